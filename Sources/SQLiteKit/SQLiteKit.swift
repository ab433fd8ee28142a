// SQLiteKit: SQLite in Swift. SQL and values in, rows and values out.
//
// What may enter: what any program would want of SQLite (opening, statements, transactions, errors). What may not: any
// table or column of Claimlog's, and any pointer of SQLite's in a public signature. `Database` is the door.
