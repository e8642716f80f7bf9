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
        "Each plugin has its sections, worked out from the documents: nothing is entered here. At the prompt they are sentences and tables; as html one page with drawings, to be read on a screen or printed, which needs no network. With --as-of the report is that of an earlier state.",
      fr:
        "Chaque module a ses parties, tirées des documents : rien ne se saisit ici. À l’invite ce sont des phrases et des tableaux ; en html, une seule page avec des graphiques, à lire à l’écran ou à imprimer, sans réseau. Avec --au, le rapport est celui d’un état antérieur."
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
    guard sections.contains(where: { !$0.content.isRemark }) else {
      return .message(
        Text(en: "There is nothing on \(year) yet.", fr: "Il n’y a encore rien sur \(year)."))
    }
    sections += try ReportDates.sections(in: session)
    session.pageTitle = Text(en: "Report of \(year)", fr: "Rapport de l’année \(year)")
    return .report(
      ReportPage(
        Text(
          en: "Report of \(year): where the partnership stands",
          fr: "Rapport \(year) : où en est le partenariat"),
        on: session.today, sections, origins: try ReportOrigins.all(of: sections, in: session)))
  }
}

extension Output {
  /// Whether it says nothing of a year by itself.
  fileprivate var isRemark: Bool {
    guard case .parts(let parts) = self else { return self == .none }
    return parts.allSatisfy { part in
      if case .notice = part { true } else if case .figure = part { true } else { false }
    }
  }
}
