import MarkupKit
import Testing

@Suite struct TextEncodingTests {
  private func bytes(_ text: String, _ tail: [UInt8] = []) -> [UInt8] { Array(text.utf8) + tail }

  @Test(arguments: [
    ("utf-8", "utf-8"), (" UTF8 ", "utf-8"), ("ISO-8859-1", "windows-1252"), ("us-ascii", "windows-1252"),
    ("latin1", "windows-1252"), ("gb2312", "gb18030"), ("gbk", "gb18030"), ("Shift_JIS", "shift_jis"),
    ("sjis", "shift_jis"),
    ("ks_c_5601-1987", "euc-kr"), ("koi8-r", "koi8-r"), ("iso-8859-9", "windows-1254"), ("tis-620", "windows-874"),
    ("big5-hkscs", "big5"), ("utf-16", "utf-16le"), ("x-mac-roman", "macintosh"),
  ])
  func knowsTheLabelsOfTheWeb(label: String, name: String) {
    #expect(TextEncoding(label: label)?.name == name)
  }

  @Test(arguments: ["", "utf-7", "none", "cesu-8", "hz-gb-2312", "x-user-defined", "//TRANSLIT"])
  func knowsNoOthers(label: String) {
    #expect(TextEncoding(label: label) == nil)
  }

  @Test(arguments: [
    ("text/html; charset=utf-8", "utf-8"), ("text/html;charset=\"Shift_JIS\"", "Shift_JIS"),
    ("text/html; charset = 'koi8-r' ; x=y", "koi8-r"), ("text/html;CHARSET=latin1;q=1", "latin1"),
  ])
  func findsTheCharsetInAType(type: String, charset: String) {
    #expect(TextEncoding.charset(inType: type) == charset)
  }

  @Test(arguments: ["text/html", "", "charset", "text/html; charset"])
  func findsNoCharsetWhereThereIsNone(type: String) {
    #expect(TextEncoding.charset(inType: type) == nil)
  }

