import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Stands in for the calls, which these tests do not see: an application to a call that is retained.
struct GrantingPlugin: Plugin {
  let name = "granting"
  let summary = Text(en: "A retained application", fr: "Une candidature retenue")
  let documents: [any Document.Type] = [CallForProjects.self]
  let commands = [
    Command(
      "grant european", fr: "octroyer européenne", .write,
      Text(en: "Retain an application", fr: "Retenir une candidature"),
      takes: Argument<ID<Organisation>>("organisation", fr: "structure", .same("id")),
      Argument<Money>("amount", fr: "montant", .same("amount"))
    ) { session, organisation, amount in
      func id<D: Document>(_ name: String) throws -> ID<D> { ID(try Slug(reading: name)) }
      func day(_ code: String) throws -> CalendarDate { try CalendarDate(reading: code) }
      var agreement = try session.find(id("demo") as ID<FrameworkAgreement>)
      agreement.axes = [.init(number: 1, title: .same("Axe fictif"))]
      try session.put(agreement)
      let theme = try Slug(reading: "essai")
      guard let objective = SpecificObjective(6), let years = YearRange(2021, 2027) else {
        return .none
      }
      try session.put(
        CallForProjects(
          id: try id("appel-fictif"), title: .same("Appel fictif"),
          agreement: try id("demo").reference,
          managedBy: try id("region-normandie").reference, fund: "FSE+",
          programme: .same("Programme fictif"), programmeYears: years,
          themes: [
            .init(code: theme, title: .same("Essai"), axis: 1, objective: objective)
          ],
          budgets: [.init(year: 2024, amount: .euros(250_000))], opens: try day("2024-01-01"),
          closes: try day("2024-01-10"), eligibleKinds: [.missionLocale],
          fundingRate: .percent(100)))
      try session.put(
        Application(
          id: try id("europe"), call: try id("appel-fictif").reference,
          applicant: organisation.reference, theme: theme, year: 2024, title: .same("Projet"),
          cost: amount, requested: amount
        ).applying(.submit, on: day("2024-01-02")).applying(.admit, on: day("2024-01-11"))
          .applying(.assess, on: day("2024-01-12")).applying(.select, on: day("2024-01-15")))
      return .none
    }
  ]
}
