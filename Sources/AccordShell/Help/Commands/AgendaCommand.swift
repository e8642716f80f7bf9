import AccordDocuments
public import AccordJSON
import AccordLanguage
import AccordWording

/// The command that lists the dates of all plugins.
extension Command {
  static let agenda = Command(
    "agenda", fr: "agenda", .read,
    Text(
      en: "List what falls due and takes place", fr: "Lister les échéances et les rendez-vous"),
    discussion: Text(
      en:
        "Dates follow from the documents: nothing is entered here. Without --from the list begins with what is overdue; it goes as far as --until, or as many days as --days says. Saved as .ics, each date keeps its name in calendars, so that a file saved later changes in place what a calendar holds; with --last, what was settled since the last file is cancelled there. A day that has passed stays.",
      fr:
        "Les dates découlent des documents : rien ne se saisit ici. Sans --depuis, la liste commence par ce qui est en retard ; elle va jusqu’à --jusqu-au, ou d’autant de jours que --jours l’indique. Enregistrée en .ics, chaque date garde son nom dans les calendriers : un fichier plus récent y modifie sur place ce qui s’y trouve ; avec --précédent, ce qui a été réglé depuis y est annulé. Un jour passé y reste."
    ),
    takes: Option<CalendarDate>(
      "from", fr: "depuis", Text(en: "the first day", fr: "le premier jour")),
    Option<CalendarDate>(
      "until", fr: "jusqu-au", Text(en: "the last day", fr: "le dernier jour")),
    DefaultedOption<Int>(
      "days", fr: "jours", Text(en: "how many days ahead", fr: "le nombre de jours à venir"),
      default: 90),
    Option<Slug>(
      "for", fr: "pour",
      Text(
        en: "only what this person must do, or those for whom they sign or whom they follow",
        fr: "seulement ce que doit faire cette personne, ou ceux qu’elle engage ou suit")),
    Option<Slug>(
      "structure", fr: "structure",
      Text(
        en: "only what concerns this structure", fr: "seulement ce qui concerne cette structure")
    ),
    Option<FilePath>(
      "last", fr: "précédent",
      Text(
        en: "the calendar file of last time: what was settled since is cancelled in the next one",
        fr:
          "le fichier calendrier précédent : ce qui a été réglé depuis est annulé dans le suivant")),
    Flag(
      "exit-code", fr: "code-de-sortie",
      Text(
        en: "end with 10 where something is listed, and say nothing where nothing is",
        fr: "finir par 10 si la liste n’est pas vide, et ne rien dire si elle l’est")),
    returns: AgendaLine.shape(.english).columns,
    examples: [
      Example("agenda", Text(en: "See the next three months", fr: "Voir les trois mois à venir")),
      Example(
        "agenda --days 365 | where days < 0",
        Text(en: "See what is overdue", fr: "Voir ce qui est en retard")),
      Example(
        "agenda --from 2024-06-01 --until 2024-06-30",
        Text(en: "See one month", fr: "Voir un mois")),
      Example(
        "agenda --days 365 | save deadlines.ics",
        Text(en: "Have it in a calendar", fr: "L’avoir dans un calendrier")),
      Example(
        "agenda --days 7 --exit-code",
        Text(
          en: "For a timer: 10 where something is due",
          fr: "Pour une tâche planifiée : 10 s’il y a à faire")),
    ]
  ) { session, from, until, days, person, structure, last, isTold in
    guard days >= 0 else {
      throw Failure(
        "agenda.days",
        Text(
          en: "The number of days must not be below zero.",
          fr: "Le nombre de jours ne peut pas être négatif."), about: "days")
    }
    if let from, let until, until < from {
      throw Failure(
        "agenda.reversed",
        Text(
          en: "The last day is before the first one.",
          fr: "Le dernier jour est antérieur au premier."), about: "until")
    }
    let start = from ?? session.today
    let end = until ?? start.adding(days: days) ?? start
    let concerns = try structure.map { try session.agendaFilter(structure: $0) }
    let moves = try person.map { try session.agendaFilter(person: $0) }
    let all = try AgendaLine.all(in: session)
    if let last { try session.compare(with: last, all.flatMap { [$0] + $0.parts }.map(\.entry)) }
    let lines = (concerns == nil && moves == nil ? all : all.flatMap(\.parts)).filter { line in
      line.entry.date <= end && (from.map { line.entry.date >= $0 } ?? true)
        && (concerns?(line.entry) ?? true) && (moves?(line.entry) ?? true)
    }
    let shape = AgendaLine.shape(session.language)
    guard !isTold else {
      session.tellsWhetherFound = true
      // For a timer there is nothing to say where nothing is due.
      var table = shape.table(lines)
      table.isSilentWhenEmpty = true
      return .table(table)
    }
    return .table(
      shape.table(
        lines,
        whenEmpty: Text(
          en: "Nothing falls due until \(end). Look further with \"agenda --days 365\".",
          fr: "Aucune échéance jusqu’au \(end). Voyez plus loin avec « agenda --jours 365 ».")))
  }
}

/// An entry of the agenda and how far away it is.
struct AgendaLine: Sendable {
  let entry: AgendaEntry
  /// Days from today on; below zero where it is past.
  let days: Int

  /// The same for each structure by itself, where the entry stands for several.
  var parts: [AgendaLine] {
    guard !entry.parts.isEmpty else { return [self] }
    return entry.parts.map { AgendaLine(entry: $0, days: days + entry.date.days(to: $0.date)) }
  }

