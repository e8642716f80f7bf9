import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// What a table of figures is of.
enum FigurePeriod: String, Choice {
  case first = "q1"
  case second = "q2"
  case third = "q3"
  case fourth = "q4"
  case target

  static let name = Text(en: "period", fr: "période")

  var word: Text {
    switch self {
    case .first: Text(en: "q1", fr: "t1")
    case .second: Text(en: "q2", fr: "t2")
    case .third: Text(en: "q3", fr: "t3")
    case .fourth: Text(en: "q4", fr: "t4")
    case .target: Text(en: "target", fr: "cible")
    }
  }
}

extension FigureCommands {
  private static let structure = ImportColumn(
    "organisation", fr: "structure", "mission locale", "nom", required: true)

  static var collect: Command {
    Command(
      "figure collect", fr: "chiffre relever", .write,
      Text(
        en: "Read a table of the network: a row for each structure, a column for each indicator",
        fr: "Lire un tableau du réseau : une ligne par structure, une colonne par indicateur"),
      discussion: Text(
        en:
          "A column is headed by the identity or the title of its indicator. An empty cell is no data, and leaves what is there. All faults are told at once, and nothing is stored then.",
        fr:
          "Une colonne porte l’identifiant ou l’intitulé de son indicateur. Une cellule vide est une absence de donnée et laisse ce qui est enregistré. Toutes les anomalies sont signalées d’un coup, et rien n’est alors enregistré."
      ),
      takes: CommonOption.table,
      RequiredOption<Year>("year", fr: "année", Text(en: "the year", fr: "l’année")),
      RequiredOption<FigurePeriod>(
        "period", fr: "période",
        Text(en: "the quarter, or the targets", fr: "le trimestre, ou les cibles")),
      RepeatedOption<Zoning>(
        "zoning", fr: "zonage",
        Text(
          en: "the list of zones for those indicators that count people of zones",
          fr: "le zonage, pour les indicateurs qui comptent les résidents de zones")),
      Option<String>(
        "source", fr: "source", Text(en: "where they come from", fr: "l’origine des chiffres")),
      CommonOption.faults,
      examples: [
        Example(
          "ensure figure collect tableau.csv --year 2023 --period q4",
          Text(en: "The last quarter of the network", fr: "Le dernier trimestre du réseau"))
      ]
    ) { session, file, year, period, zonings, source, faults in
      let indicators = try session.all(Indicator.self).sorted { $0.id < $1.id }
      guard !indicators.isEmpty else { throw Failure.noIndicator }
      let columns = indicators.map { indicator in
        (
          indicator,
          ImportColumn(
            indicator.id.name, fr: indicator.id.name, indicator.title.en, indicator.title.fr)
        )
      }
      return try session.updating(
        file, columns: [structure] + columns.map(\.1), faults: faults,
        several: { row, problems -> [IndicatorFigure] in
          let organisation = row.required(structure, as: ID<Organisation>.self, &problems)
          // Every cell is read, so that all that is wrong is told at once.
          let counts = columns.map { ($0.0, row.value($0.1, as: Int.self, &problems)) }
          guard let organisation else { return [] }
          _ = try session.find(organisation)
          return try counts.compactMap { indicator, count in
            guard let count else { return nil }
            return try session.figure(
              of: organisation, indicator, in: year.number, period, count,
              zoning: zonings.first { $0.kind == indicator.zone }, source: source)
          }
        })
    }
  }
}

extension Session {
  /// The figures of a structure with one more of them.
  fileprivate func figure(
    of organisation: ID<Organisation>, _ indicator: Indicator, in year: Int,
    _ period: FigurePeriod, _ count: Int, zoning: Zoning?, source: String?
  ) throws -> IndicatorFigure {
    guard let id = IndicatorFigure.identity(of: organisation, in: year, indicator.id) else {
      throw Failure.figureTooLong(organisation, indicator.id)
    }
    var figure =
      try documents.document(id)
      ?? IndicatorFigure(
        id: id, organisation: organisation.reference, year: year,
        indicator: indicator.id.reference)
    switch period {
    case .first: figure.first = count
    case .second: figure.second = count
    case .third: figure.third = count
    case .fourth: figure.fourth = count
    case .target: figure.target = count
    }
    figure.zoning = zoning ?? figure.zoning
    figure.source = source ?? figure.source
    return figure
  }
}

extension Failure {
  fileprivate static let noIndicator = Failure(
    "figures.no-indicator",
    Text(en: "There is no indicator yet.", fr: "Il n’y a encore aucun indicateur."),
    about: "file",
    advice: Text(
      en: "Declare what the columns count: \"indicator add …\".",
      fr: "Déclarez ce que comptent les colonnes : « indicateur ajouter … »."))
}
