extension TextEncoding {
  /// The encoding to read these bytes in: what is declared, as far as they bear it out, else what they look like.
  static func choose(for bytes: [UInt8], declared: TextEncoding?, language: String?) -> TextEncoding {
    let census = UTF8Census(bytes)
    switch declared {
    case nil, .utf8?:
      if let wide = wide(bytes) { return wide }
      return census.isText ? .utf8 : guess(for: bytes, language: language)
    case .utf16LittleEndian?, .utf16BigEndian?:
      // Western text in UTF-16 has NULs, and other text in it is no UTF-8.
      return census.isText && !bytes.prefix(4096).contains(0) ? .utf8 : declared ?? .utf8
    case let declared?:
      // A pair of letters of two bytes each can look like UTF-8 by accident; one of single bytes is no word of any language.
      let needed = declared.hasManyBytes ? 4 : 1
      return census.sequences >= needed && census.faults <= census.sequences / 20 ? .utf8 : declared
    }
  }

  /// UTF-16 without a mark, which shows in the NULs of its markup; nil for anything else.
  private static func wide(_ bytes: [UInt8]) -> TextEncoding? {
    let beginning = bytes.prefix(4096)
    let zeros = beginning.indices.filter { beginning[$0] == 0 }
    guard zeros.count > beginning.count / 4 else { return nil }
    let odd = zeros.count { $0 % 2 == 1 }
    if odd > zeros.count * 9 / 10 { return .utf16LittleEndian }
    return odd < zeros.count / 10 ? .utf16BigEndian : nil
  }

  private var hasManyBytes: Bool {
    ["gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr"].contains(name)
  }

  /// What bytes are that are no UTF-8 and of which nobody said more.
  private static func guess(for bytes: [UInt8], language: String?) -> TextEncoding {
    if let language, let usual = usual(for: language) { return usual }
    return isCyrillic(bytes) ? cyrillic(bytes) : .windows1252
  }

  /// Whether the bytes beyond ASCII stand in runs of the upper half, as letters do in Cyrillic sets and in no Western text.
  private static func isCyrillic(_ bytes: [UInt8]) -> Bool {
    var run = 0
    var inRuns = 0
    var high = 0
    var letters = 0
    for byte in bytes {
      guard byte >= 0x80 else {
        run = 0
        continue
      }
      high += 1
      run += 1
      if byte >= 0xC0 { letters += 1 }
      if run == 3 { inRuns += 3 } else if run > 3 { inRuns += 1 }
    }
    return high >= 12 && inRuns > high * 2 / 3 && letters > high * 9 / 10
  }

  /// Small letters are the more frequent ones: they have the high places in windows-1251 and the low ones in KOI8-R.
  private static func cyrillic(_ bytes: [UInt8]) -> TextEncoding {
    let low = bytes.count { (0xC0..<0xE0).contains($0) }
    let high = bytes.count { $0 >= 0xE0 }
    return TextEncoding(name: low > high ? "koi8-r" : "windows-1251")
  }

  /// The encoding that pages in a language were mostly written in before UTF-8, as browsers assume.
  private static func usual(for language: String) -> TextEncoding? {
    let parts = language.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
    let name: String? =
      switch parts.first {
      case "ar", "fa", "ur": "windows-1256"
      case "be", "bg", "kk", "mk", "ru", "sr", "uk": "windows-1251"
      case "bs", "cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq": "windows-1250"
      case "el": "windows-1253"
      case "et", "lt", "lv": "windows-1257"
      case "he", "iw", "yi": "windows-1255"
      case "ja": "shift_jis"
      case "ko": "euc-kr"
      case "th": "windows-874"
      case "az", "ku", "tr": "windows-1254"
      case "vi": "windows-1258"
      case "zh": parts.dropFirst().contains { ["tw", "hk", "mo", "hant"].contains($0) } ? "big5" : "gb18030"
      default: nil
      }
    return name.map(TextEncoding.init(name:))
  }
}
