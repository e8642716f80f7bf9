import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on participants, in the order of help.
enum ParticipationCommands {
  static var all: [Command] { [list, show, record, load, remove] }

  static let rules = Text(
    en:
      "Numbers of people alone, up to a day from the start of the operation; the total is their sum. All rules are asked at once, for women, men, non-binary people and the total: EECO01 = EECO02 + EECO04 + EECO05, of which it is the sum where it is not given; EECO03 within EECO02; EECO06 + EECO07 + EECO08 and EECO09 + EECO10 + EECO11 within EECO01; EECO12 to EECO17, EECR02 and EECR03 each within EECO01; EECR01 within EECO04; EECR04, EECR05 and EECR01 + EECR04 within EECO02 + EECO04; EECR06 within EECO05; results within those who left.",
    fr:
      "Des nombres seulement, cumulés depuis le début de l’opération ; le total est leur somme. Toutes les règles sont vérifiées d’un coup, pour les femmes, les hommes, les personnes non-binaires et le total : EECO01 = EECO02 + EECO04 + EECO05, dont il est la somme s’il n’est pas donné ; EECO03 dans EECO02 ; EECO06 + EECO07 + EECO08 et EECO09 + EECO10 + EECO11 dans EECO01 ; EECO12 à EECO17, EECR02 et EECR03 chacun dans EECO01 ; EECR01 dans EECO04 ; EECR04, EECR05 et EECR01 + EECR04 dans EECO02 + EECO04 ; EECR06 dans EECO05 ; les résultats parmi les sortis."
  )

  static var record: Command {
    Command(
      "participation record", fr: "participation noter", .write,
      Text(
        en: "Record the common indicators of an operation up to a day",
        fr: "Noter les indicateurs communs d’une opération à une date"),
      discussion: rules,
      takes: Argument<ID<Operation>>(
        "operation", fr: "opération", Text(en: "the operation", fr: "l’opération")),
      RequiredOption<CalendarDate>(
        "through", fr: "jusqu-au", Text(en: "the day", fr: "le jour d’arrêté")),
      RepeatedOption<GivenCount>(
        "count", fr: "décompte",
        Text(
          en: "an indicator with women/men/non-binary",
          fr: "un indicateur avec femmes/hommes/non-binaires")),
      Option<Int>(
        "left", fr: "sortis", Text(en: "how many have left", fr: "le nombre de sortis")),
      Flag("fictitious", fr: "fictif", Text(en: "invented counts", fr: "des décomptes inventés")),
      examples: [
        Example(
          "participation record op-running --through 2024-05-31 --count EECO01=6/4/0 --count EECO02=6/4/0 --count EECO07=6/4/0 --fictitious",
          Text(en: "Ten young people", fr: "Dix jeunes"))
      ]
    ) { session, operation, through, counts, left, isFictitious in
      guard !counts.isEmpty || left != nil else { throw Failure.noCounts }
      var participation = try session.counts(of: operation, through: through)
      let former = participation
      for given in counts { participation.set(given.count) }
      if !counts.contains(where: { $0.count.indicator == .eeco01 }) {
        participation.sumUp(after: former)
      }
      participation.left = left ?? participation.left
      participation.isFictitious = isFictitious || participation.isFictitious
      let total = participation.count(.eeco01)?.total ?? 0
      return try session.recordChange(
        participation,
        saying: Text(
          en: "Recorded the counts of \"\(operation)\" up to \(through): \(total) participants.",
          fr:
            "Les décomptes de « \(operation) » au \(through) sont notés : \(total) participants."))
    }
  }

  private static let operation = ImportColumn(
    "operation", fr: "opération", "operation", required: true)
  private static let through = ImportColumn(
    "through", fr: "jusqu-au", "jusqu’au", "date", required: true)
  private static let indicator = ImportColumn(
    "indicator", fr: "indicateur", "code", required: true)
  private static let women = ImportColumn("women", fr: "femmes", required: true)
  private static let men = ImportColumn("men", fr: "hommes", required: true)
  private static let nonBinary = ImportColumn(
    "non-binary", fr: "non-binaires", required: false)
  private static let total = ImportColumn("total", fr: "total", required: false)
  private static let left = ImportColumn("left", fr: "sortis", required: false)

