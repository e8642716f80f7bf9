import AccordDocuments
import AccordLanguage
import AccordWording

/// The report of a year, put together from the sections of all plugins.
extension Command {
  static let report = Command(
    "report", fr: "rapport", .read,
    Text(en: "Show the report of a year", fr: "Afficher le rapport d’une année"),
    discussion: Text(
      en:
        "Each plugin has its sections, worked out from the documents: nothing is entered here. With --as-of the report is that of an earlier state.",
      fr:
        "Chaque module a ses parties, tirées des documents : rien ne se saisit ici. Avec --au, le rapport est celui d’un état antérieur."
    ),
    takes: OptionalArgument<Year>(
      "year", fr: "année",
      Text(
        en: "the year; this one where it is left out",
        fr: "l’année ; celle en cours si elle n’est pas indiquée")),
    examples: [
      Example("report 2024", Text(en: "See what a year came to", fr: "Voir le bilan d’une année")),
      Example(
        "report 2024 | save report.html",
        Text(en: "Have it as a page to print", fr: "L’avoir en page à imprimer")),
    ]
  ) { session, given in
    guard let year = given ?? Year(session.today.year) else { return .none }
    var sections = try session.sections(of: []) { plugin in
      plugin.report.map { part in
        (part.order, .report(part.title), part.title, { try part.content($0, year) })
      }
    }
    guard !sections.isEmpty else {
      return .message(
        Text(en: "There is nothing on \(year) yet.", fr: "Il n’y a encore rien sur \(year)."))
    }
    sections.append(try provenance(in: session))
    session.pageTitle = Text(en: "Report of \(year)", fr: "Rapport de l’année \(year)")
    return .page(sections)
  }

  /// Where the figures come from.
  private static func provenance(in session: Session) throws -> Output.Section {
    let last = try session.lastTransaction()
    let day = Text(
      en: "Drawn up on \(session.today.long(in: .english))",
      fr: "Établi le \(session.today.long(in: .french))")
    let state = last.map { last in
      Text(
        en: ", as the documents are since transaction \(last.number) (\(last.at.written.en)).",
        fr:
          ", d’après les documents tels qu’ils sont depuis la transaction \(last.number) (\(last.at.written.fr))."
      )
    }
    return Output.Section(
      Text(en: "Where these figures come from", fr: "D’où viennent ces chiffres"),
      .text(day + (state ?? .same("."))))
  }
}
