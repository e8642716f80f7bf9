import AccordDocuments
import AccordPartnership
import AccordWording

@testable import AccordPress

/// The partnership of the press release of 30 January 2024, as documents in memory. Tests change
/// or remove some before they compose.
struct ReportedPartnership {
  var region = Organisation(
    id: ID("region-normandie")!, kind: .region, name: "Région Normandie", commune: "Caen")
  var arml = Organisation(
    id: ID("arml")!, kind: .regionalAssociation,
    name: "Association Régionale des Missions Locales de Normandie", shortName: "ARML")
  var agency = Organisation(
    id: ID("arom")!, kind: .agency, name: "Agence Régionale de l'Orientation et des Métiers")
  var town = Organisation(
    id: ID("herouville")!, kind: .municipality, name: "Ville d’Hérouville-Saint-Clair",
    commune: "Hérouville-Saint-Clair")
  var missions: [Organisation] = (1...24).map { number in
    number == 1
      ? Organisation(
        id: ID("ml-caen")!, kind: .missionLocale,
        name: "Mission Locale Caen la Mer Calvados Centre", commune: "Hérouville-Saint-Clair",
        networks: [ReportedPartnership.spro])
      : Organisation(
        id: ID("ml-\(number)")!, kind: .missionLocale, name: "Mission Locale fictive \(number)",
        networks: [ReportedPartnership.spro])
  }
  var network: Network? = Network(
    id: ID("missions-locales")!,
    name: Text(
      en: "Network of the Missions Locales of Normandy",
      fr: "Réseau des Missions Locales de Normandie"),
    ledBy: Reference(ID("arml")!), ages: AgeRange(from: 16, to: 25),
    audiences: [
      Text(en: "dropping out of school", fr: "décrochage scolaire"),
      Text(en: "looking for work", fr: "recherche d’emploi"),
      Text(en: "returning to work", fr: "réinsertion professionnelle"),
    ])
  var guidance = Network(
    id: ID("spro")!,
    name: Text(
      en: "Regional Public Guidance Service", fr: "Service public régional de l’orientation"),
    acronym: "SPRO", ledBy: Reference(ID("arom")!))
  var activity: Activity? = Activity(
    id: ID("arml.2023")!, organisation: Reference(ID("arml")!), year: 2023, scope: .network,
    youngPeople: 50_000, receptionPoints: 330, isAtLeast: true)
  var agreement = FrameworkAgreement(
    id: ID("accord")!, title: Text(en: "Agreement", fr: "Accord"), years: YearRange(2024, 2026)!,
    axes: ReportedPartnership.axes.enumerated().map { index, title in
      FrameworkAgreement.Axis(number: index + 1, title: title)
    },
    commitments: [
      FrameworkAgreement.Commitment(
        axis: 1, kind: .missionLocale, text: Text(en: "Guide.", fr: "Orienter."))
    ])
  var ceremony: Ceremony? = Ceremony(
    id: ID("2024-01-29")!, agreement: Reference(ID("accord")!), date: ReportedPartnership.monday,
    host: Reference(ID("ml-caen")!),
    witnesses: [
      Ceremony.Witness(
        person: Reference(ID("thomas")!), mandate: Reference(ID("thomas.herouville")!)),
      Ceremony.Witness(
        person: Reference(ID("millet")!), mandate: Reference(ID("millet.ml-caen")!)),
    ])
  var signatures: [Signature] = [
    ReportedPartnership.signature(of: "margueritte", for: "region-normandie"),
    ReportedPartnership.signature(of: "canayer", for: "arml"),
  ]
  var mandates: [Mandate] = [
    ReportedPartnership.mandate(
      of: "margueritte", at: "region-normandie",
      Text(en: "Vice-President", fr: "Vice-Président"),
      portfolio: Text(
        en: "in charge of employment, training and guidance",
        fr: "chargé de l’emploi, de la formation et de l’orientation")),
    ReportedPartnership.mandate(of: "canayer", at: "arml", Text(en: "President", fr: "Présidente")),
    ReportedPartnership.mandate(of: "thomas", at: "herouville", Text(en: "Mayor", fr: "Maire")),
    ReportedPartnership.mandate(
      of: "millet", at: "ml-caen", Text(en: "President", fr: "Président")),
  ]
  var envelope: Envelope? = Envelope(
    id: ID("missions-locales-2024")!, agreement: Reference(ID("accord")!), year: 2024,
    title: Text(en: "Funding", fr: "Financement"), amount: .euros(4_000_000))
  var conventions: [Convention] = []
  var calls: [CallForProjects] = [
    CallForProjects(
      id: ID("fse")!, title: Text(en: "Call", fr: "Appel"), agreement: Reference(ID("accord")!),
      managedBy: Reference(ID("region-normandie")!), fund: "FSE+",
      programme: Text(
        en: "Normandy ERDF–ESF+–JTF programme", fr: "Programme Normandie FEDER-FSE+-FTJ"),
      programmeYears: YearRange(2021, 2027)!,
      themes: [1, 5].map { axis in
        CallForProjects.Theme(
          code: Slug("theme-\(axis)")!, title: Text(en: "Example", fr: "Exemple"), axis: axis,
          objective: (try? SpecificObjective(reading: "ESO4.6"))!)
      },
      budgets: (2024...2026).map {
        CallForProjects.YearlyBudget(year: $0, amount: .euros(2_500_000))
      },
      eligibleKinds: [.missionLocale], fundingRate: .percent(100))
  ]
  var contact = PressContact(
    id: ID("tirilly")!, name: "Emmanuelle Tirilly", role: .officer,
    organisation: Reference(ID("region-normandie")!),
    phone: (try? PhoneNumber(reading: "02 31 06 98 85"))!,
    email: (try? EmailAddress(reading: "emmanuelle.tirilly@normandie.fr"))!)
  var date = CalendarDate(year: 2024, month: 1, day: 30)!
  var embargo: DayTime?

