import AccordJSON
import AccordWording

/// What tells who a person is, to be found in texts however it is spelt there: accents, capitals
/// and typographic variants do not count, nor how a telephone number is set out.
package struct SoughtPerson: Sendable {
  /// The words of the full names, folded, each name in every order that one of its words begins.
  private var names: Set<[String]> = []
  /// The words of names that say something in free text only, such as a family name.
  private var singles: Set<[String]> = []
  private var addresses: Set<String> = []
  /// The last digits of telephone numbers, which every way of writing them has.
  private var numbers: Set<[UInt8]> = []
  /// What people typed to name the document itself, which says nothing of the person.
  private let key: String

  /// How many digits at the end of a number are compared: the same with and without +33.
  private static let digits = 9

  /// Nothing is sought yet.
  package init(of key: DocumentKey) { self.key = key.description }

  /// Whether nothing is sought.
  package var isEmpty: Bool {
    names.isEmpty && singles.isEmpty && addresses.isEmpty && numbers.isEmpty
  }

  /// Seeks a full name in both orders; of one word only, it is sought in free text.
  package mutating func seek(name: String) {
    let words = SoughtPerson.words(of: name).map(\.folded)
    guard words.count > 1 else { return seek(word: name) }
    for index in words.indices { names.insert(Array(words[index...] + words[..<index])) }
  }

  /// Seeks a part of a name in free text.
  package mutating func seek(word: String) {
    let words = SoughtPerson.words(of: word).map(\.folded)
    // An initial, or what an erasure left, is in every text.
    guard words.joined().count > 1 else { return }
    singles.insert(words)
  }

  /// Seeks a text if it is an electronic address or a telephone number, and says whether it is.
  @discardableResult
  package mutating func seek(contact text: String) -> Bool {
    let digits = text.utf8.filter(SoughtPerson.isDigit)
    if text.contains("@") {
      addresses.insert(text.folded)
    } else if digits.count >= SoughtPerson.digits, !text.contains(where: \.isLetter) {
      numbers.insert(Array(digits.suffix(SoughtPerson.digits)))
    } else {
      return false
    }
    return true
  }

  /// The words of a text that name the person; `nil` where none do.
  package func words(in text: String, isFreeText: Bool = false) -> String? {
    let words = SoughtPerson.words(of: text)
    let folded = words.map(\.folded)
    // The longest first, so that a full name is shown as such.
    let sought = (isFreeText ? names.union(singles) : names).sorted { $0.count > $1.count }
    for name in sought where name.count <= folded.count {
      for start in 0...folded.count - name.count
      where folded[start..<start + name.count].elementsEqual(name) {
        return String(text[words[start].startIndex..<words[start + name.count - 1].endIndex])
      }
    }
    return contact(in: text)
  }

  /// Whether a line that was typed names the person: there the words of a name stand apart,
  /// `--given-name Zoé --family-name Untel`.
  package func isNamed(in line: String) -> Bool {
    let line = line.replacing(key, with: " ")
    let words = Set(SoughtPerson.words(of: line).map(\.folded))
    return names.contains { $0.allSatisfy(words.contains) } || contact(in: line) != nil
  }

  private func contact(in text: String) -> String? {
    if !addresses.isEmpty, text.contains("@") {
      let folded = text.folded
      if let address = addresses.first(where: folded.contains) { return address }
    }
    guard !numbers.isEmpty else { return nil }
    var run: [UInt8] = []
    for character in text {
      if let digit = character.asciiValue, SoughtPerson.isDigit(digit) {
        run.append(digit)
        let tail = run.suffix(SoughtPerson.digits)
        if numbers.contains(Array(tail)) { return String(decoding: run, as: UTF8.self) }
      } else if !character.isWhitespace, !".-()/+\u{2011}".contains(character) {
        run = []
      }
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }
}

extension Substring {
  fileprivate var folded: String { String(self).folded }
}