  @Test(arguments: [
    ("windows-1252", [0x93, 0x63, 0xE9, 0x80, 0x94], "“cé€”"),
    ("windows-1251", [0xCC, 0xE8, 0xF0], "Мир"),
    ("koi8-r", [0xED, 0xC9, 0xD2], "Мир"),
    ("iso-8859-2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
    ("iso-8859-15", [0xA4], "€"),
    ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
    ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
    ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42, 0x21], "日本!"),
    ("gb2312", [0xD6, 0xD0, 0xB9, 0xFA], "中国"),
    ("gb18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"),
    ("big5", [0xA4, 0xA4, 0xB0, 0xEA], "中國"),
    ("euc-kr", [0xC7, 0xD1, 0xB1, 0xB9], "한국"),
    ("ibm866", [0x8C, 0xA8, 0xE0], "Мир"),
    ("macintosh", [0x63, 0x8E], "cé"),
    ("windows-1253", [0xE1, 0xE2], "αβ"),
  ])
  func decodesBytesByTheirLabel(label: String, bytes: [UInt8], text: String) {
    #expect(TextEncoding.decode(bytes, label: label) == text)
    let page = Array("<meta charset=\(label)>".utf8) + bytes
    #expect(TextEncoding.decode(html: page, type: nil).hasSuffix(text))
    #expect(TextEncoding.decode(html: bytes, type: "text/html; charset=\(label)") == text)
  }

  @Test func aMarkCountsForMoreThanTheServer() {
    #expect(TextEncoding.decode(html: [0xEF, 0xBB, 0xBF] + bytes("é"), type: "text/html; charset=iso-8859-1") == "é")
    #expect(
      TextEncoding.decode(html: [0xFF, 0xFE, 0xE9, 0x00, 0x3D, 0xD8, 0x00, 0xDE], type: "text/html; charset=utf-8")
        == "é😀")
    #expect(TextEncoding.decode([0xFE, 0xFF, 0x00, 0xE9, 0x00], label: nil) == "é\u{FFFD}")
  }

  @Test func theServerCountsForMoreThanThePage() {
    let page = bytes("<meta charset=windows-1251>", [0xE9])
    #expect(TextEncoding.decode(html: page, type: "text/html; charset=iso-8859-1").hasSuffix("é"))
    #expect(TextEncoding.decode(html: page, type: "text/html").hasSuffix("й"))
  }

  @Test(arguments: [
    "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1251'>",
    "<!-- <meta charset=utf-8> --><meta content=\"text/html; charset=windows-1251\" http-equiv=content-type />",
    "<html lang=de><head><meta name=x content='a>b'><meta\ncharset = \"windows-1251\">",
    "<script>var a = '<meta charset=koi8-r>'</script><meta charset=windows-1251>",
    "<?xml version='1.0' encoding='windows-1251'?><html>",
    "<meta name=keywords content='charset=koi8-r'><meta charset=windows-1251>",
    "<!--><meta charset=windows-1251><!---->",
  ])
  func readsWhatThePageSays(head: String) {
    #expect(TextEncoding.decode(html: bytes(head, [0xE9]), type: nil).hasSuffix("й"))
  }

  @Test func takesUTF16InAPageOfBytesForUTF8() {
    #expect(TextEncoding.decode(html: bytes("<meta charset=utf-16><p>café"), type: nil).hasSuffix("café"))
    #expect(TextEncoding.decode(html: bytes("<p>café"), type: "text/html; charset=utf-16") == "<p>café")
  }

  @Test func recognizesUTF16WithoutAMark() {
    let wide = "<p>Zoë</p>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(TextEncoding.decode(html: wide, type: nil) == "<p>Zoë</p>")
    let other = "<p>Zoë</p>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(TextEncoding.decode(html: other, type: nil) == "<p>Zoë</p>")
  }

  @Test func doesNotBelieveThatUTF8IsWestern() {
    let text = "<p>Café “Zoë”</p>"
    #expect(TextEncoding.decode(html: bytes(text), type: "text/html; charset=iso-8859-1") == text)
    #expect(TextEncoding.decode(bytes(text), label: "windows-1251") == text)
    #expect(TextEncoding.decode(bytes("日本語の新聞"), label: "shift_jis") == "日本語の新聞")
  }

  @Test func doesNotBelieveThatWesternTextIsUTF8() {
    #expect(
      TextEncoding.decode(html: bytes("<p>caf", [0xE9, 0x20, 0x93, 0x61, 0x94]), type: "text/html; charset=utf-8")
        == "<p>café “a”")
  }

  @Test func keepsUTF8ThatHasABadByte() {
    #expect(TextEncoding.decode(bytes("é è à ", [0xFF]) + bytes(" ü"), label: "utf-8") == "é è à \u{FFFD} ü")
    #expect(TextEncoding.decode(bytes("é è", [0xE2, 0x82])) == "é è\u{FFFD}")
    #expect(TextEncoding.decode(bytes("end", [0xE2, 0x82])) == "end\u{FFFD}")
  }

  @Test func guessesByTheLanguageWhereNobodySays() {
    #expect(TextEncoding.decode(html: bytes("<html lang=pl-PL><p>", [0xB3, 0xF3]), type: nil).hasSuffix("łó"))
    #expect(TextEncoding.decode(html: bytes("<p>", [0xE9]), type: nil) == "<p>é")
  }

  @Test func recognizesCyrillicByItsRuns() {
    let words: [UInt8] = [0xCC, 0xE8, 0xF0, 0x20, 0xE2, 0xF1, 0xE5, 0xEC, 0x20, 0xEB, 0xFE, 0xE4, 0xFF, 0xEC]
    #expect(TextEncoding.decode(words) == "Мир всем людям")
    let others: [UInt8] = [0xED, 0xC9, 0xD2, 0x20, 0xD7, 0xD3, 0xC5, 0xCD, 0x20, 0xCC, 0xC0, 0xC4, 0xD1, 0xCD]
    #expect(TextEncoding.decode(others) == "Мир всем людям")
  }

  @Test func marksWhatIsNoTextInAnEncoding() {
    #expect(TextEncoding.decode([0x93, 0xFA, 0xFD, 0x21, 0x93], label: "shift_jis") == "日\u{FFFD}!\u{FFFD}")
    #expect(TextEncoding.decode([0x98, 0xE9], label: "windows-1251") == "\u{FFFD}й")
  }

  @Test(arguments: ["utf-8", "utf-16", "windows-1252", "gb18030", "big5", "iso-2022-jp", "euc-kr", "koi8-r", "nothing"])
  func makesTextOfAnyBytes(label: String) {
    var state: UInt64 = 42
    let noise = (0..<20_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    for end in [0, 1, 2, 3, 5, 4095, 4096, 4097, 20_000] {
      let text = TextEncoding.decode(html: Array(noise[..<end]), type: "text/html; charset=\(label)")
      #expect(end == 0 || !text.isEmpty)
    }
    #expect(TextEncoding.decode([UInt8](repeating: 0xFF, count: 50_000), label: label).unicodeScalars.count >= 25_000)
  }

  @Test(arguments: [
    "<", "<meta", "<meta charset", "<meta charset=", "<meta charset='", "<!--", "<!", "<?xml encoding=", "<html lang=",
  ])
  func readsAPageThatEndsAnywhere(page: String) {
    #expect(TextEncoding.decode(html: bytes(page), type: nil) == page)
  }
}
