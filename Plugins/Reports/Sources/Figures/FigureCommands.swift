import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on figures, in the order of help.
enum FigureCommands {
  static var all: [Command] { [list, show, record, load, collect, table, compare, remove] }

  static var list: Command {
    Command.list(
      IndicatorFigure.self,
      Text(en: "List figures and targets", fr: "Lister les chiffres et les cibles"),
      columns: [
        "organisation", "year", "indicator", "target", "first quarter", "second quarter",
        "third quarter", "fourth quarter", "zoning", "source", "fictitious",
      ],
      by: ["organisation", "year", "indicator"],
      examples: [
        Example(
          "figure list --year 2023 --indicator contacts",
          Text(en: "One indicator of a year", fr: "Un indicateur d’une année"))
      ])
  }

  static var show: Command {
    Command.show(IndicatorFigure.self, example: "ml-rouen.2023.accompanied")
  }

  static var remove: Command {
    Command.remove(
      IndicatorFigure.self,
      Text(en: "Remove figures", fr: "Supprimer des chiffres"),
      example: "ml-rouen.2023.accompanied"
    ) { session, figure in _ = try figure.review(on: session.today, in: session.documents) }
  }

  static var record: Command {
    Command(
      "figure set", fr: "chiffre fixer", .write,
      Text(
        en: "Set the target or the quarters of a structure for an indicator",
        fr: "Fixer la cible ou les trimestres d’une structure pour un indicateur"),
      discussion: Text(
        en:
          "What is left out stays as it was. A quarter without data is not zero. Figures by zone carry the zoning by which they were counted.",
        fr:
          "Ce qui n’est pas donné reste inchangé. Un trimestre sans donnée n’est pas zéro. Un chiffre par zone porte le zonage selon lequel on a compté."
      ),
      takes: Argument<ID<Organisation>>(
        "organisation", fr: "structure", Text(en: "whose figures", fr: "la structure")),
      Argument<ID<Indicator>>(
        "indicator", fr: "indicateur", Text(en: "what is counted", fr: "ce qui est compté")),
      RequiredOption<Year>("year", fr: "année", Text(en: "the year", fr: "l’année")),
      Option<Int>("target", fr: "cible", Text(en: "what is aimed at", fr: "l’objectif")),
      Option<Int>("q1", fr: "t1", Text(en: "the first quarter", fr: "le premier trimestre")),
      Option<Int>("q2", fr: "t2", Text(en: "the second quarter", fr: "le deuxième trimestre")),
      Option<Int>("q3", fr: "t3", Text(en: "the third quarter", fr: "le troisième trimestre")),
      Option<Int>("q4", fr: "t4", Text(en: "the fourth quarter", fr: "le quatrième trimestre")),
      Option<Zoning>(
        "zoning", fr: "zonage",
        Text(en: "the list of zones", fr: "le zonage")),
      Option<String>(
        "source", fr: "source", Text(en: "where they come from", fr: "l’origine des chiffres")),
      Flag(
        "fictitious", fr: "fictif", Text(en: "they are invented", fr: "ils sont inventés")),
      examples: [
        Example(
          "figure set ml-dieppe accompanied --year 2023 --target 1200 --q1 310 --fictitious",
          Text(en: "A target and a quarter", fr: "Une cible et un trimestre"))
      ]
    ) {
      session, organisation, indicator, year, target, q1, q2, q3, q4, zoning, source, isFictitious
      in
      guard
        let id = IndicatorFigure.identity(of: organisation, in: year.number, indicator)
      else { throw Failure.figureTooLong(organisation, indicator) }
      let before = try session.documents.document(id)
      var figure =
        before
        ?? IndicatorFigure(
          id: id, organisation: organisation.reference, year: year.number,
          indicator: indicator.reference)
      figure.target = target ?? figure.target
      figure.first = q1 ?? figure.first
      figure.second = q2 ?? figure.second
      figure.third = q3 ?? figure.third
      figure.fourth = q4 ?? figure.fourth
      figure.zoning = zoning ?? figure.zoning
      figure.source = source ?? figure.source
      figure.isFictitious = isFictitious || figure.isFictitious
      guard figure != before else { return session.unchanged(figure) }
      return try session.recordChange(
        figure,
        saying: Text(
          en: "Recorded \"\(indicator)\" of \"\(organisation)\" for \(year.number).",
          fr: "« \(indicator) » de « \(organisation) » est enregistré pour \(year.number)."))
    }
  }

  static var load: Command {
    Command.importing(
      IndicatorFigure.self,
      Text(
        en: "Import figures and targets: a row for each structure and indicator",
        fr: "Importer des chiffres et cibles : une ligne par structure et indicateur"),
      identity: ["organisation", "year", "indicator"], joined: ".", assuming: ["year"],
      examples: [
        Example(
          "ensure figure import chiffres.csv --year 2023",
          Text(en: "The figures of a year", fr: "Les chiffres d’une année"))
      ])
  }
}

extension Failure {
  static func figureTooLong(
    _ organisation: ID<Organisation>, _ indicator: ID<Indicator>
  ) -> Failure {
    Failure(
      "figures.identity",
      Text(
        en: "The identities \"\(organisation)\" and \"\(indicator)\" are too long together.",
        fr: "Les identifiants « \(organisation) » et « \(indicator) » sont trop longs ensemble."),
      about: "indicator",
      advice: Text(
        en: "Give the indicator a shorter one.", fr: "Donnez-en un plus court à l’indicateur."))
  }
}
