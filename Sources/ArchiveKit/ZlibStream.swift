internal import CZlib

/// A stream of zlib that unpacks, and its memory.
///
/// zlib keeps the address of its state, so that it has to stay where it is.
final class ZlibStream {
  /// How a step ended.
  enum Step: Equatable {
    /// More bytes are needed.
    case hungry
    /// There is more to come out.
    case going
    /// The end of what was packed, as its checksum says, too.
    case done
    /// It is damaged; zlib's words for it.
    case damaged(String)
  }

  private let state: UnsafeMutablePointer<z_stream>

  /// A stream for one member.
  init(windowBits: Int32) throws(ArchiveError) {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    let result = inflateInit2_(state, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard result == Z_OK else {
      throw ArchiveError(.unsupported, attempt: "unpack", message: "zlib returned \(result) for the beginning")
    }
  }

  deinit {
    inflateEnd(state)
    state.deallocate()
  }

  /// Makes it ready for another member of the same form.
  func reset() {
    inflateReset(state)
  }

  /// Unpacks what it can, up to `room` bytes.
  ///
  /// - Parameter input: What is packed; what was used is taken away.
  func step(_ input: inout ArraySlice<UInt8>, room: Int) -> (bytes: [UInt8], step: Step) {
    let offered = min(input.count, Int(Int32.max))
    var result = Z_OK
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { output, filled in
      input.withUnsafeBufferPointer { packed in
        // zlib does not write to its input; its type says so only where ZLIB_CONST is defined.
        state.pointee.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
        state.pointee.avail_in = UInt32(offered)
        state.pointee.next_out = output.baseAddress
        state.pointee.avail_out = UInt32(output.count)
        result = inflate(state, Z_NO_FLUSH)
      }
      filled = output.count - Int(state.pointee.avail_out)
    }
    input = input.dropFirst(offered - Int(state.pointee.avail_in))
    switch result {
    case Z_STREAM_END: return (bytes, .done)
    case Z_OK, Z_BUF_ERROR: return (bytes, state.pointee.avail_out == 0 || !input.isEmpty ? .going : .hungry)
    case Z_NEED_DICT: return (bytes, .damaged("it needs a dictionary"))
    default: return (bytes, .damaged(state.pointee.msg.map { String(cString: $0) } ?? "zlib returned \(result)"))
    }
  }
}
