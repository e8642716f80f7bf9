import AccordWording

/// A mail to one person as a file that Outlook and Thunderbird open as a draft (RFC 5322, RFC 2045 to
/// 2047). The same input gives the same bytes.
struct MailDraft {
  let name: String
  let address: String
  let subject: String
  let plain: String
  let html: String
  /// When it was made, on the clocks of Paris.
  let at: DayTime
  /// What names it for good, without the part after the `@`.
  let identity: String

  /// The file.
  var text: String {
    let boundary = "=_" + MailDraft.digest(plain + "\0" + html)
    let head = [
      "X-Unsent: 1",
      "Date: \(MailDraft.date(at))",
      "Message-ID: <\(identity)@accord>",
      "To: \(MailDraft.encoded(name, after: 4))\r\n <\(address)>",
      "Subject: \(MailDraft.encoded(subject, after: 9))",
      "MIME-Version: 1.0",
      "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"",
    ]
    return head.map { $0 + "\r\n" }.joined() + "\r\n"
      + part("text/plain", plain, boundary) + part("text/html", html, boundary)
      + "--\(boundary)--\r\n"
  }

  private func part(_ type: String, _ content: String, _ boundary: String) -> String {
    let bytes = Array(content.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
    return "--\(boundary)\r\nContent-Type: \(type); charset=utf-8\r\n"
      + "Content-Transfer-Encoding: base64\r\n\r\n"
      + Base64.text(bytes).chunks(of: 76).map { $0 + "\r\n" }.joined()
  }

  /// A text of a header as encoded words (RFC 2047): each at most 75 characters, none with half a
  /// character.
  ///
  /// - Parameter taken: how many characters of the first line the name of the header takes.
  static func encoded(_ text: String, after taken: Int) -> String {
    var (words, word, room) = ([String](), [UInt8](), (75 - taken - 12) / 4 * 3)
    // What is in no header: the ends of lines.
    for scalar in text.unicodeScalars where scalar.value >= 32 && scalar.value != 127 {
      let bytes = Array(String(scalar).utf8)
      if word.count + bytes.count > room {
        words.append("=?UTF-8?B?\(Base64.text(word))?=")
        (word, room) = ([], 45)
      }
      word += bytes
    }
    words.append("=?UTF-8?B?\(Base64.text(word))?=")
    return words.joined(separator: "\r\n ")
  }

  /// `Tue, 30 Jan 2024 11:00:00 +0100`.
  static func date(_ time: DayTime) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let date = time.date
    return "\(days[date.weekday - 1]), \(date.day) \(months[date.month - 1]) \(date.year) "
      + "\(time.clock):00 +0\(time.hoursAhead)00"
  }

  /// 16 digits that follow from a text (FNV-1a, 64 bits).
  private static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Bytes as text (RFC 4648, 4).
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func text(_ bytes: [UInt8]) -> String {
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 {
        result.append(index > group.count ? "=" : alphabet[bits >> (18 - 6 * index) & 63])
      }
    }
    return result
  }
}

extension String {
  fileprivate func chunks(of size: Int) -> [String] {
    let bytes = Array(utf8)
    return stride(from: 0, to: bytes.count, by: size).map {
      String(decoding: bytes[$0..<Swift.min($0 + size, bytes.count)], as: UTF8.self)
    }
  }
}