  static var load: Command {
    Command(
      "participation import", fr: "participation importer", .write,
      Text(
        en: "Read common indicators from a file, a row for each indicator",
        fr: "Lire des indicateurs communs d’un fichier, une ligne par indicateur"),
      discussion: Text(
        en:
          "Columns: operation, through, indicator, women, men, non-binary, total, left. A total that is no sum is a fault. All faults are told at once, and nothing is stored then.\n\n\(rules.en)",
        fr:
          "Colonnes : opération, jusqu-au, indicateur, femmes, hommes, non-binaires, total, sortis. Un total qui n’est pas la somme est une anomalie. Toutes les anomalies sont signalées d’un coup, et rien n’est alors enregistré.\n\n\(rules.fr)"
      ),
      takes: CommonOption.table,
      CommonOption.faults,
      examples: [
        Example(
          "ensure participation import participants.csv",
          Text(en: "As often as wanted", fr: "Autant de fois que voulu"))
      ]
    ) { session, file, faults in
      var gathered: [ID<Participation>: Participation] = [:]
      var seen: Set<String> = []
      // The rows are read first: counts fit one another once all of them are there.
      let columns = [operation, through, indicator, women, men, nonBinary, total, left]
      _ = try session.updating(file, columns: columns, faults: faults) {
        row, problems -> Participation? in
        let operation = row.required(operation, as: ID<Operation>.self, &problems)
        let through = row.required(through, as: CalendarDate.self, &problems)
        let indicator = row.required(indicator, as: FundIndicator.self, &problems)
        let women = row.required(women, as: Int.self, &problems)
        let men = row.required(men, as: Int.self, &problems)
        let other = row.value(nonBinary, as: Int.self, &problems) ?? 0
        let total = row.value(total, as: Int.self, &problems)
        let left = row.value(left, as: Int.self, &problems)
        guard let operation, let through, let indicator, let women, let men else { return nil }
        for (name, value) in [("women", women), ("men", men), ("non-binary", other)]
        where !(0...999_999_999).contains(value) { throw Failure.countOutOfRange(name, value) }
        let count = IndicatorCount(
          indicator: indicator, women: women, men: men, nonBinary: other)
        if let total, total != count.total { throw Failure.totalIsNoSum(count, total) }
        let start = try session.counts(of: operation, through: through)
        guard seen.insert(start.id.name + " " + indicator.rawValue).inserted else {
          throw Failure.countRepeated(start, indicator)
        }
        var participation = gathered[start.id] ?? start
        participation.set(count)
        participation.left = left ?? participation.left
        gathered[start.id] = participation
        return nil
      }
      for (id, participation) in gathered where !seen.contains(id.name + " EECO01") {
        let former = try session.counts(
          of: participation.operation.id, through: participation.through)
        gathered[id]?.sumUp(after: former)
      }
      return try session.store(gathered.values.sorted { $0.id < $1.id })
    }
  }

  static var list: Command {
    Command(
      "participation list", fr: "participation lister", .read,
      Text(
        en: "List what was counted, a row for each indicator",
        fr: "Lister les décomptes, une ligne par indicateur"),
      takes: Option<ID<Operation>>(
        "operation", fr: "opération", Text(en: "of this operation", fr: "de cette opération")),
      returns: CountRow.shape.columns,
      examples: [
        Example(
          "participation list --operation op-running",
          Text(en: "Of one operation", fr: "D’une opération"))
      ]
    ) { session, operation in
      let all =
        try operation.map { try session.documents(Participation.where(\.operation, is: $0)) }
        ?? session.all(Participation.self)
      let rows = all.sorted { ($0.operation.id, $0.through) < ($1.operation.id, $1.through) }
        .flatMap { participation in
          participation.counts.map { CountRow(participation: participation, count: $0) }
        }
      return .table(
        CountRow.shape.table(
          rows,
          whenEmpty: Text(
            en: "Nothing is counted yet: \"participation record OPERATION …\".",
            fr: "Aucun décompte : « participation noter OPÉRATION … ».")))
    }
  }

  static var show: Command {
    Command.show(Participation.self, example: "op-running.2024-04-30") { _, participation in
      Text(
        en: "Participants of \(participation.operation.id) up to \(participation.through)",
        fr: "Participants de \(participation.operation.id) au \(participation.through)")
    } sections: { _, participation in
      [
        .init(
          Text(en: "Counts", fr: "Décomptes"),
          .table(
            CountRow.shape.table(
              participation.counts.map { CountRow(participation: participation, count: $0) }
            ).without("operation", "through")))
      ]
    }
  }

  static var remove: Command {
    Command.remove(
      Participation.self,
      Text(
        en: "Remove counts that were recorded by mistake",
        fr: "Supprimer des décomptes notés par erreur"), example: "op-running.2024-04-30")
  }
}

/// What was counted for one indicator.
struct CountRow: Sendable {
  let participation: Participation
  let count: IndicatorCount

