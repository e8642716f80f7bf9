import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Stands in for the other plugins, which the press does not import: it enters a small
/// partnership of invented organisations, and changes its envelope.
struct PartnershipPlugin: Plugin {
  let name = "fixture"
  let summary = Text(en: "A partnership to write about", fr: "Un partenariat dont parler")

  var documents: [any Document.Type] {
    [
      Organisation.self, Network.self, Activity.self, FrameworkAgreement.self, Person.self,
      Mandate.self, Ceremony.self, Signature.self, Envelope.self, Convention.self,
      CallForProjects.self, Application.self, Operation.self, Programme.self, Decision.self,
    ]
  }

  var commands: [Command] {
    [
      Command(
        "fixture enter", fr: "essai saisir", .write, Text(en: "Enter it", fr: "La saisir")
      ) { session in
        try enter(in: session)
        return .none
      },
      Command(
        "fixture envelope", fr: "essai enveloppe", .write,
        Text(en: "Change its envelope", fr: "Modifier son enveloppe"),
        takes: Argument<Money>("amount", fr: "montant", Text(en: "amount", fr: "montant"))
      ) { session, amount in
        try session.put(envelope(amount))
        return .none
      },
    ]
  }
}

private let region = Organisation(id: ID("region")!, kind: .region, name: "Région fictive")
private let association = Organisation(
  id: ID("association")!, kind: .regionalAssociation, name: "Association fictive",
  shortName: "AF")
private let mission = Organisation(
  id: ID("ml-demo")!, kind: .missionLocale, name: "Mission Locale fictive",
  networks: [Reference(ID("guidance")!)])

private func envelope(_ amount: Money) -> Envelope {
  Envelope(
    id: ID("envelope")!, agreement: Reference(ID("accord")!), year: 2024,
    title: Text(en: "Funding", fr: "Financement"), amount: amount)
}

private func enter(in session: Session) throws {
  for organisation in [region, association, mission] { try session.put(organisation) }
  try session.put(
    Network(
      id: ID("missions")!, name: Text(en: "Network", fr: "Réseau"),
      ledBy: association.id.reference, ages: AgeRange(from: 16, to: 25),
      audiences: [Text(en: "looking for work", fr: "recherche d’emploi")]))
  try session.put(
    Network(
      id: ID("guidance")!, name: Text(en: "Guidance Service", fr: "Service de l’orientation"),
      ledBy: region.id.reference))
  try session.put(
    Activity(
      id: ID("association.2023")!, organisation: association.id.reference, year: 2023,
      scope: .network, youngPeople: 1200, receptionPoints: 12))
  try session.put(
    FrameworkAgreement(
      id: ID("accord")!, title: Text(en: "Agreement", fr: "Accord"), years: YearRange(2024, 2026)!,
      parties: [region, association, mission].map(\.id.reference),
      axes: [FrameworkAgreement.Axis(number: 1, title: Text(en: "Guidance", fr: "Orientation"))],
      commitments: [
        FrameworkAgreement.Commitment(
          axis: 1, kind: .missionLocale, text: Text(en: "Guide.", fr: "Orienter."))
      ],
      status: .openForSignature,
      steps: [
        FrameworkAgreement.Step(
          event: .open, date: CalendarDate(year: 2024, month: 1, day: 29)!)
      ]))
  try session.put(
    Person(id: ID("exemple")!, givenName: "Camille", familyName: "Exemple"))
  try session.put(
    Mandate(
      id: ID("exemple.region")!, person: Reference(ID("exemple")!),
      organisation: region.id.reference, title: Text(en: "President", fr: "Présidente"),
      from: CalendarDate(year: 2024, month: 1, day: 1)!, maySign: true))
  try session.put(
    Signature(
      id: ID("accord.region")!, agreement: Reference(ID("accord")!), party: region.id.reference,
      person: Reference(ID("exemple")!), mandate: Reference(ID("exemple.region")!),
      date: CalendarDate(year: 2024, month: 1, day: 29)!, manner: .paper))
  try session.put(envelope(.euros(1_000_000)))
  try session.put(signedConvention)
}

private let signedConvention = {
  var convention = Convention(
    id: ID("2024.ml-demo")!, agreement: Reference(ID("accord")!),
    envelope: Reference(ID("envelope")!), beneficiary: mission.id.reference, year: 2024,
    object: Text(en: "Work of the year", fr: "Activité de l’année"), amount: .euros(20_000))
  let day = CalendarDate(year: 2024, month: 1, day: 29)!
  convention.steps = [
    Convention.Step(event: .approve, date: day), Convention.Step(event: .send, date: day),
    Convention.Step(event: .sign, date: day),
  ]
  convention.status = .signed
  convention.isEntered = true
  return convention
}()
