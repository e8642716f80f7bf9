import AccordJSON
public import AccordWording

extension Schema {
  /// A document type's declaration, with what its fields tell: references, unique, indexed,
  /// personal and free texts, and those of several lines.
  /// The fields are made when something that they tell is first asked for.
  public init<D: Document>(
    _ collection: String, _ name: Text, _ gender: FrenchGender = .masculine, version: Int = 1,
    fields: @autoclosure @escaping @Sendable () -> [Field<D>], migrations: [Migration] = [],
    guards: [Guard] = [], undoRule: UndoRule? = nil
  ) {
    self.init(
      collection, name, gender, version: version, migrations: migrations, guards: guards,
      undoRule: undoRule, told: LazyValue { ToldByFields(fields().map(FieldName.init)) })
  }
}

/// What the fields of a type tell the store, by JSON path.
struct ToldByFields: Sendable {
  var references: [String] = []
  var unique: [UniqueField] = []
  var indexes: [String] = []
  var personal: [PersonalField] = []
  var prose: [String] = []
  var freeText: [String] = []
  var names: [String] = []
  var successor: String?
  var keptFiles: [String] = []

  private mutating func look(at fields: [FieldName], in owner: String) {
    for field in fields {
      let whole = owner + field.key
      let path = field.shape.presence == .repeated ? whole + "[]" : whole
      let traits = field.traits
      if case .reference = field.shape.form { references.append(path) }
      if let uniqueness = traits.uniqueness {
        unique.append(UniqueField(path, field.name, folded: uniqueness == .folded))
      }
      if traits.isIndexed { indexes.append(path) }
      for other in traits.names {
        if let other {
          names.append(path + "+" + owner + other)
        } else if case .languages = field.parts {
          names += [path + ".en", path + ".fr"]
        } else {
          names.append(path)
        }
      }
      if traits.isPersonal {
        personal.append(
          PersonalField(
            path, replacement: field.shape.presence == .required ? .string("…") : .null))
      }
      if traits.isFreeText { freeText.append(path) }
      if traits.isSuccessor { successor = path }
      if traits.keepsFile { keptFiles.append(path) }
      switch field.parts {
      case .none: if traits.isProse { prose.append(path) }
      case .languages: if traits.isProse { prose += [path + ".en", path + ".fr"] }
      case .fields(let parts): look(at: parts(), in: path + ".")
      }
    }
  }
}

extension ToldByFields {
  init(_ fields: [FieldName]) {
    self.init()
    look(at: fields, in: "")
  }
}
