/// The type of the documents whose identities a column holds.
package struct ColumnTarget: Sendable, Hashable {
  package let type: Any.Type

  package init(_ type: Any.Type) { self.type = type }

  package static func == (left: ColumnTarget, right: ColumnTarget) -> Bool {
    left.type == right.type
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }
}
