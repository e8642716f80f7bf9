import AccordDocuments
import AccordJSON
import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import AccordLanguage
@testable import AccordShell
@testable import accord

/// A column that shows a field knows where documents store it.
struct ColumnPathTests {
  private static func normandy() throws -> TestShell {
    let files = try NormandyScript.files()
    let shell = try TestShell(plugins, width: nil, isAgreed: true, files: files)
    let script = try NormandyScript.main()
    let run = shell.runScript(script)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  /// A cell as documents store it; `nil` for nothing.
  private static func stored(_ cell: Value) -> JSON? {
    switch cell {
    case .missing: nil
    case .text(let text): .string(text)
    case .identity(let slug): .string(slug.name)
    case .integer(let number), .year(let number): .integer(number)
    case .amount(let amount): .integer(amount.cents)
    case .date(let date): .string(date.code)
    case .rate(let rate): .integer(rate.basisPoints)
    case .truth(let truth): .bool(truth)
    case .word(let word), .coded(let word): .string(word.code)
    case .list(let values): .array(values.compactMap(stored))
    }
  }

  /// What a document stores at a path, as a reader of a language sees it.
  private static func read(
    _ body: JSON, at path: JSONPath, isText: Bool, in language: Language
  ) -> JSON? {
    func words(_ json: JSON) -> JSON {
      guard isText else { return json }
      let both = [language.rawValue, "en", "fr"].compactMap { json[$0] }
      return both.first { $0 != .string("") } ?? json
    }
    var found: [JSON] = []
    path.each(in: body) { found.append($0) }
    guard found.count == 1 else { return nil }
    guard case .array(let elements) = found[0] else { return words(found[0]) }
    return .array(elements.map(words))
  }

  /// The cells of all documents of a type that differ from what is stored, and how many were looked
  /// at.
  private static func differences<D: Document>(
    _ type: D.Type, in reader: any DocumentReader, _ language: Language
  ) throws -> (differing: [String], count: Int) {
    var differing: [String] = []
    var count = 0
    let documents = try reader.all(D.self)
    let fields = D.listed([]) + D.onCard
    let table = D.rows(documents, fields, in: language, whenEmpty: nil)
    for (document, row) in zip(documents, table.rows) {
      let body = try #require(try reader.stored(document.key)).body
      for ((column, field), cell) in zip(zip(table.columns, fields), row) {
        guard let path = column.path else { continue }
        count += 1
        var isText = false
        if case .bilingual = field.shape.form { isText = true }
        let expected = read(body, at: path, isText: isText, in: language)
        if stored(cell) != expected {
          differing.append("\(document.key) \(column.name.en): \(cell), stored \(expected as Any)")
        }
      }
    }
    return (differing, count)
  }

  @Test(arguments: Language.allCases)
  func `each cell is what the document stores at the path of its column`(
    language: Language
  ) throws {
    let reader = try Self.normandy().documents()
    var seen: Set<String> = []
    var looked: Set<String> = []
    for type in plugins.flatMap(\.documents) where seen.insert(type.schema.collection).inserted {
      let result = try Self.differences(type, in: reader, language)
      #expect(result.differing == [])
      if result.count > 0 { looked.insert(type.schema.collection) }
    }
    #expect(
      looked
        == seen.subtracting([
          "applications", "visits", "decisions", "accounts", "payments", "recoveries",
          "campaigns", "reports", "indicators", "figures", "assessments", "publications",
          "operations", "claims", "participations", "other-grants", "made-documents",
        ]), "the workspace has all others")
  }

  @Test func `only what one member stores has a path`() throws {
    func column<D: Document>(_ type: D.Type, _ name: String) -> Column { D.named(name).column }
    for type in plugins.flatMap(\.documents) {
      func paths<D: Document>(_ type: D.Type) -> [(Field<D>, JSONPath?)] {
        D.listed([]).map { ($0, $0.column.path) }
      }
      func check<D: Document>(_ type: D.Type) {
        for (field, path) in paths(type) {
          #expect(path == (field.whole == nil ? JSONPath(field.key) : nil), "\(field.name)")
        }
      }
      check(type)
    }
    #expect(Column("total", fr: "total", .amount).path == nil)
    let listed = try #require(
      plugins.flatMap(\.commands).first { $0.words.en == "point list" }?.columns)
    #expect(listed.first { $0.name.en == "postal-code" }?.path == JSONPath("postalCode"))
  }
}
