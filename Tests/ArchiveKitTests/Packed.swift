import ArchiveKit
import CZlib

/// Bytes as they are packed, for tests.
enum Packed {
  /// Packs bytes with zlib: as gzip (31), zlib (15) or bare deflate (-15).
  static func pack(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(&stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { return [] }
    defer { deflateEnd(&stream) }
    var input = bytes
    let room = bytes.count + bytes.count / 100 + 100
    return [UInt8](unsafeUninitializedCapacity: room) { output, filled in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        deflate(&stream, Z_FINISH)
      }
      filled = output.count - Int(stream.avail_out)
    }
  }

  static func gzip(_ text: String) -> [UInt8] { pack(Array(text.utf8), windowBits: 31) }

  /// Text that packs to some kilobytes and not to nothing.
  static func noise(_ count: Int) -> String {
    var state: UInt32 = 1
    var text = ""
    for _ in 0..<count {
      state = state &* 1_664_525 &+ 1_013_904_223
      text.unicodeScalars.append(Unicode.Scalar(UInt8(97 + state >> 28)))
    }
    return text
  }
}

/// What comes out of packed bytes that come in pieces of `size`, errors in their places.
func inflated(
  _ bytes: [UInt8], _ packing: Packing = .gzip, atMost limit: Int = .max, size: Int = 5
) -> [String] {
  var rest = bytes[...]
  let inflating = Inflating(packing, atMost: limit) {
    defer { rest = rest.dropFirst(size) }
    return Array(rest.prefix(size))
  }
  var text: [UInt8] = []
  var results: [String] = []
  let flush = {
    if !text.isEmpty { results.append(String(decoding: text, as: UTF8.self)) }
    text = []
  }
  while true {
    do {
      let piece = try inflating.nextPiece()
      text += piece
      if piece.isEmpty { break }
    } catch {
      flush()
      results.append((error as? ArchiveError)?.code.rawValue ?? "\(error)")
    }
  }
  flush()
  return results
}
