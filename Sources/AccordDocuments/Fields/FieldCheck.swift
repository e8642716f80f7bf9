import AccordJSON
import AccordWording

/// Finds what is wrong in the declaration of fields, for tests: a stored member that no field
/// gives, a getter that reads another one, two fields with one name in one language.
package enum FieldCheck {
  /// What the names of a type's fields have wrong, one sentence each.
  package static func problems<D: Document>(ofNamesIn type: D.Type) -> [String] {
    problems(D.allFields.map(FieldName.init), in: D.schema.collection)
  }

  private static func problems(_ fields: [FieldName], in place: String) -> [String] {
    var problems: [String] = []
    for language in Language.allCases {
      let names = Dictionary(grouping: fields) { $0.name[language].folded }
      for (name, twice) in names.sorted(by: { $0.key < $1.key }) where twice.count > 1 {
        problems.append("Two fields of \"\(place)\" are named \"\(name)\".")
      }
    }
    for field in fields {
      if case .fields(let parts) = field.parts {
        problems += self.problems(parts(), in: place + "." + field.key)
      }
    }
    return problems
  }

  /// What a document's fields give otherwise than it is stored, one sentence each.
  package static func problems<D: Document>(in document: D) throws -> [String] {
    compare(
      try DocumentEncoder.encode(document).body, document.fieldContent, at: D.schema.collection)
  }

  private static func compare(
    _ json: JSON, _ content: FieldContent, at path: String
  ) -> [String] {
    switch (json, content) {
    case (.object(let stored), .members(let given)):
      var problems: [String] = []
      for member in stored {
        guard let field = given.first(where: { $0.key == member.name }) else {
          problems.append("No field gives the member \"\(path).\(member.name)\".")
          continue
        }
        problems += compare(member.value, field.content, at: path + "." + member.name)
      }
      for field in given where json[field.key] == nil {
        switch field.content {
        case .nothing: continue
        default: problems.append("The field \"\(path).\(field.key)\" gives what is not stored.")
        }
      }
      return problems
    case (.array(let stored), .list(let given)) where stored.count == given.count:
      return zip(stored, given).enumerated().flatMap { index, pair in
        compare(pair.0, pair.1, at: "\(path)[\(index)]")
      }
    case (.null, .nothing): return []
    case (_, .value(let value)) where json == (try? DocumentEncoder.json(of: value)): return []
    default: return ["The field \"\(path)\" gives another value than the one that is stored."]
    }
  }
}
