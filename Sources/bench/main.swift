import Foundation

// Measures speed beside plain Git in the same run: see `Scripts/bench --help`.

let words = Array(CommandLine.arguments.dropFirst())
guard let claimlog = words.first else {
  print("usage: bench CLAIMLOG [--full | --english] [--json]")
  exit(2)
}
let bench = Bench(
  claimlog: claimlog, isFull: words.contains("--full"), isJSON: words.contains("--json"),
  isEnglishOnly: words.contains("--english"))
do {
  try bench.run()
} catch {
  FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
  exit(1)
}
