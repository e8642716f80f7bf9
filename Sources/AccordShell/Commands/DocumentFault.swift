import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// A fault that is about one document: the shell points at the word that names it.
protocol DocumentFault: Fault {
  var document: DocumentKey { get }
}

extension Violation: DocumentFault {}

/// A new document whose identity is taken.
struct ExistingDocument: DocumentFault {
  let document: DocumentKey
  /// The declaration of its type.
  let schema: Schema
  /// What people call the one that is there.
  let label: String

  let code = "documents.exists"

  var message: Text {
    Text(
      en: "The \(schema.name) \"\(document.slug.name)\" exists already: \(label).",
      fr: "\(schema.definite.fr.capitalisedFirst) « \(document.slug.name) » existe déjà : \(label)."
    )
  }

  var advice: Text? {
    Text(
      en:
        "Choose another identity, or begin the line with \"ensure\" to make it so (\"ensure --keep\" to leave what is there).",
      fr:
        "Choisissez un autre identifiant, ou commencez la ligne par « assurer » pour le rendre ainsi (« assurer --garder » pour laisser l’existant)."
    )
  }
}
