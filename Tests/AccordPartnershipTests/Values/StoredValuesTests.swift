import AccordJSON
import AccordPartnership
import AccordWording
import Foundation
import TestSupport
import Testing

/// What a document can hold is what its reader accepts, whatever a person writes.
@Suite struct StoredValuesTests {
  private static let types: [any (WrittenValue & Codable).Type] = [
    CommuneCode.self, DepartmentCode.self, PostalCode.self, RNA.self, MiloCode.self,
    PhoneNumber.self, EmailAddress.self, IBAN.self, SIRET.self, WebAddress.self,
    SpecificObjective.self, Money.self, Rate.self, CalendarDate.self, YearRange.self,
    AgeRange.self, Slug.self,
  ]

  private static func storedAgain<V: WrittenValue & Codable>(_ text: String, as type: V.Type) throws
    -> Bool?
  {
    guard let value = try? V(reading: text) else { return nil }
    let bytes = try JSONEncoder().encode([value])
    let stored = try JSONDecoder().decode([V].self, from: bytes)
    return stored[0].code == value.code
  }

  /// Texts near what is accepted: the examples of the type with characters changed, left out,
  /// doubled or put in.
  private static func texts(near examples: [String], _ random: inout SeededNumbers) -> [String] {
    let characters = Array("0123456789AB+-.,/%@ €kMéſİ\u{A0}\u{301}WSwhttps:")
    return examples
      + (0..<400).map { _ in
        var text = Array(examples.randomElement(using: &random) ?? "")
        for _ in 0...Int.random(in: 0...2, using: &random) {
          let place = Int.random(in: 0...text.count, using: &random)
          let character = characters.randomElement(using: &random) ?? "0"
          switch Int.random(in: 0..<3, using: &random) {
          case 0 where place < text.count: text[place] = character
          case 1 where place < text.count: text.remove(at: place)
          default: text.insert(character, at: place)
          }
        }
        return String(text)
      }
  }

  @Test(arguments: 0..<types.count)
  func `what reading accepts, decoding accepts`(index: Int) throws {
    let type = Self.types[index]
    var random = SeededNumbers(seed: UInt64(index) + 1)
    var accepted = 0
    for text in Self.texts(near: type.kind.examples, &random) {
      do {
        guard let isSame = try Self.storedAgain(text, as: type) else { continue }
        accepted += 1
        #expect(isSame, "\(type): \(text)")
      } catch {
        Issue.record("\(type) accepts \(text) and cannot read it again: \(error)")
      }
    }
    #expect(accepted > 0, "\(type)")
  }

  @Test func `every code of a commune that is accepted has a department that can be read`() throws {
    let heads = (0...99).map { $0 < 10 ? "0\($0)" : "\($0)" } + ["2A", "2B"]
    for head in heads {
      for rest in ["001", "411", "999"] {
        guard let commune = try? CommuneCode(reading: head + rest) else { continue }
        #expect((try? DepartmentCode(reading: commune.department.code)) == commune.department)
        #expect(try Self.storedAgain(commune.department.code, as: DepartmentCode.self) == true)
      }
    }
    #expect((try? CommuneCode(reading: "99999")) == nil)
    #expect((try? CommuneCode(reading: "96001")) == nil)
  }

  @Test func `what earlier versions stored stays readable`() throws {
    let bytes = Data("[\"99999\"]".utf8)
    #expect(try JSONDecoder().decode([CommuneCode].self, from: bytes)[0].code == "99999")
    let department = Data("[\"99\"]".utf8)
    #expect(try JSONDecoder().decode([DepartmentCode].self, from: department)[0].code == "99")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([DepartmentCode].self, from: Data("[\"Calvados\"]".utf8))
    }
  }

  @Test func `a web address without its beginning is no longer than what can be stored`() throws {
    let long = "a.fr/" + String(repeating: "x", count: 1_990)
    #expect((try? WebAddress(reading: long)) == nil)
    #expect(try Self.storedAgain(String(long.dropLast(8)), as: WebAddress.self) == true)
  }

  @Test func `years out of order are refused when they are decoded`() {
    for text in [#"{"first":2026,"last":2024}"#, #"{"first":0,"last":9223372036854775807}"#] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(YearRange.self, from: Data(text.utf8))
      }
    }
  }
}
