import AccordJSON
package import AccordWording

/// How people read the documents of a type that is known at run time only.
package struct DocumentWording: Sendable {
  /// What the places in them are called. Made when it is asked for: every start of the program makes
  /// a wording for each type.
  var names: FieldNames { makeNames() }
  private let makeNames: @Sendable () -> FieldNames
  /// The values of a stored document that are more than JSON's own, by their path; none where it
  /// cannot be read as its type.
  package let values: @Sendable (StoredDocument) -> [String: any WrittenValue]

  /// How people read documents of `type`.
  package init<D: Document>(_ type: D.Type) {
    makeNames = { FieldNames(of: type) }
    values = { stored in
      (try? DocumentEncoder.values(in: DocumentDecoder.decode(type, from: stored))) ?? [:]
    }
  }

  /// What two versions of a document have otherwise, with both values. A version that cannot be
  /// read as the type shows its values as they are stored.
  func differences(of key: DocumentKey, _ before: JSON, _ after: JSON) -> [Difference] {
    func read(_ body: JSON) -> [String: any WrittenValue] {
      values(StoredDocument(key: key, revision: 0, body: body))
    }
    let (old, new) = (read(before), read(after))
    func written(_ json: JSON?, _ value: (any WrittenValue)?) -> Text? {
      json.map { json in .each { FieldChange.written(json, value?.text, in: $0) } }
    }
    let names = names
    return JSONDifference.between(before, after).map { change in
      Difference(
        name: names.name(of: change.path), before: written(change.before, old[change.path]),
        after: written(change.after, new[change.path]))
    }
  }

  /// One place that two versions of a document have otherwise.
  package struct Difference: Sendable, Hashable {
    /// What it is called.
    package let name: Text
    /// What stands there in the first; `nil` where nothing does.
    package let before: Text?
    /// What stands there in the second.
    package let after: Text?
  }
}
