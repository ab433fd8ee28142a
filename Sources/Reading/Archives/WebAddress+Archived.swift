internal import HTTPKit

extension WebAddress {
  /// The address that an archive names; nil for what is not on the web.
  init?(archived text: String) {
    do throws(FetchError) {
      try self.init(text)
    } catch {
      return nil
    }
  }
}
