import AccordDocuments
import AccordLanguage
import AccordWording

/// The commands on the files that the workspace keeps.
extension Command {
  static let listFiles = Command(
    "file list", fr: "fichier lister", .read,
    Text(
      en: "List the files kept in the workspace", fr: "Lister les fichiers conservés dans l’espace"),
    discussion: Text(
      en:
        "A file is kept under its SHA-256 where a command that records it was given --keep, once however many documents refer to it. A backup takes all of them along.",
      fr:
        "Un fichier est conservé sous son empreinte SHA-256 quand la commande qui l’enregistre a reçu --conserver, une seule fois quel que soit le nombre de documents qui y renvoient. Une sauvegarde les emporte tous."
    ),
    returns: fileShape.columns,
    examples: [
      Example("file list", Text(en: "See all of them", fr: "Les voir tous"))
    ]
  ) { session in
    .table(
      fileShape.table(
        try session.keptFiles(),
        whenEmpty: Text(
          en: "No files are kept here. A command that records one keeps it with --keep.",
          fr:
            "Aucun fichier n’est conservé ici. La commande qui en enregistre un le conserve avec --conserver."
        )))
  }

  private static let fileShape = TableShape<KeptFile>(
    .field("name", fr: "nom", .text) { $0.name.isEmpty ? .missing : .text($0.name) },
    .field("digest", fr: "empreinte", .text) { .text($0.digest) },
    .field("bytes", fr: "octets", .integer) { $0.size.map { .integer($0) } ?? .missing },
    .field("documents", fr: "documents", .text) {
      .text($0.documents.map(\.description).joined(separator: ", "))
    })

  static let saveFile = Command(
    "file save", fr: "fichier enregistrer", .read,
    Text(en: "Write a kept file to a folder", fr: "Écrire un fichier conservé dans un dossier"),
    discussion: Text(
      en: "It is written whole or not at all, and never over another file.",
      fr: "Il est écrit entier ou pas du tout, et jamais à la place d’un autre fichier."),
    takes: keptFile,
    RequiredOption<FilePath>(
      "to", fr: "vers", Text(en: "the file to be made", fr: "le fichier à créer")),
    examples: [
      Example(
        "file save ba7816bf --to scan.pdf",
        Text(en: "By the beginning of its digest", fr: "Par le début de son empreinte"))
    ]
  ) { session, word, target in
    let kept = try session.keptFile(called: word)
    guard let file = try session.newFile(kept.name, keptAs: kept.digest) else {
      throw Failure.fileNotWhole(kept)
    }
    session.write(file, to: target, named: "to")
    return .none
  }

  static let verifyFiles = Command(
    "file verify", fr: "fichier vérifier", .read,
    Text(
      en: "Verify that the kept files are there as they were",
      fr: "Vérifier que les fichiers conservés sont là et intacts"),
    discussion: Text(
      en:
        "All of them without a digest. One that is missing or has other bytes ends with an error.",
      fr: "Tous, sans empreinte. Un fichier absent ou au contenu différent donne une erreur."),
    takes: OptionalArgument<String>(
      "file", fr: "fichier",
      Text(
        en: "the beginning of its digest, or the document that refers to it",
        fr: "le début de son empreinte, ou le document qui y renvoie")),
    examples: [
      Example("file verify", Text(en: "Verify all", fr: "Les vérifier tous"))
    ]
  ) { session, word in
    let files = try word.map { [try session.keptFile(called: $0)] } ?? session.keptFiles()
    for (index, file) in files.enumerated() {
      try session.progress(index, of: files.count)
      guard try session.shell.workspace?.isWhole(file: file.digest) == true else {
        throw Failure.fileNotWhole(file)
      }
    }
    return .message(
      Text.plural(
        files.count,
        Text(
          en: "One file is kept, as it was.", fr: "\(files.count) fichier conservé, intact."),
        Text(
          en: "\(files.count) files are kept, as they were.",
          fr: "\(files.count) fichiers conservés, intacts.")))
  }

  private static let keptFile = Argument<String>(
    "file", fr: "fichier",
    Text(
      en: "the beginning of its digest, or the document that refers to it",
      fr: "le début de son empreinte, ou le document qui y renvoie"))
}

extension Session {
  /// The kept file of a digest, of the beginning of one, or of a document.
  ///
  /// - Throws: a `Failure` where there is none, or more than one.
  fileprivate func keptFile(called word: String) throws -> KeptFile {
    let all = try keptFiles()
    let sought = word.lowercased()
    var found = sought.utf8.count < 8 ? [] : all.filter { $0.digest.hasPrefix(sought) }
    if found.isEmpty {
      found = all.filter { file in
        file.documents.contains { $0.description == word || $0.slug.name == word }
      }
    }
    guard let file = found.first else { throw Failure.noKeptFile(word) }
    guard found.count == 1 else { throw Failure.severalKeptFiles(word, found) }
    return file
  }
}

extension Failure {
  fileprivate static func noKeptFile(_ word: String) -> Failure {
    Failure(
      "file.unknown",
      Text(
        en:
          "No file kept here has a digest that begins so, or belongs to a document of that name: \"\(word)\".",
        fr:
          "Aucun fichier conservé ici n’a une empreinte qui commence ainsi, ni n’appartient à un document de ce nom : « \(word) »."
      ),
      about: "file",
      advice: Text(
        en: "Give 8 digits or more. See \"file list\".",
        fr: "Donnez au moins 8 caractères. Voyez « fichier lister »."))
  }

  fileprivate static func severalKeptFiles(_ word: String, _ files: [KeptFile]) -> Failure {
    let names = files.prefix(5).map { "\($0.name) \($0.digest.prefix(12))…" }
      .joined(separator: ", ")
    return Failure(
      "file.several",
      Text(
        en: "\"\(word)\" stands for \(files.count) files.",
        fr: "« \(word) » désigne \(files.count) fichiers."),
      about: "file",
      advice: Text(
        en: "Give the digest of one: \(names).", fr: "Donnez l’empreinte de l’un : \(names)."))
  }

  fileprivate static func fileNotWhole(_ file: KeptFile) -> Failure {
    let isThere = file.size != nil
    return Failure(
      isThere ? "file.damaged" : "file.missing",
      isThere
        ? Text(
          en:
            "The file \"\(file.name)\" is kept, but its bytes are not those of its SHA-256 \(file.digest).",
          fr:
            "Le fichier « \(file.name) » est conservé, mais son contenu n’est plus celui de son empreinte SHA-256 \(file.digest)."
        )
        : Text(
          en: "The file \"\(file.name)\" is to be kept, but is not there: SHA-256 \(file.digest).",
          fr:
            "Le fichier « \(file.name) » devrait être conservé, mais manque : empreinte SHA-256 \(file.digest)."
        ),
      about: "file",
      advice: Text(
        en: "Look for it in a backup; \"accord doctor\" tells where it belongs.",
        fr: "Cherchez-le dans une sauvegarde ; « accord diagnostiquer » dit où il doit être."))
  }
}
