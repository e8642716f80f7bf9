package import AccordWording

/// What keeps a record from becoming a document.
package enum RecordFault: Fault, Hashable {
  /// The type has no such member.
  case unknown(String, near: String?)
  /// A value cannot be read.
  case value(Text, message: Text, advice: Text?, code: String)
  /// Something else is expected.
  case kind(Text, Text)
  /// A field that every document of the type has.
  case needed(Text)
  /// A field that is given once, and never changed.
  case fixed(Text)
  /// A field does not take its value.
  case notTaken(Text)

  package var code: String {
    switch self {
    case .unknown: "record.unknown-member"
    case .value(_, _, _, let code): code
    case .kind, .notTaken: "record.value"
    case .needed: "record.needed"
    case .fixed: "record.fixed"
    }
  }

  package var message: Text {
    switch self {
    case .unknown(let name, _):
      Text(
        en: "There is no member \"\(name)\".",
        fr: "Il n’y a pas de membre «\u{A0}\(name)\u{A0}».")
    case .value(let place, let message, _, _):
      Text(en: "\(place): \(message)", fr: "\(place)\u{A0}: \(message)")
    case .kind(let place, let wanted):
      Text(
        en: "\(place): this value does not fit (expected: \(wanted)).",
        fr: "\(place)\u{A0}: cette valeur ne convient pas (attendu\u{A0}: \(wanted)).")
    case .needed(let field):
      Text(
        en: "The field \"\(field)\" is missing.",
        fr: "Le champ «\u{A0}\(field)\u{A0}» manque.")
    case .fixed(let field):
      Text(
        en: "The field \"\(field)\" is given once, and never changed.",
        fr: "Le champ «\u{A0}\(field)\u{A0}» est donné une fois pour toutes.")
    case .notTaken(let field):
      Text(
        en: "The field \"\(field)\" does not take this value.",
        fr: "Le champ «\u{A0}\(field)\u{A0}» n’admet pas cette valeur.")
    }
  }

  package var advice: Text? {
    switch self {
    case .unknown(_, let near?):
      Text(en: "Did you mean \"\(near)\"?", fr: "Vouliez-vous dire «\u{A0}\(near)\u{A0}»\u{202F}?")
    case .value(_, _, let advice, _): advice
    case .unknown, .kind, .needed, .fixed, .notTaken:
      Text(
        en: "\"schema\" lists the members of each type.",
        fr: "«\u{A0}schéma\u{A0}» donne les membres de chaque type.")
    }
  }
}
