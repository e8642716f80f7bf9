/// Which documents of a collection are looked for: those whose field fits.
public struct FieldQuery: Sendable, Hashable {
  package let collection: String
  /// A JSON path as schemas write it.
  package let path: String
  package let condition: FieldCondition

  package init(_ collection: String, where path: String, _ condition: FieldCondition) {
    self.collection = collection
    self.path = path
    self.condition = condition
  }
}