  static let monday = CalendarDate(year: 2024, month: 1, day: 29)!
  static let spro = Reference<Network>(ID("spro")!)
  static let axes = [
    Text(
      en: "Guidance, knowledge of occupations and social and career plans",
      fr: "Orientation, connaissance des métiers et projet socio-professionnel"),
    Text(
      en:
        "Access to training and development of skills, above all by the training on offer in the region",
      fr:
        "Accès à la formation et développement des compétences, notamment par l’offre de formation du territoire"
    ),
    Text(
      en: "Tackling early school leaving and bringing drop-outs back",
      fr: "Lutte contre le décrochage scolaire et raccrochage"),
    Text(
      en: "Access to rights, autonomy and skills for citizenship",
      fr: "Accès aux droits, autonomie et compétences citoyennes"),
    Text(
      en: "Finding, keeping and returning to employment",
      fr: "Accès, maintien et retour à l’emploi"),
    Text(en: "Securing pathways", fr: "Sécurisation des parcours"),
  ]

  static func mandate(
    of person: String, at organisation: String, _ title: Text, portfolio: Text? = nil
  ) -> Mandate {
    Mandate(
      id: ID("\(person).\(organisation)")!, person: Reference(ID(person)!),
      organisation: Reference(ID(organisation)!), title: title, portfolio: portfolio,
      from: monday, maySign: true)
  }

  static func signature(
    of person: String, for party: String, on date: CalendarDate = monday, atCeremony: Bool = true
  ) -> Signature {
    Signature(
      id: ID("accord.\(party)")!, agreement: Reference(ID("accord")!),
      party: Reference(ID(party)!), person: Reference(ID(person)!),
      mandate: Reference(ID("\(person).\(party)")!), date: date,
      manner: atCeremony ? .ceremony : .paper,
      ceremony: atCeremony ? Reference(ID("2024-01-29")!) : nil)
  }

  private static let people = [
    ("margueritte", "David", "Margueritte"), ("canayer", "Agnès", "Canayer"),
    ("thomas", "Rodolphe", "Thomas"), ("millet", "Marc", "Millet"),
  ]

  /// The documents, to be read.
  func documents() throws -> any DocumentReader {
    let workspace = Workspace(inMemory: [
      Organisation.schema, Network.schema, Activity.schema, FrameworkAgreement.schema,
      Person.schema, Mandate.schema, Ceremony.schema, Signature.schema, Envelope.schema,
      Convention.schema, CallForProjects.schema, PressContact.schema, Release.schema,
    ])
    let transaction = try workspace.begin()
    for organisation in [region, arml, agency, town] + missions {
      try transaction.put(organisation)
    }
    for network in [network, guidance].compactMap(\.self) { try transaction.put(network) }
    if let activity { try transaction.put(activity) }
    for (id, givenName, familyName) in ReportedPartnership.people {
      try transaction.put(Person(id: ID(id)!, givenName: givenName, familyName: familyName))
    }
    for mandate in mandates { try transaction.put(mandate) }
    try transaction.put(parties(of: agreement))
    if let ceremony { try transaction.put(ceremony) }
    for signature in signatures { try transaction.put(signature) }
    if let envelope { try transaction.put(envelope) }
    for convention in conventions { try transaction.put(convention) }
    for call in calls { try transaction.put(call) }
    try transaction.put(contact)
    return transaction
  }

  private func parties(of agreement: FrameworkAgreement) -> FrameworkAgreement {
    var agreement = agreement
    if agreement.parties.isEmpty {
      agreement.parties = ([region, arml] + missions).map(\.id.reference)
    }
    return agreement
  }

  /// The facts as the documents hold them.
  func facts() throws -> ReleaseFacts {
    let gathering = ReleaseGathering(
      parties(of: agreement), date: date, from: try documents())
    return try gathering.facts(ceremony: ceremony, contact: contact)
  }

  /// The release composed from the documents.
  func release() throws -> Release {
    let composer = ReleaseComposer(try facts())
    return Release(
      id: ID("accord-2024")!, about: .agreement(agreement.id),
      ceremony: ceremony?.id.reference, contact: contact.id.reference, date: date,
      embargo: embargo, headline: composer.headline, paragraphs: composer.paragraphs)
  }

  /// The whole text, read on the day of the release.
  func text() throws -> Text { try release().laidOut(at: DayTime(startOf: date)) }

  /// What cannot be composed, or nothing.
  func gaps() throws -> [ReleaseGap] {
    do throws(PressError) {
      do { _ = try facts() } catch let error as PressError { throw error } catch { return [] }
      return []
    } catch {
      guard case .missingFacts(let gaps) = error else { throw error }
      return gaps
    }
  }
}
