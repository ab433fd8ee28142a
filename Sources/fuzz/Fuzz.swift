internal import Glibc

/// libFuzzer's own main function (`FuzzerDriver.cpp`), which its library offers under this name.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Bytes that libFuzzer makes up → each reader of what comes from outside (`Scripts/fuzz`).
///
/// A trap, memory that is not its own, too much of it and a run that is too long are finds. What a reader throws is none. The
/// environment variable CLAIMLOG_FUZZ names the reader; this target is there only where it is set.
@main
enum Fuzz {
  static func main() {
    var (count, arguments) = (CommandLine.argc, CommandLine.unsafeArgv)
    exit(runDriver(&count, &arguments, testOneInput))
  }
}

/// One run. libFuzzer's library asks for it by this name, too.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzedReader.chosen.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
