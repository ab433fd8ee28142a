extension Feed {
  /// Something that is wrong with a feed, though its articles can be taken.
  public struct Fault: Hashable, Sendable {
    /// What is wrong, the same for the same fault whatever the feed's content.
    public let kind: String
    /// What is wrong and what is done about it.
    public let words: String
  }

  /// What is wrong with the feed.
  public var faults: [Fault] {
    var faults: [Fault] = []
    if let fault = repaired {
      faults.append(
        Fault(
          kind: "it is no well-formed XML",
          words: "it is no well-formed XML (\(fault)); what can be made out is taken"))
    }
    if omitted > 0 { faults.append(Fault(same: "it has more than \(Self.mostItems) items; the newest are taken")) }
    if items.contains(where: { $0.url == nil }) {
      faults.append(Fault(same: "some of its items have no address of their own and are left alone"))
    }
    return faults
  }
}

extension Feed.Fault {
  fileprivate init(same words: String) { self.init(kind: words, words: words) }
}
