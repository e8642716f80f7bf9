import AccordDocuments
import AccordWording

/// The name of a field that may be emptied: what `edit --clear` takes.
struct ClearedField<D: Document>: WrittenValue {
  /// The option that gives the field.
  let option: Text

  /// The fields that may be empty.
  static var clearable: [Field<D>] {
    D.editable.filter { field in
      field.shape.presence != .required && !field.isSwitch
    }
  }

  static var kind: ValueKind {
    ValueKind(Text(en: "field", fr: "champ"), choices: clearable.map(\.optionName))
  }

  init(reading text: String) throws(ReadingFault) {
    guard let field = D.field(meantBy: text),
      ClearedField.clearable.contains(where: { $0.key == field.key })
    else { throw ReadingFault.noSuchChoice(text, of: ClearedField.kind) }
    option = field.optionName
  }

  func written(in language: Language) -> String { option[language] }

  var code: String { option.en }
}

/// A field is given a value and emptied in one command.
struct GivenAndCleared: Fault {
  let field: Text

  let code = "usage.cleared"
  var parameter: String? { "clear" }
  var message: Text {
    Text(
      en: "The field \"\(field)\" is both given and cleared.",
      fr: "Le champ « \(field) » est à la fois donné et vidé.")
  }
  var advice: Text? { Text(en: "Do one of the two.", fr: "Faites l’un ou l’autre.") }
}