  static let shape = TableShape<CountRow>(
    .field("operation", fr: "opération", .identity, rank: 1) {
      .identity($0.participation.operation.id.slug)
    },
    .field("through", fr: "jusqu-au", .date, heading: Text(en: "Through", fr: "Jusqu’au")) {
      .date($0.participation.through)
    },
    .field("indicator", fr: "indicateur", .choice(FundIndicator.self)) {
      .choice($0.count.indicator)
    },
    .field("women", fr: "femmes", .integer) { .integer($0.count.women) },
    .field("men", fr: "hommes", .integer) { .integer($0.count.men) },
    .field("non-binary", fr: "non-binaires", .integer) { .integer($0.count.nonBinary) },
    .field("total", fr: "total", .integer) { .integer($0.count.total) })
}

extension Session {
  /// The counts of an operation up to a day, as they are or empty.
  func counts(of operation: ID<Operation>, through day: CalendarDate) throws -> Participation {
    _ = try find(operation)
    guard let id = Participation.identity(of: operation, through: day) else {
      throw Failure.countsTooLong(operation)
    }
    return try documents.document(id)
      ?? Participation(id: id, operation: operation.reference, through: day)
  }
}

extension Session {
  /// Stores counts, all of them or none, and tells of all that do not fit.
  fileprivate func store(_ all: [Participation]) throws -> Output {
    var faults: [any Fault] = []
    var changed: [Participation] = []
    for participation in all {
      do {
        guard try documents.document(participation.id) != participation else { continue }
        try put(participation)
        changed.append(participation)
      } catch let fault as any Fault {
        faults.append(fault)
      }
    }
    if let first = faults.first {
      guard faults.count > 1 else { throw first }
      throw Failure.severalInconsistent(faults, first)
    }
    return told(changed, of: all) { _ in
      Text.plural(
        changed.count,
        Text(
          en: "Read the counts of 1 day: \(changed[0].id).",
          fr: "Les décomptes d’une date ont été lus : \(changed[0].id)."),
        Text(
          en: "Read the counts of \(changed.count) days.",
          fr: "Les décomptes de \(changed.count) dates ont été lus."))
    }
  }
}

extension Failure {
  fileprivate static func severalInconsistent(
    _ faults: [any Fault], _ first: any Fault
  ) -> Failure {
    Failure(
      first.code,
      Text(
        en: "The counts of \(faults.count) days do not fit one another.",
        fr: "Les décomptes de \(faults.count) dates ne concordent pas."),
      about: "file", details: faults.flatMap { [$0.message] + $0.details },
      advice: Text(
        en: "Correct the file and read it again; nothing was stored.",
        fr: "Corrigez le fichier et relisez-le ; rien n’a été enregistré."))
  }

  fileprivate static func countOutOfRange(_ name: String, _ value: Int) -> Failure {
    Failure(
      "participations.range",
      Text(
        en: "\(value) cannot be a number of people.",
        fr: "\(value) ne peut pas être un nombre de personnes."),
      about: name,
      advice: Text(
        en: "Give a whole number from zero up.", fr: "Donnez un nombre entier positif ou nul."))
  }

  fileprivate static func totalIsNoSum(_ count: IndicatorCount, _ total: Int) -> Failure {
    Failure(
      "participations.total",
      Text(
        en:
          "The total of \(count.indicator) is \(total), its sum \(count.women) + \(count.men) + \(count.nonBinary) = \(count.total).",
        fr:
          "Le total de \(count.indicator) est \(total), sa somme \(count.women) + \(count.men) + \(count.nonBinary) = \(count.total)."
      ),
      about: "total",
      advice: Text(
        en: "Correct one of the four figures.", fr: "Corrigez l’un des quatre chiffres."))
  }

  fileprivate static func countRepeated(
    _ participation: Participation, _ indicator: FundIndicator
  ) -> Failure {
    Failure(
      "participations.twice",
      Text(
        en: "\(indicator) of \"\(participation.id)\" stands in an earlier row.",
        fr: "\(indicator) de « \(participation.id) » figure dans une ligne précédente."),
      about: "indicator", advice: Text(en: "Give it once.", fr: "Donnez-le une seule fois."))
  }

  fileprivate static let noCounts = Failure(
    "usage.missing",
    Text(en: "The counts are missing.", fr: "Il manque les décomptes."), about: "count",
    advice: Text(
      en: "Give them: \"--count EECO01=12/8/0\".",
      fr: "Donnez-les : « --décompte EECO01=12/8/0 »."))

  fileprivate static func countsTooLong(_ operation: ID<Operation>) -> Failure {
    Failure(
      "participations.too-long",
      Text(
        en: "The identity of counts of \"\(operation)\" would be too long.",
        fr: "L’identifiant de décomptes de « \(operation) » serait trop long."),
      about: "operation",
      advice: Text(
        en: "Open operations with a shorter identity: \"--id\".",
        fr: "Ouvrez les opérations avec un identifiant plus court : « --id »."))
  }
}
