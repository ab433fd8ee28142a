import Glibc

/// Tries again and again until something comes of it, or the time is over.
///
/// The pauses grow from 1 to 50 milliseconds and are what counts towards the limit, so no clock is read.
///
/// - Returns: what `body` gave; nil when it gave nothing until the end.
func waiting<Result: ~Copyable>(
  upTo limit: Duration, for body: () throws(GitError) -> Result?
) throws(GitError) -> Result? {
  var (waited, pause) = (Duration.zero, 1)
  while true {
    if let result = try body() { return result }
    guard waited < limit else { return nil }
    usleep(UInt32(pause * 1000))
    waited += .milliseconds(pause)
    pause = min(pause * 2, 50)
  }
}
