public import AccordWording

/// What is known of a field beside its type.
public struct FieldTrait: Sendable {
  let apply: @Sendable (inout FieldTraits) -> Void

  /// The member of the JSON object, where it is not the English name: `isFictitious`.
  public static func key(_ key: String) -> FieldTrait { FieldTrait { $0.key = key } }

  /// No two documents share its value.
  public static let unique = FieldTrait { $0.uniqueness = .exact }
  /// No two documents share its value, accents, capitals and typographic variants aside.
  public static let uniqueFolded = FieldTrait { $0.uniqueness = .folded }
  /// People look for the document by it. All that makes up its `label` and its `otherNames` is
  /// declared so, or nothing: a name of several fields by the first of them.
  public static let naming = FieldTrait { $0.names.append(nil) }
  /// People look for the document by it together with another member: `2024 ml-caen`.
  public static func naming(with key: String) -> FieldTrait { FieldTrait { $0.names.append(key) } }
  /// It tells something about a person, and can be erased; a text that may not be missing becomes
  /// `…`.
  public static let personal = FieldTrait { $0.isPersonal = true }
  /// A text that may have several lines.
  public static let prose = FieldTrait { $0.isProse = true }
  /// A text in which people write whole sentences, which may name anybody.
  public static let freeText = FieldTrait { $0.isFreeText = true }

  /// `true` says that the file whose digest stands beside it, in the member `digest`, is kept in the
  /// workspace.
  public static let keepsFile = FieldTrait {
    $0.keepsFile = true
    $0.isKept = true
  }

  /// Commands of their own set it: neither `add` nor `edit` nor an import does.
  public static let kept = FieldTrait { $0.isKept = true }
  /// Only what happens to the document sets it, such as its status and its steps: no option, no
  /// import and no record does.
  public static let byEvents = FieldTrait {
    $0.isKept = true
    $0.isByEvents = true
  }
  /// It is given when the document is made, and never changed.
  public static let fixed = FieldTrait { $0.isFixed = true }
  /// It points at the document of the same type that stands in the place of this one: what is not
  /// decided no longer refers to it from then on.
  public static let successor = FieldTrait { $0.isSuccessor = true }
  /// The day, where `add` leaves it out.
  public static let today = FieldTrait { $0.isToday = true }
  /// The value where `add` leaves it out.
  public static func otherwise(_ value: some WrittenValue) -> FieldTrait {
    FieldTrait { $0.fallback = value }
  }

  /// The option that gives it, where that is not its name: `--with`, `--avec`.
  public static func option(_ name: String, fr: String) -> FieldTrait {
    FieldTrait { $0.option = .pair(en: name, fr: fr) }
  }
  /// The column that shows it, where that is not its name: `phone`, `téléphone`.
  public static func column(_ name: String, fr: String) -> FieldTrait {
    FieldTrait { $0.column = .pair(en: name, fr: fr) }
  }
  /// The word of both, where that is not its name.
  public static func word(_ name: String, fr: String) -> FieldTrait {
    FieldTrait {
      $0.option = .pair(en: name, fr: fr)
      $0.column = $0.option
    }
  }
  /// Other headings that imports understand.
  public static func headings(_ names: String...) -> FieldTrait {
    FieldTrait { $0.headings += names }
  }
  /// What narrow screens drop first: higher numbers go earlier.
  public static func rank(_ rank: Int) -> FieldTrait { FieldTrait { $0.rank = rank } }
  /// Only `list` has it.
  public static let listed = FieldTrait { $0.place = .list }
  /// Only `show` has it.
  public static let onCard = FieldTrait { $0.place = .card }
  /// Neither `list` nor `show` has it.
  public static let unshown = FieldTrait { $0.place = .nowhere }
}

/// The traits of a field.
package struct FieldTraits: Sendable {
  package enum Uniqueness: Sendable { case exact, folded }
  package enum Place: Sendable { case everywhere, list, card, nowhere }

  package var key: String?
  package var uniqueness: Uniqueness?
  /// Documents are found by it, by value and by range; told by how the field is declared.
  package var isIndexed = false
  /// Whether it names the document: `nil` by itself, a key together with that member.
  package var names: [String?] = []
  package var isPersonal = false
  package var isProse = false
  package var isFreeText = false
  package var keepsFile = false
  package var isKept = false
  package var isByEvents = false
  package var isFixed = false
  package var isSuccessor = false
  package var isToday = false
  package var fallback: (any WrittenValue)?
  package var option: Text?
  package var column: Text?
  package var headings: [String] = []
  package var rank = 0
  package var place = Place.everywhere

  init(_ traits: [FieldTrait]) { for trait in traits { trait.apply(&self) } }
}
