import AccordDocuments
import AccordWording

/// Fields as options of commands.
extension Field {
  /// The words of its option: `postal-code`, `code-postal`.
  var optionName: Text {
    traits.option ?? .each { name[$0].lowercased().exchanging(" ", for: "-") }
  }

  /// The options of `add`: one, or one for each language of a text that has both.
  var addingOptions: [ParameterDeclaration] { options(isNew: true) }

  /// The options of `edit`, and those that filter a list.
  var editingOptions: [ParameterDeclaration] { options(isNew: false) }

  private func options(isNew: Bool) -> [ParameterDeclaration] {
    // What must be given, and nothing stands for it.
    let isRequired =
      isNew && shape.presence == .required && !traits.isToday && traits.fallback == nil
    switch shape.form {
    case .value(let type), .reference(let type, _):
      return [
        ParameterDeclaration(
          name: optionName, help: help + (isNew && traits.isToday ? Self.todayNote : .same("")),
          form: isSwitch ? .flag : .option, isRequired: isRequired && !isSwitch,
          isRepeated: shape.presence == .repeated,
          fallback: isNew && !isSwitch ? traits.fallback?.code : nil, type: type)
      ]
    case .bilingual:
      return Language.allCases.map { language in
        ParameterDeclaration(
          name: .each { optionName[$0] + "-" + language.rawValue },
          help: help + (language == .english ? Self.englishNote : Self.frenchNote), form: .option,
          isRequired: false, isRepeated: shape.presence == .repeated, type: String.self)
      }
    case .object: return []
    }
  }

  private static var todayNote: Text { Text(en: "; today otherwise", fr: " ; sinon aujourd’hui") }
  private static var englishNote: Text { Text(en: " (English)", fr: " (anglais)") }
  private static var frenchNote: Text { Text(en: " (French)", fr: " (français)") }

  /// The values of the words given for its option.
  func read(_ words: [String], in session: Session) throws -> [any WrittenValue] {
    let taken = shape.presence == .repeated ? words[...] : words.suffix(1)
    switch shape.form {
    case .value(let type), .reference(let type, _):
      do {
        return try taken.map { try session.value(of: $0, as: type) }
      } catch let fault as any Fault where fault.parameter == nil {
        throw ParameterFault(fault, parameter: optionName.en)
      }
    case .bilingual, .object: return []
    }
  }
}

extension Session {
  /// Reads a word as a value of a type that is known at run time only.
  func value(of word: String, as type: any WrittenValue.Type) throws -> any WrittenValue {
    func read<V: WrittenValue>(_ type: V.Type) throws -> any WrittenValue {
      try self.read(word, as: type)
    }
    return try read(type)
  }
}

extension Document {
  /// The fields that commands set: all but those that others keep, and objects, which have commands
  /// of their own.
  static var settable: [Field<Self>] {
    fields.filter { field in
      guard !field.traits.isKept else { return false }
      switch field.shape.form {
      case .value, .reference, .bilingual: return true
      case .object: return false
      }
    }
  }

  /// The settable fields that a cell of a file gives: all but lists of texts in both languages.
  static var importable: [Field<Self>] {
    settable.filter { field in
      if case .bilingual = field.shape.form { field.shape.presence != .repeated } else { true }
    }
  }

  /// The settable fields that a change may set.
  static var editable: [Field<Self>] { settable.filter { !$0.traits.isFixed } }

  /// The field that a fault, a header or a word means by its name, its key, its option or its
  /// column, in either language.
  static func field(meantBy word: String) -> Field<Self>? {
    let wanted = word.folded
    return fields.first { field in
      [field.name, field.optionName, field.columnName].contains {
        $0.en.folded == wanted || $0.fr.folded == wanted
      } || field.key.folded == wanted
    }
  }

  /// Turns the name of a field in a fault into the option that gives it.
  static func pointing<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let fault as any Fault {
      guard let name = fault.parameter, let field = field(meantBy: name),
        let option = field.editingOptions.first?.name.en, option != name
      else { throw fault }
      throw ParameterFault(fault, parameter: option)
    }
  }
}
