public import AccordWording

/// One field of a document, or of a part of one, declared once beside its type. From it come what
/// plans and histories call it and how they write its value.
///
/// ```swift
/// static let fields: [Field<Visit>] = [
///   Field("place", fr: "lieu", \.place, help: Text(en: "where it took place", fr: "…")),
///   Field("visitors", fr: "visiteurs", one: Text(en: "visitor", fr: "visiteur"), \.visitors, …),
///   Field("invented", fr: "fictive", \.isInvented, …, .key("isInvented")),
/// ]
/// // visitors[1] is "visitor 2", « visiteur 2 »
/// ```
///
/// The member that stores it is its English name in one word (`postal code` is `postalCode`),
/// unless the trait `key` names another. The value is given as people read it: a year that is
/// stored as a number is a `Year`.
public struct Field<Owner: Sendable>: Sendable {
  /// What it is called, in small letters: "postal code", "code postal".
  public let name: Text
  /// What it holds: a phrase without a full stop.
  public let help: Text
  /// The member of the JSON object that stores it.
  public let key: String
  /// What one element of a list is called; `nil` where it is no list.
  let element: Text?
  /// The fields within it.
  let parts: FieldName.Parts
  /// What a document holds there.
  let content: @Sendable (Owner) -> FieldContent

  init(
    _ name: String, _ french: String, _ help: Text, _ traits: [FieldTrait],
    one element: Text? = nil,
    parts: FieldName.Parts = .none, content: @escaping @Sendable (Owner) -> FieldContent
  ) {
    self.name = .pair(en: name, fr: french)
    self.help = help
    self.element = element
    self.parts = parts
    self.content = content
    key = traits.lazy.compactMap(\.key).first ?? Field.key(name)
  }

  /// `postal code` becomes `postalCode`.
  private static func key(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: " ")) else { return name }
    let words = name.split(separator: " ")
    return words.dropFirst().reduce(String(words.first ?? "")) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }
}

/// What is known of a field beside its type.
public struct FieldTrait: Sendable {
  let key: String?

  /// The member of the JSON object, where it is not the English name: `isFictitious`.
  public static func key(_ key: String) -> FieldTrait { FieldTrait(key: key) }
}

/// What lies at a place of a document, as people read it.
package enum FieldContent: Sendable {
  case nothing
  case value(any WrittenValue)
  case list([FieldContent])
  case members([(key: String, content: FieldContent)])

  init(_ value: (any WrittenValue)?) { self = value.map { .value($0) } ?? .nothing }

  init(_ text: Text?) {
    self =
      text.map { .members([("en", .value($0.en)), ("fr", .value($0.fr))]) } ?? .nothing
  }

  /// The members of an object with fields of its own.
  init<Owner>(_ owner: Owner, _ fields: [Field<Owner>]) {
    self = .members(fields.map { ($0.key, $0.content(owner)) })
  }
}
