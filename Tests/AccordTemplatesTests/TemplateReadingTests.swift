import AccordTemplates
import AccordWording
import TestSupport
import Testing

struct TemplateReadingTests {
  private static func problem(_ bytes: [UInt8]) -> TemplateProblem? {
    do throws(TemplateRefusal) {
      _ = try Template(data: bytes)
      return nil
    } catch {
      return error.faults.first?.problem
    }
  }

  @Test(
    arguments: [
      ("", .empty), ("  \n", .empty), ("PK\u{3}\u{4}…", .compressed),
      ("{convention.code}", .plainText),
      ("<!DOCTYPE html><html></html>", .webPage), ("<html><p>a<p></html>", .webPage),
      ("<a/>", .otherXML), ("<?xml version=\"1.0\"?><a>é</a>", .otherXML),
      (
        SampleTemplate.file("").replacing(
          "opendocument.text\"", with: "opendocument.spreadsheet\""),
        .otherDocument("application/vnd.oasis.opendocument.spreadsheet")
      ),
    ] as [(String, OtherFile)])
  func `another file is named, with how to save it`(text: String, kind: OtherFile) throws {
    #expect(TemplateReadingTests.problem(Array(text.utf8)) == .notFlat(kind))
    let advice = TemplateFault(.notFlat(kind)).advice
    #expect(advice?.en.contains("Flat XML ODF Text") == true)
    #expect(advice?.fr.contains("Texte ODF (XML à plat)") == true)
  }

  @Test func `UTF-16 is named`() {
    #expect(TemplateReadingTests.problem([0xFF, 0xFE, 0x3C, 0]) == .notFlat(.utf16))
  }

  @Test(
    arguments: [
      ("<text:p>a", .malformed), ("</text:p>", .malformed), ("<text:p></text:h>", .malformed),
      ("<text:p a=b/>", .malformed), ("<text:p a='1' a='2'/>", .malformed),
      ("<text:p a='<'/>", .malformed), ("<text:p a='1'b='2'/>", .malformed), ("< p/>", .malformed),
      ("<1p/>", .malformed), ("a & b", .malformed), ("]]>", .malformed), ("<!-- a", .malformed),
      ("<![CDATA[ a", .malformed), ("<!x>", .malformed), ("<text:p a='", .malformed),
      ("&nbsp;", .entity("&nbsp;")), ("&#0;", .entity("&#0;")), ("&#xD800;", .entity("&#xD800;")),
      ("&#+65;", .entity("&#+65;")), ("<text:p a='&x;'/>", .entity("&x;")), ("\u{1}", .control),
      ("\u{FFFF}", .control),
    ] as [(String, Damage)])
  func `a damaged file is refused, with its line`(body: String, damage: Damage) {
    let expected: XMLProblem
    switch damage {
    case .malformed: expected = .malformed(line: 8)
    case .entity(let name): expected = .unknownEntity(name, line: 8)
    case .control: expected = .forbiddenCharacter(line: 8)
    }
    guard case .notWellFormed(let found)? = TemplateReadingTests.problem(SampleTemplate.bytes(body))
    else {
      Issue.record("\(body) was read")
      return
    }
    // What is never closed is told at its end, or where another tag shows it.
    if case .malformed = found, case .malformed = damage { return }
    #expect(found == expected)
  }

  enum Damage: Sendable {
    case malformed, control
    case entity(String)
  }

  @Test func `a document type is refused, so that no entity can grow`() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>
      """
    #expect(TemplateReadingTests.problem(Array(bomb.utf8)) == .notWellFormed(.documentType))
  }

  @Test func `depth and number of attributes have a bound`() {
    let deep = String(repeating: "<text:p>", count: 100_000)
    guard
      case .notWellFormed(.tooDeep)? = TemplateReadingTests.problem(SampleTemplate.bytes(deep))
    else {
      Issue.record("it was read")
      return
    }
    let wide = "<text:p" + (0..<100_000).map { " a\($0)=''" }.joined() + "/>"
    guard
      case .notWellFormed(.tooManyAttributes)? = TemplateReadingTests.problem(
        SampleTemplate.bytes(wide))
    else {
      Issue.record("it was read")
      return
    }
  }

  @Test func `a file beyond the bound is refused unread`() {
    let bytes = Array("<a>".utf8) + [UInt8](repeating: 0x20, count: 16 << 20)
    #expect(TemplateReadingTests.problem(bytes) == .tooLarge(bytes: bytes.count))
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(
      TemplateReadingTests.problem(Array("<a>".utf8) + [0xE9] + Array("</a>".utf8))
        == .notWellFormed(.notUTF8))
  }

  @Test func `other prefixes than the usual ones are understood`() throws {
    let file = SampleTemplate.file("<text:p>{bénéficiaire.adresse}</text:p>")
      .replacing("<text:", with: "<t:").replacing("</text:", with: "</t:")
      .replacing(" text:", with: " t:").replacing("xmlns:text=", with: "xmlns:t=")
    let filled = try Template(data: [0xEF, 0xBB, 0xBF] + Array(file.utf8)).checked(
      against: SampleTemplate.fields
    ).filled(with: SampleTemplate.data(), in: .french)
    #expect(
      String(decoding: filled, as: UTF8.self).contains(
        "<t:p>1 rue fictive<t:line-break/>14000 Exemple</t:p>"))
  }

  @Test
  func `whatever bytes are changed, a template is read or refused, and what is filled is sound`() {
    let body = """
      <table:table><table:table-row><table:table-cell><text:p>{versement.numéro}<text:s/></text:p>\
      </table:table-cell></table:table-row></table:table><text:p>{si convention.code}</text:p>\
      <text:p>a &amp; {bénéficiaire.<text:span>nom</text:span>}</text:p><text:p>{fin}</text:p><![CDATA[ ]]>
      """
    let original = SampleTemplate.bytes(body)
    let odd = Array("<>/&;{}|?=\"'! \u{0}aé".utf8)
    var random = SeededNumbers(seed: 5)
    for _ in 0..<1_500 {
      var bytes = original
      for _ in 0...random.pick(3) {
        let place = bytes.count - 1 - random.pick(min(bytes.count, 700))
        switch random.pick(3) {
        case 0: bytes[place] = odd[random.pick(odd.count)]
        case 1: bytes.remove(at: place)
        default: bytes.insert(odd[random.pick(odd.count)], at: place)
        }
      }
      guard
        let filled = try? Template(data: bytes).checked(against: SampleTemplate.fields).filled(
          with: SampleTemplate.data(), in: .french)
      else { continue }
      #expect(throws: Never.self) { try Template(data: filled) }
    }
  }
}
