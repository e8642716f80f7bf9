package import AccordWording

/// What is wrong with a row as a whole.
package enum RowFault: Fault {
  case repeated(String, firstRow: Int)
  case taken(String, by: String)
  case sharedValue(Text, String, with: Text)
  case noIdentity

  package var code: String {
    switch self {
    case .repeated: "import.repeated"
    case .taken: "import.taken"
    case .sharedValue: "import.shared"
    case .noIdentity: "import.identity"
    }
  }

  package var message: Text {
    switch self {
    case .repeated(let id, let row):
      Text(
        en: "The identity \"\(id)\" is already that of row \(row).",
        fr: "L’identifiant « \(id) » est déjà celui de la ligne \(row).")
    case .taken(let id, let label):
      Text(
        en: "The identity \"\(id)\" is taken: \(label).",
        fr: "L’identifiant « \(id) » est déjà pris : \(label).")
    case .sharedValue(let field, let value, let other):
      Text(
        en: "The \(field) \"\(value)\" is already that of \(other).",
        fr: "Cette valeur (\(field) : « \(value) ») est déjà celle de \(other).")
    case .noIdentity:
      Text(
        en: "No identity can be made from this row.",
        fr: "Cette ligne ne permet de former aucun identifiant.")
    }
  }

  package var advice: Text? {
    switch self {
    case .repeated: Text(en: "Keep one row for each.", fr: "Gardez une ligne pour chacun.")
    case .taken:
      Text(
        en: "Begin the line with \"ensure\" to make it what the file says.",
        fr: "Commencez la ligne par « assurer » pour rendre l’existant conforme au fichier.")
    case .sharedValue:
      Text(
        en: "No two documents share it: one of them is the other.",
        fr: "Deux fiches ne la partagent jamais : l’une est l’autre.")
    case .noIdentity:
      Text(en: "Fill the column \"id\".", fr: "Remplissez la colonne « id ».")
    }
  }
}
