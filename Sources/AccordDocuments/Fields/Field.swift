public import AccordWording

/// One field of a document, or of a part of one, declared once beside its type. From it come the
/// options of `add` and `edit`, the columns of `list`, the card of `show`, the columns of imports,
/// what plans and histories call it and how they write its value, and what the store must know of
/// it (see `Schema`).
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
/// unless the trait `key` names another. A year that is stored as a number is given by `year:`.
public struct Field<Owner: Sendable>: Sendable {
  /// What it is called, in small letters: "postal code", "code postal".
  public let name: Text
  /// What it holds: a phrase without a full stop.
  public let help: Text
  /// The member of the JSON object that stores it.
  public let key: String
  /// What is known of it beside its type.
  package let traits: FieldTraits
  /// What it holds, as far as that is known without a document.
  package let shape: FieldShape
  /// What one element of a list is called; `nil` where it is no list.
  let element: Text?
  /// The fields within it.
  let parts: FieldName.Parts
  /// What a document holds there.
  package let content: @Sendable (Owner) -> FieldContent
  /// The object as people write it whole, such as `16-25`; `nil` where it is no object or has no
  /// such form.
  package let whole: (@Sendable (Owner) -> (any WrittenValue)?)?
  /// The property that it keeps, where documents can be looked up by it.
  let member: (any AnyKeyPath & Sendable)?
  /// Why there is no such field; `nil` where it is sound. What asks for a field by its name cannot
  /// always throw, so the fault travels with the field to where it can be told.
  package private(set) var fault: Text?

  init(
    _ name: String, _ french: String, _ help: Text, _ traits: [FieldTrait], _ shape: FieldShape,
    one element: Text? = nil, parts: FieldName.Parts = .none,
    whole: (@Sendable (Owner) -> (any WrittenValue)?)? = nil,
    indexed member: (any AnyKeyPath & Sendable)? = nil,
    content: @escaping @Sendable (Owner) -> FieldContent
  ) {
    self.name = .pair(en: name, fr: french)
    self.help = help
    self.shape = shape
    self.element = element
    self.parts = parts
    self.content = content
    self.whole = whole
    self.member = member
    var known = FieldTraits(traits)
    if member != nil { known.isIndexed = true }
    self.traits = known
    key = self.traits.key ?? Field.key(name)
  }

  /// The field as one that is not there.
  package func missing(_ fault: Text) -> Field {
    var field = self
    field.fault = fault
    return field
  }

  /// `postal code` becomes `postalCode`, `follow-up` becomes `followUp`.
  private static func key(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }) else {
      return name
    }
    let words = name.split { $0 == " " || $0 == "-" }
    return words.dropFirst().reduce(String(words.first ?? "")) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }
}

/// What a field holds, as far as that is known without a document.
package struct FieldShape: Sendable {
  /// How much of it there must be.
  package enum Presence: Sendable {
    case required
    case optional
    case repeated
  }

  /// What one of its values is.
  package enum Form: Sendable {
    /// A value that people write.
    case value(any WrittenValue.Type)
    /// A pointer to a document of that type. The initialiser tells it: to ask a type at run time
    /// whether it is a reference costs every start of the program.
    case reference(any WrittenValue.Type, to: any Document.Type)
    /// A text in both languages.
    case bilingual
    /// An object with fields of its own.
    case object
  }

  package let presence: Presence
  package let form: Form

  /// Whether it is a switch that is off where nothing is said.
  var isSwitch: Bool {
    guard case .value(let type) = form else { return false }
    return type == Bool.self && presence != .repeated
  }

  init(_ presence: Presence, _ form: Form) {
    self.presence = presence
    self.form = form
  }
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
