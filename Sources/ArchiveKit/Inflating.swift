/// Unpacks bytes that come in pieces, piece by piece, in constant memory.
///
/// Everything before a damage comes out; then an error is thrown, and of gzip, the next call goes on with the next member that
/// can be found (a `.warc.gz` has one for each record). What follows the last member and is no gzip is left out, as gzip
/// does.
///
/// It has an identity, since what was taken from its source is gone.
public final class Inflating {
  private enum Place: Equatable {
    /// Before a member, or behind the last.
    case between
    /// In a member.
    case inside
    /// After a damage, looking for a member.
    case lost
    case end
  }

  private let packing: Packing
  private let limit: Int
  private let source: () throws -> [UInt8]
  private var input: ArraySlice<UInt8> = []
  private var isSourceAtEnd = false
  private var stream: ZlibStream?
  private var place = Place.between
  private var isFirst = true
  /// Whether the member that it is in was found behind a damage and may be none: nothing came out of it yet.
  private var isDoubtful = false
  private var unpacked = 0
  /// What has to be thrown before anything else is read.
  private var pending: ArchiveError?

  /// How many bytes come out at a time, at most.
  static let pieceSize = 1 << 16

  /// Unpacks what a source gives.
  ///
  /// - Parameters:
  ///   - limit: How many bytes may come out in all.
  ///   - source: Gives the next bytes at each call, and none at the end.
  public init(_ packing: Packing, atMost limit: Int = .max, from source: @escaping () throws -> [UInt8]) {
    self.packing = packing
    self.limit = limit
    self.source = source
  }

  /// The next unpacked bytes; none at the end.
  ///
  /// - Throws: ``ArchiveError`` where it is damaged or cut off, and where it is larger than the limit, which is the end of
  ///   it; what the source throws, which is the end, too.
  public func nextPiece() throws -> [UInt8] {
    while true {
      if let error = pending {
        pending = nil
        throw error
      }
      switch place {
      case .end: return []
      case .between: try begin()
      case .lost: try search()
      case .inside:
        let piece = try unpackSome()
        if !piece.isEmpty { return piece }
      }
    }
  }

  /// Looks for what comes after a member, or at the beginning.
  private func begin() throws {
    let wanted = packing == .gzip ? Packing.gzipMark.count : 2
    try fill(wanted)
    if input.isEmpty {
      place = .end
      if isFirst { throw error(.cutOff, "there is nothing") }
    } else if packing != .gzip && !isFirst {
      place = .end
    } else if packing != .gzip || Packing.isGzip(input) {
      try enter()
    } else if isFirst {
      place = .lost
      isFirst = false
      throw error(.damaged, "it does not begin as gzip does")
    } else {
      try search()
      if place == .inside { throw error(.damaged, "there is something between two of its members") }
    }
  }

  /// Passes over bytes until a member begins, or the end comes.
  private func search() throws {
    let mark = Packing.gzipMark
    while packing == .gzip {
      if let start = input.firstIndex(of: mark[0]) {
        input = input[start...]
        try fill(mark.count + 1)
        if input.count > mark.count, Packing.isGzip(input), input[input.startIndex + 3] & 0xE0 == 0 {
          try enter()
          isDoubtful = true
          return
        }
        input = input.dropFirst()
      } else {
        input = []
        try fill(1)
        if input.isEmpty { break }
      }
    }
    place = .end
  }

  private func enter() throws {
    if let stream, packing == .gzip {
      stream.reset()
    } else {
      stream = try ZlibStream(windowBits: packing.windowBits(beginning: input))
    }
    place = .inside
    isFirst = false
  }

  private func unpackSome() throws -> [UInt8] {
    guard let stream else { return [] }
    if input.isEmpty { try fill(1) }
    let room = min(Self.pieceSize, limit - unpacked)
    // Where the limit is reached, one byte more tells whether this is the end.
    let (bytes, step) = stream.step(&input, room: max(room, 1))
    if bytes.count > room {
      place = .end
      throw error(.tooLarge, "it unpacks to more than the \(limit) bytes that it may have")
    }
    unpacked += bytes.count
    if !bytes.isEmpty { isDoubtful = false }
    switch step {
    case .going: break
    case .done:
      place = .between
      isDoubtful = false
    case .hungry where isSourceAtEnd:
      place = .end
      pending = error(.cutOff, "it ends too early")
    case .hungry: break
    case .damaged(let why):
      place = packing == .gzip ? .lost : .end
      if !isDoubtful { pending = error(.damaged, "it is damaged (\(why))") }
    }
    return bytes
  }

  /// Gets bytes until there are so many, or the source has no more.
  private func fill(_ count: Int) throws {
    while input.count < count && !isSourceAtEnd {
      do {
        let piece = try source()
        isSourceAtEnd = piece.isEmpty
        input = input.isEmpty ? piece[...] : input + piece
      } catch {
        isSourceAtEnd = true
        place = .end
        throw error
      }
    }
  }

  private func error(_ code: ArchiveError.Code, _ message: String) -> ArchiveError {
    ArchiveError(code, attempt: "unpack \(packing.name)", message: message)
  }
}
