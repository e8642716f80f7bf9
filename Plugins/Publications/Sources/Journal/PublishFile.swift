import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PublishCommands {
  static var file: Command {
    Command(
      "publish file", fr: "publier fichier", .write,
      Text(
        en: "Write a file to publish, and record its publication",
        fr: "Écrire un fichier à publier et enregistrer sa publication"),
      discussion: Text(
        en: """
          UTF-8, commas, CRLF: what "publish scdl" shows, or with --kind what "publish timetable" or \
          "publish operations" shows. Its name, its SHA-256 and each convention in it are kept, so \
          that "publish due" knows what has changed. Lines that break a rule are left out with a \
          warning, and the file is written; with --strict nothing is written then (code 1). Where no \
          line is left the command is refused. The file takes its place once the publication is \
          kept; Accord sends it nowhere. The same content again is no new publication.
          """,
        fr: """
          UTF-8, virgules, CRLF : ce que montre « publier scdl », ou avec --nature ce que montrent \
          « publier calendrier » ou « publier opérations ». Son nom, son SHA-256 et chaque convention qu’il \
          contient sont gardés, si bien que « publier échéances » sait ce qui a changé. Les lignes \
          contraires à une règle sont écartées avec un avertissement et le fichier est écrit ; avec \
          --strict, rien n’est alors écrit (code 1). S’il ne reste aucune ligne, la commande est \
          refusée. Le fichier prend sa place une fois la publication enregistrée ; Accord ne \
          l’envoie nulle part. Un contenu identique ne donne pas de nouvelle publication.
          """),
      takes: Argument<FilePath>(
        "file", fr: "fichier", Text(en: "the file to write", fr: "le fichier à écrire")),
      Option<Year>(
        "year", fr: "année",
        Text(en: "the year of the conventions", fr: "l’année des conventions")),
      DefaultedOption<PublicationKind>(
        "kind", fr: "nature", Text(en: "what it is of", fr: "ce qu’il contient"), default: .scdl),
      Option<CalendarDate>(
        "on", fr: "le",
        Text(
          en: "the day of the publication; today by default",
          fr: "le jour de la publication ; par défaut aujourd’hui")),
      Flag(
        "strict", fr: "strict",
        Text(
          en: "refuse to leave lines out", fr: "refuser d’écarter des lignes")),
      examples: [
        Example(
          "publish file subventions-2023.csv --year 2023",
          Text(en: "The grants of a year", fr: "Les subventions d’une année"))
      ]
    ) { session, file, year, kind, date, isStrict in
      let day = date ?? session.today
      guard day <= session.today else { throw Failure.publishedAhead(day) }
      try file.requireCSV()
      let content =
        switch kind {
        case .scdl: try PublishedContent.grants(of: year, on: day, isStrict, in: session)
        case .timetable: try PublishedContent.timetable(on: day, in: session)
        case .operations: try PublishedContent.operations(on: day, isStrict, in: session)
        }
      let others = try session.all(Publication.self)
      guard
        var publication = Publication(
          content.text, named: file.name, kind: kind, year: kind == .scdl ? year?.number : nil,
          on: day, count: content.count, total: content.total, lines: content.lines,
          after: others)
      else { throw Failure.publicationTooLong(file) }
      publication.operations = content.operations
      let same = others.last { $0.isRepeated(by: publication) }
      if session.isEnsuring, let same, same.file.name == publication.file.name {
        return session.unchanged(same)
      }
      session.write(content.text, to: file, named: "file", rows: content.count)
      if let same {
        return .message(
          Text(
            en:
              "No new publication: \"\(same.id)\" of \(same.day) has the same content, byte for byte.",
            fr:
              "Pas de nouvelle publication\u{A0}: «\u{A0}\(same.id)\u{A0}» du \(same.day) a le même contenu, à l’octet près."
          ))
      }
      return try session.recordNew(
        publication,
        saying: Text.plural(
          content.count,
          Text(
            en: "Recorded the publication \"\(publication.id)\": 1 line, \(content.total).",
            fr: "Publication « \(publication.id) » enregistrée : 1 ligne, \(content.total)."),
          Text(
            en:
              "Recorded the publication \"\(publication.id)\": \(content.count) lines, \(content.total) together.",
            fr:
              "Publication « \(publication.id) » enregistrée : \(content.count) lignes, \(content.total) au total."
          )))
    }
  }
}

extension Publication {
  /// Whether another one has the same content.
  fileprivate func isRepeated(by other: Publication) -> Bool {
    kind == other.kind && year == other.year && file.digest == other.file.digest
  }
}

extension FilePath {
  /// Refuses a name that says another format than what is published.
  fileprivate func requireCSV() throws {
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    guard ending?.lowercased() == "csv" else { throw Failure.otherEnding(self) }
  }
}

extension Failure {
  fileprivate static func publishedAhead(_ day: CalendarDate) -> Failure {
    Failure(
      "publications.ahead",
      Text(
        en: "Nothing is published on \(day): that day has not come.",
        fr: "Rien n’est publié le \(day) : cette date n’est pas passée."),
      about: "on",
      advice: Text(
        en: "Give a day up to today, or leave \"--on\" out.",
        fr: "Donnez une date jusqu’à aujourd’hui, ou omettez « --le »."))
  }

  fileprivate static func otherEnding(_ file: FilePath) -> Failure {
    Failure(
      "publications.ending",
      Text(
        en: "\"\(file.name)\" would hold CSV: its ending says another format.",
        fr:
          "«\u{A0}\(file.name)\u{A0}» contiendrait du CSV\u{A0}: son extension indique un autre format."
      ),
      about: "file",
      advice: Text(
        en: "Name it with the ending .csv.", fr: "Donnez-lui l’extension .csv."))
  }

  fileprivate static func publicationTooLong(_ file: FilePath) -> Failure {
    Failure(
      "publications.too-long",
      Text(
        en: "No identity is left for a publication of \"\(file)\".",
        fr: "Il ne reste pas d’identifiant pour une publication de « \(file) »."),
      about: "file",
      advice: Text(
        en: "\"publish list\" shows the publications.",
        fr: "« publier lister » montre les publications."))
  }
}