  /// The entries of all plugins, by day. A source that fails is one of them, for today.
  ///
  /// - Parameter key: a document; a source may then leave out what does not concern it.
  static func all(
    in session: Session, concerning key: DocumentKey? = nil
  ) throws -> [AgendaLine] {
    var entries: [AgendaEntry] = []
    for plugin in session.shell.catalogue.plugins {
      for source in plugin.agenda {
        let outcome = try session.run(.agenda, of: plugin.name) {
          try key.map { try source.concerning(session, $0) } ?? source.entries(session)
        }
        switch outcome {
        case .result(let dates): entries += dates
        case .leftOut(let fault):
          entries.append(AgendaEntry(session.today, fault.message, duty: ""))
        }
      }
    }
    return entries.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map { AgendaLine(entry: $0.element, days: session.today.days(to: $0.element.date)) }
  }

  /// Who moves where an entry names nobody.
  static let office = Text(en: "the office", fr: "le service")

  /// The table; `language` is that of its sentences.
  static func shape(_ language: Language) -> TableShape<AgendaLine> {
    TableShape(
      .field("date", fr: "date", .date) { .date($0.entry.date) },
      .field(
        "days", fr: "jours", .integer, heading: Text(en: "In days", fr: "Dans (jours)"), rank: 1
      ) { .integer($0.days) },
      .field("what", fr: "quoi", .text, heading: Text(en: "What", fr: "Quoi")) {
        .text($0.entry.what[language])
      },
      .field("who", fr: "qui", .text, heading: Text(en: "Who", fr: "Qui"), rank: 1) {
        .text(($0.entry.mover ?? office)[language])
      },
      .field(
        "otherwise", fr: "sinon", .text, heading: Text(en: "Otherwise", fr: "Sinon"), rank: 2
      ) { $0.entry.otherwise.map { .text($0[language]) } ?? .missing },
      .field("document", fr: "document", .text, rank: 3) {
        $0.entry.document.map { .text($0.description) } ?? .missing
      },
      .field("duty", fr: "obligation", .text, rank: 5) {
        $0.entry.duty.isEmpty ? .missing : .text($0.entry.duty)
      },
      .field("command", fr: "commande", .text, rank: 4) {
        $0.entry.command.map { .text($0[language]) } ?? .missing
      })
  }

  /// The dates that concern a document, for its card; `nil` where there are none within a year.
  static func section(
    concerning key: DocumentKey, in session: Session
  ) throws -> Output.Section? {
    let lines = try all(in: session, concerning: key).flatMap(\.parts).filter {
      $0.days <= 365 && $0.entry.keys.contains(key)
    }
    guard !lines.isEmpty else { return nil }
    return Output.Section(
      Text(en: "What is to be done", fr: "À faire"),
      .table(
        shape(session.language).table(lines).without("document", "duty", "command", "otherwise")))
  }

  /// What is overdue and what the next month brings, for the dashboard; `nil` when nothing.
  static func section(in session: Session) throws -> Output.Section? {
    let lines = try all(in: session).filter { $0.days <= 31 }
    guard !lines.isEmpty else { return nil }
    let shown = lines.prefix(8).map { line -> Text in
      Text.each { language in
        let late = Text(en: " (overdue)", fr: " (en retard)")
        return line.entry.date.written(in: language)
          + (line.days < 0 ? late[language] : "") + "  " + line.entry.what[language]
      }
    }
    let rest =
      lines.count > shown.count
      ? [
        Text(
          en: "Type \"agenda\" to see all \(lines.count) dates.",
          fr: "Tapez « agenda » pour voir les \(lines.count) dates.")
      ] : []
    return Output.Section(
      Text(en: "Coming days", fr: "Prochaines échéances"),
      .text((shown + rest).joined(separator: "\n")))
  }
}

extension CalendarDate {
  /// How many days lie between this day and another one.
  fileprivate func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }
}

extension Session {
  /// What the agenda says about a document within a year, for its card; `nil` where it says nothing.
  public func dates(concerning key: DocumentKey) throws -> Output.Section? {
    try AgendaLine.section(concerning: key, in: self)
  }

  /// Whether an entry concerns a structure.
  fileprivate func agendaFilter(structure: Slug) throws -> (AgendaEntry) -> Bool {
    let isKnown = try shell.catalogue.documentTypes.contains { type in
      let key = DocumentKey(collection: type.schema.collection, slug: structure)
      return try transaction.stored(key) != nil
    }
    guard isKnown else { throw Failure.nobodyNamed(structure, about: "structure") }
    return { entry in entry.keys.contains { $0.slug == structure } }
  }

  /// Whether a person must move: themselves, for those for whom they sign, or for the office where they
  /// follow them.
  fileprivate func agendaFilter(person: Slug) throws -> (AgendaEntry) -> Bool {
    var (moves, follows): (Set<DocumentKey>, Set<DocumentKey>) = ([], [])
    var isKnown = false
    for plugin in shell.catalogue.plugins {
      for audience in plugin.audiences {
        guard let found = try audience.documents(self, person) else { continue }
        isKnown = true
        moves.formUnion(found.moves)
        follows.formUnion(found.follows)
      }
    }
    guard isKnown else { throw Failure.nobodyNamed(person, about: "for") }
    return { entry in
      entry.keys.contains { $0.slug == person } || entry.movers.contains(where: moves.contains)
        || entry.keys.contains(where: follows.contains)
    }
  }
}

extension Failure {
  fileprivate static func nobodyNamed(_ name: Slug, about parameter: String) -> Failure {
    Failure(
      "agenda.unknown",
      Text(
        en: "Nobody and nothing is named \"\(name)\".",
        fr: "Rien ni personne ne porte le nom « \(name) »."),
      about: parameter,
      advice: Text(
        en: "Give an identity as the lists show it.",
        fr: "Donnez un identifiant tel que les listes l’affichent."))
  }
}
