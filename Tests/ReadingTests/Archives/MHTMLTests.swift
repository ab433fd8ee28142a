import Measures
import Reading
import TestSupport
import Testing

@Suite struct MHTMLTests {
  /// A saved page whose HTML is encoded and lies in a part with these fields.
  func saved(_ html: String, _ fields: String, head: String = "", boundary: String = "----abc") -> [UInt8] {
    Array(
      """
      From: <Saved by Blink>\r
      Snapshot-Content-Location: https://example.org/pool\r
      Subject: x\r
      Date: Tue, 1 Mar 2022 10:15:00 -0000\r
      MIME-Version: 1.0\r
      Content-Type: multipart/related;\r
      \ttype="text/html";\r
      \tboundary="\(boundary)"\(head)\r
      \r
      --\(boundary)\r
      Content-Type: image/gif\r
      Content-Transfer-Encoding: base64\r
      \r
      R0lGODlhAQABAAAAACw=\r
      --\(boundary)\r
      Content-Type: text/html\r
      \(fields)\r
      \r
      \(html)\r
      --\(boundary)--\r

      """.utf8)
  }

  func quoted(_ text: String) -> String {
    var quoted = ""
    for (number, byte) in text.utf8.enumerated() {
      let isPlain = byte < 0x7F && byte != 0x3D && byte != 0x0A
      quoted +=
        isPlain ? String(Unicode.Scalar(byte)) : "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16).uppercased()
      if number % 70 == 69 { quoted += "=\r\n" }
    }
    return quoted
  }

  func base64(_ text: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var (encoded, bytes) = ("", Array(text.utf8)[...])
    while !bytes.isEmpty {
      let three = bytes.prefix(3)
      bytes = bytes.dropFirst(3)
      let bits = (0..<3).reduce(0) { $0 << 8 | (three.count > $1 ? Int(three[three.startIndex + $1]) : 0) }
      encoded += (0..<4).map { $0 <= three.count ? String(letters[bits >> (18 - 6 * $0) & 63]) : "=" }.joined()
      if encoded.utf8.count % 76 == 0 { encoded += "\r\n" }
    }
    return encoded
  }

  func check(_ bytes: [UInt8]) throws {
    let read = items(stdin: bytes)
    #expect(read.map(\.summary) == ["Zoë and the pool"])
    let article = try #require(read.first?.article)
    #expect(article.url == "https://example.org/pool")
    #expect(article.retrieved == Instant("2022-03-01T10:15:00Z"))
    #expect(article.text.contains("the plans that Zoë had been asked about"))
  }

  @Test func readsQuotedPrintable() throws {
    try check(saved(quoted(Archived.page("Zoë")), "Content-Transfer-Encoding: quoted-printable"))
  }

  @Test func readsBase64() throws {
    try check(saved(base64(Archived.page("Zoë")), "Content-Transfer-Encoding: base64"))
  }

  @Test(arguments: ["8bit", "binary", "7BIT", "unheard-of"])
  func readsWhatIsNotEncoded(encoding: String) throws {
    try check(saved(Archived.page("Zoë"), "Content-Transfer-Encoding: \(encoding)"))
  }

  @Test func takesThePartThatTheFileNames() throws {
    let frame = "--b\r\nContent-Type: text/html\r\nContent-ID: <f@x>\r\n\r\n\(Archived.page("Frame"))\r\n"
    let page = "--b\r\nContent-Type: text/html\r\nContent-ID: <p@x>\r\n\r\n\(Archived.page("Anna"))\r\n--b--\r\n"
    let head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b"
    let read = { (head: String) in items(stdin: Array((head + "\r\n\r\n" + frame + page).utf8)).map(\.summary) }
    #expect(read(head + "; start=\"<p@x>\"") == ["Anna and the pool"])
    #expect(read(head) == ["Frame and the pool"])
  }

  @Test func takesAPageOutOfPartsInParts() throws {
    let inner =
      "--i\r\nContent-Type: text/plain\r\n\r\nplain\r\n--i\r\nContent-Type: text/html\r\n\r\n\(Archived.page("Anna"))\r\n--i--\r\n"
    let mail =
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=o\r\n\r\n--o\r\nContent-Type: multipart/alternative; boundary=i\r\n\r\n\(inner)\r\n--o--\r\n"
    #expect(items(stdin: Array(mail.utf8)).map(\.summary) == ["Anna and the pool"])
  }

  @Test func readsAFileThatIsCutOff() throws {
    let whole = saved(Archived.page("Anna"), "Content-Location: https://example.org/pool")
    #expect(items(stdin: whole.dropLast(60)).map(\.summary) == ["Anna and the pool"])
  }

  @Test func saysWhatIsMissing() throws {
    let withoutBoundary = "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n--x\r\n"
    #expect(
      items(stdin: Array(withoutBoundary.utf8)).map(\.summary) == [
        "read stdin: it begins as MHTML, and does not say where its parts begin (boundary)"
      ])
    let withoutPage =
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/gif\r\n\r\nGIF\r\n--x--\r\n"
    #expect(items(stdin: Array(withoutPage.utf8)).map(\.summary) == ["read stdin: there is no HTML page in it"])
  }

  @Test(arguments: ["-", "--", "a", " "])
  func isNotSlowedDownByItsBoundary(boundary: String) throws {
    let lines = String(repeating: "--\(boundary)\r\n\r\n", count: 60_000)
    let head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"\(boundary)\"\r\n\r\n"
    #expect(items(stdin: Array((head + lines).utf8)).count == 1)
  }
}
