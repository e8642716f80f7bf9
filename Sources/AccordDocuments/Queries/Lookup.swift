import AccordJSON

/// Which documents of a type are looked for: those that have a value in a field.
///
/// ```swift
/// try session.documents(Loan.where(\.stand, is: stand.id))
/// try session.documents(Loan.where(\.due, from: nil, through: today))
/// ```
///
/// The field is one that the type declares with `indexed:`, so that only those are read that fit.
/// The name of a member cannot be mistyped: the compiler knows it.
public struct Lookup<D: Document>: Sendable {
  private let path: String?
  private let condition: FieldCondition
  /// How the program writes the property.
  private let member: String

  init(_ member: PartialKeyPath<D>, _ condition: FieldCondition) {
    path = D.fields.first { $0.keeps(member) }?.key
    self.member = path ?? "\(member)"
    self.condition = condition
  }

  /// - Throws: `UnindexedField` where the type declares no such field.
  package var query: FieldQuery {
    get throws(UnindexedField) {
      guard let path else {
        throw UnindexedField(
          collection: D.schema.collection, member: member, indexes: D.schema.indexes)
      }
      return FieldQuery(D.schema.collection, where: path, condition)
    }
  }
}

extension Document {
  /// Those that refer to a document.
  public static func `where`<Target>(
    _ field: KeyPath<Self, Reference<Target>>, is id: ID<Target>
  ) -> Lookup<Self> {
    Lookup(field, .refers(to: id))
  }

  /// Those that refer to a document.
  public static func `where`<Target>(
    _ field: KeyPath<Self, Reference<Target>?>, is id: ID<Target>
  ) -> Lookup<Self> {
    Lookup(field, .refers(to: id))
  }

  /// Those that have a value.
  public static func `where`<V: Encodable>(
    _ field: KeyPath<Self, V>, is value: V
  ) -> Lookup<Self> {
    Lookup(field, .equals(FieldCondition.stored(value)))
  }

  /// Those that have a value.
  public static func `where`<V: Encodable>(
    _ field: KeyPath<Self, V?>, is value: V
  ) -> Lookup<Self> {
    Lookup(field, .equals(FieldCondition.stored(value)))
  }

  /// Those whose value lies between two, which belong to them; `nil` is no bound.
  public static func `where`<V: Encodable & Comparable>(
    _ field: KeyPath<Self, V>, from low: V?, through high: V?
  ) -> Lookup<Self> {
    Lookup(
      field, .between(low.map { FieldCondition.stored($0) }, high.map { FieldCondition.stored($0) })
    )
  }

  /// Those whose value lies between two, which belong to them; `nil` is no bound.
  public static func `where`<V: Encodable & Comparable>(
    _ field: KeyPath<Self, V?>, from low: V?, through high: V?
  ) -> Lookup<Self> {
    Lookup(
      field, .between(low.map { FieldCondition.stored($0) }, high.map { FieldCondition.stored($0) })
    )
  }
}

extension Field {
  fileprivate func keeps(_ other: AnyKeyPath) -> Bool {
    guard let member else { return false }
    return member as AnyKeyPath == other
  }
}

extension FieldCondition {
  /// A value as documents store it; one that cannot be stored is nowhere.
  fileprivate static func stored(_ value: some Encodable) -> JSON {
    (try? DocumentEncoder.json(encoding: value)) ?? .array([])
  }
}
