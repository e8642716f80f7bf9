import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordTables
import AccordWording

/// The commands with which programs read and write whole documents.
extension Command {
  static let getRecord = Command(
    "record get", fr: "fiche lire", .read,
    Text(en: "Give a document as JSON", fr: "Donner un document en JSON"),
    discussion: Text(
      en:
        "All that is stored of it, with the values that every JSON of Accord has: amounts in euros, rates before their %, days in ISO 8601. \"schema\" says what each member is. \"record put\" takes it back.",
      fr:
        "Tout ce qui en est enregistré, avec les valeurs de tout JSON d’Accord\u{A0}: montants en euros, taux avant leur %, jours en ISO 8601. «\u{A0}schéma\u{A0}» dit ce qu’est chaque membre. «\u{A0}fiche écrire\u{A0}» le reprend."
    ),
    takes: DocumentName(),
    examples: [
      Example(
        "record get demo", Text(en: "Have the document \"demo\"", fr: "Avoir le document « demo »"))
    ]
  ) { session, key in .records([try session.record(of: key)]) }

  static let exportRecords = Command(
    "record export", fr: "fiche exporter", .read,
    Text(
      en: "Give all documents, or those of some types, as JSON lines",
      fr: "Donner tous les documents, ou ceux de certains types, en JSON lines"),
    discussion: Text(
      en:
        "One document on each line, so that \"record import\" reads them back. Status and steps are in it, but no import sets them: a whole state comes back by \"accord restore\" from a backup.",
      fr:
        "Un document par ligne, que «\u{A0}fiche importer\u{A0}» relit. Le statut et les étapes y figurent, mais aucune importation ne les fixe\u{A0}: un état entier revient par «\u{A0}accord restore\u{A0}», depuis une sauvegarde."
    ),
    takes: DocumentTypes(),
    examples: [
      Example(
        "record export | save all.jsonl",
        Text(en: "Everything, in a file", fr: "Tout, dans un fichier"))
    ]
  ) { session, types in
    let wanted = types.isEmpty ? session.shell.catalogue.documentTypes : types
    var records: [JSON] = []
    for type in wanted { records += try session.records(of: type) }
    return .records(records)
  }

  static let putRecord = Command(
    "record put", fr: "fiche écrire", .write,
    Text(en: "Write a document from JSON", fr: "Écrire un document depuis du JSON"),
    discussion: Text(
      en:
        "A document that is not there is made, one that is there gets the members that are named; null empties one. All rules hold as for other commands. A new document begins in its first state; what only events set (status, steps) is left aside, and what is decided is refused.",
      fr:
        "Un document absent est créé, un document présent reçoit les membres indiqués\u{202F}; null en vide un. Toutes les règles valent comme pour les autres commandes. Un nouveau document commence à son premier statut\u{202F}; ce que seuls les événements fixent (statut, étapes) est laissé de côté, et ce qui est arrêté est refusé."
    ),
    takes: Argument<String>(
      "json", fr: "json",
      Text(
        en: "an object with the members collection, id and those of the type",
        fr: "un objet avec les membres collection, id et ceux du type")),
    examples: [
      Example(
        "record put '{\"collection\": \"views\", \"id\": \"drafts\", \"text\": \"log\"}'",
        Text(en: "Keep a view", fr: "Garder une vue"))
    ]
  ) { session, text in
    let json: JSON
    do throws(JSONFault) {
      json = try JSON(parsing: Array(text.utf8))
    } catch {
      throw JSONTableFault.noJSON(error, line: nil)
    }
    guard case .object(let members) = json else { throw RecordFailure.noObject }
    let (output, faults) = try session.put(members)
    if let output, faults.isEmpty { return output }
    throw RecordFailure.faults(faults)
  }

  static let importRecords = Command(
    "record import", fr: "fiche importer", .write,
    Text(
      en: "Write the documents of a JSON or JSON lines file",
      fr: "Écrire les documents d’un fichier JSON ou JSON lines"),
    discussion: Text(
      en:
        "All of them or none, each as \"record put\" writes it. Everything that is wrong is told at once, by line.",
      fr:
        "Tous ou aucun, chacun comme «\u{A0}fiche écrire\u{A0}» l’écrit. Tous les défauts sont dits d’un coup, ligne par ligne."
    ),
    takes: Argument<FilePath>(
      "file", fr: "fichier",
      Text(
        en: "a file that \"record export\" wrote, or one like it",
        fr: "un fichier écrit par « fiche exporter », ou semblable")),
    ImportFaults.option,
    examples: [
      Example("record import all.jsonl", Text(en: "Read them back", fr: "Les relire"))
    ]
  ) { session, file, faults in
    try session.listingFaults(in: faults) { try session.importRecords(of: file) }
  }

  static let schema = Command(
    "schema", fr: "schéma", .read,
    Text(
      en: "Give the JSON Schema of the documents",
      fr: "Donner le schéma JSON des documents"),
    discussion: Text(
      en:
        "What each member is called and means, in the language of the session; readOnly marks what only events set, x-refers-to names the collection that an identity is of.",
      fr:
        "Le nom et le sens de chaque membre, dans la langue de la session\u{202F}; readOnly marque ce que seuls les événements fixent, x-refers-to nomme la collection d’un identifiant."
    ),
    takes: DocumentTypes(),
    examples: [
      Example("schema views", Text(en: "That of the views", fr: "Celui des vues"))
    ]
  ) { session, types in
    let wanted = types.isEmpty ? session.shell.catalogue.documentTypes : types
    let schema = JSONSchema(in: session.language)
    func json<D: Document>(_ type: D.Type) -> JSON { schema.json(of: type) }
    return .records(wanted.map { json($0) })
  }
}

/// Types of documents, each by its collection or one word.
private struct DocumentTypes: Parameter {
  let declaration = ParameterDeclaration(
    name: .same("collection"),
    help: Text(
      en: "the collections, such as views; all where none is named",
      fr: "les collections, telles que views ; toutes si aucune n’est indiquée"),
    form: .remaining, isRequired: false, type: String.self)

  func value(of given: [String], in session: Session) throws -> [any Document.Type] {
    let catalogue = session.shell.catalogue
    return try given.map { word in
      guard let type = catalogue.documentType(called: word) else {
        throw UnknownDocument.kind(word, near: catalogue.nearestType(to: word), about: "collection")
      }
      return type
    }
  }
}
