// CommandLineKit: what a program with verbs needs at the command line. Declarations (`ParsableCommand`, `@Argument`,
// `@Option`, `@Flag`), parsing, help, completions for shells; and what it prints: styled text, tables, progress, CSV.
//
// Declarations are spelled as in swift-argument-parser, so that taking that up is a mechanical edit. What differs:
// `run(in:)` takes a context, a configuration has examples and knows the type of that context, the root's own options may
// be given anywhere, and `CompletionKind.custom` names what the program itself is asked for.
//
// What may enter: what any such program would want. What may not: a word about claims, the clock, the environment, the
// standard streams. All here are values and functions of them; whoever calls brings the writer, the width and the time.
