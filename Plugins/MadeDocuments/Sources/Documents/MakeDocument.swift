import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordTemplates
import AccordWording

extension DocumentCommands {
  static var make: Command {
    Command(
      "document make", fr: "document établir", .write,
      Text(
        en: "Make documents from a template, all or none",
        fr: "Établir des documents à partir d’un modèle, tous ou aucun"),
      discussion: Text(
        en:
          "One file for each document that is named, in a folder that is not there yet or is empty. An empty field stops all of them, unless the template says {field ?}. Amounts are those in force on the day. What was made is kept, so that \"document verify\" knows it again. Under \"ensure\" nothing is written where all were made before.",
        fr:
          "Un fichier par document nommé, dans un dossier inexistant ou vide. Un champ vide les arrête tous, sauf si le modèle porte {champ ?}. Les montants sont ceux en vigueur à la date. Ce qui est établi est conservé : « document vérifier » le reconnaît. Avec « assurer », rien n’est écrit si tous étaient déjà établis."
      ),
      takes: Argument<String>(
        "template", fr: "modèle",
        Text(en: "a built-in template or a file", fr: "un modèle intégré ou un fichier")),
      RepeatedOption<String>(
        "for", fr: "pour",
        Text(
          en: "the documents: identities, or a list in parentheses",
          fr: "les documents : identifiants, ou une liste entre parenthèses")),
      RequiredOption<FilePath>("to", fr: "dans", Text(en: "the folder", fr: "le dossier")),
      DefaultedOption<DocumentFormat>(
        "as", fr: "en",
        Text(
          en: "for Word and LibreOffice, or as one XML file",
          fr: "pour Word et LibreOffice, ou en un seul fichier XML"), default: .odt),
      CommonOption.day,
      Option<String>(
        "type", fr: "type",
        Text(
          en: "what a template in a file is about, such as convention",
          fr: "ce sur quoi porte un modèle en fichier, tel que convention")),
      examples: [
        Example(
          "document make convention --for 2024.ml-elbeuf --to documents",
          Text(en: "Make one convention", fr: "Établir une convention"))
      ]
    ) { session, word, names, folder, format, day, type in
      let named = try NamedTemplate(word, in: session)
      let fields = try named.fields(for: type, about: "type", in: session)
      let checked = try named.checked(against: fields)
      guard !names.isEmpty else { throw Failure.noneToMake }
      var making = try DocumentMaking(
        named, checked, fields, format: format, on: day ?? session.today, in: session)
      for (index, name) in names.enumerated() {
        try session.progress(index, of: names.count)
        try making.add(name)
      }
      let made = try making.result()
      let known = try made.filter { try session.documents.document($0.record.id) == $0.record }
      if session.isEnsuring, known.count == made.count {
        return .message(
          Text(en: "All of them were made already.", fr: "Tous étaient déjà établis."))
      }
      session.write(made.map(\.file), into: folder, named: "to")
      for document in made { try session.put(document.record) }
      return .message(
        Text.plural(
          made.count,
          Text(
            en: "Made \(count: made.count) document.", fr: "\(count: made.count) document établi."),
          Text(
            en: "Made \(count: made.count) documents.",
            fr: "\(count: made.count) documents établis.")))
    }
  }
}

/// The files that documents are made as.
enum DocumentFormat: String, Choice {
  /// A package, for Word and LibreOffice.
  case odt
  /// One XML file, for LibreOffice.
  case fodt

  static let name = Text(en: "format", fr: "format")

  var word: Text { .same(rawValue) }
}

extension Failure {
  fileprivate static let noneToMake = Failure(
    "usage.missing",
    Text(
      en: "No document is named, or the list is empty.",
      fr: "Aucun document n’est nommé, ou la liste est vide."), about: "for",
    advice: Text(
      en: "Name them, or give a list: \"--for (convention list | select id)\".",
      fr: "Nommez-les, ou donnez une liste : « --pour (convention lister | choisir id) »."))
}
