import AccordDocuments
import AccordWording

/// A fault that is about one document: the shell points at the word that names it.
protocol DocumentFault: Fault {
  var document: DocumentKey { get }
}

extension Violation: DocumentFault {}

/// A new document whose identity is taken.
struct ExistingDocument: DocumentFault {
  let document: DocumentKey
  /// What a document of its type is called.
  let name: Text
  /// What people call the one that is there.
  let label: String

  let code = "documents.exists"

  var message: Text {
    Text(
      en: "The \(name) \"\(document.slug.name)\" exists already: \(label).",
      fr: "L’identifiant « \(document.slug.name) » est déjà pris (\(name)) : \(label).")
  }

  var advice: Text? {
    Text(
      en: "Choose another identity, or begin the line with \"ensure\" to accept what is there.",
      fr:
        "Choisissez un autre identifiant, ou commencez la ligne par « assurer » pour accepter l’existant."
    )
  }
}
