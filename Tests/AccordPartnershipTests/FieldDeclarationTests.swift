import AccordDocuments
import AccordJSON
import AccordPartnership
import AccordWording
import Testing

/// Every document type declares all its members as fields. The samples have a value in every
/// member, which is tried too; all of them are invented.
struct FieldDeclarationTests {
  @Test(arguments: FieldDeclarationTests.samples.indices)
  func `every member of a document is a field that gives what is stored`(index: Int) throws {
    func check<D: Document>(_ document: D) throws {
      #expect(!D.fields.isEmpty, "\(D.self) declares no fields")
      #expect(unfilled(document) == [], "The sample leaves members empty.")
      #expect(try FieldCheck.problems(in: document) == [])
      #expect(FieldCheck.problems(ofNamesIn: D.self) == [])
      for field in D.fields {
        #expect(!field.help.en.isEmpty && !field.help.fr.isEmpty, "\(field.name)")
      }
    }
    try check(FieldDeclarationTests.samples[index])
  }

  /// The members that hold nothing, here and in what lies within.
  private func unfilled(_ value: Any, _ path: String = "") -> [String] {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { unfilled($0.value, path) } ?? [path]
    case .collection:
      return mirror.children.isEmpty
        ? [path] : mirror.children.flatMap { unfilled($0.value, path + "[]") }
    case .struct: return mirror.children.flatMap { unfilled($0.value, "\(path).\($0.label ?? "")") }
    default: return []
    }
  }

  private static let structure = ID<Organisation>("structure-demo")!.reference
  private static let agreement = ID<FrameworkAgreement>("accord-demo")!.reference
  private static let envelope = ID<Envelope>("enveloppe-demo")!.reference
  private static let person = ID<Person>("personne-demo")!.reference
  private static let mandate = ID<Mandate>("mandat-demo")!.reference
  private static let decision = ID<Decision>("deliberation-demo")!.reference
  private static let bankAccount = ID<BankAccount>("compte-demo")!.reference
  private static let day = onDay("2024-03-01")
  private static let title = Text(en: "Title", fr: "Titre")
  private static let phone = try? PhoneNumber(reading: "02 31 00 00 00")
  private static let email = try? EmailAddress(reading: "demo@exemple.fr")
  private static let corrections = [try? DateCorrection(from: day, reason: "Motif")]
    .compactMap(\.self)

  private static func step<E: Choice>(_ event: E) -> LifeCycleStep<E> {
    LifeCycleStep(
      event: event, date: day, note: "Note", decision: decision, person: person,
      author: "Camille Exemple", corrections: corrections)
  }

  static let samples: [any Document] = [
    Organisation(
      id: ID("structure-demo")!, kind: .missionLocale, name: "Mission de démonstration",
      shortName: "MD", aliases: ["Ancien nom"], siret: try? SIRET(reading: "005 430 004 00019"),
      rna: try? RNA(reading: "W142000001"), street: "1 rue Fictive",
      postalCode: try? PostalCode(reading: "14000"), commune: "Ville fictive",
      communeCode: try? CommuneCode(reading: "14118"),
      department: try? DepartmentCode(reading: "14"), phone: phone, email: email,
      website: try? WebAddress(reading: "exemple.fr"), networks: [ID("reseau-demo")!.reference],
      iban: try? IBAN(reading: "FR76 3000 6000 0112 3456 7890 189"), opened: day, closed: day,
      miloCode: try? MiloCode(reading: "14327S00"), isFictitious: true,
      mergedInto: ID("b")?.reference, legalForm: .association, thirdParty: "T-1",
      officer: person, committed: day),
    Activity(
      id: ID("structure-demo.2024")!, organisation: structure, year: 2024, scope: .network,
      youngPeople: 1, firstContacts: 2, priorityDistricts: 3, rural: 4, receptionPoints: 5,
      isAtLeast: true, source: "Rapport", isFictitious: true),
    Network(
      id: ID("reseau-demo")!, name: title, acronym: "RD", ledBy: structure,
      ages: AgeRange(from: 16, to: 25), audiences: [title]),
    ReceptionPoint(
      id: ID("point-demo")!, organisation: structure, name: "Point", street: "1 rue Fictive",
      postalCode: try? PostalCode(reading: "14000"), commune: "Ville fictive",
      communeCode: try? CommuneCode(reading: "14118"), phone: phone,
      website: try? WebAddress(reading: "exemple.fr"), source: "Rapport"),
    Person(
      id: ID("personne-demo")!, givenName: "Camille", familyName: "Exemple", email: email,
      phone: phone),
    Mandate(
      id: ID("mandat-demo")!, person: person, organisation: structure, title: title,
      portfolio: title, from: day, until: day, maySign: true, ceiling: .euros(1000),
      documents: [.convention], delegatedBy: mandate),
    Ceremony(
      id: ID("ceremonie-demo")!, agreement: agreement, date: day, host: structure,
      witnesses: [.init(person: person, mandate: mandate)]),
    signature,
    call,
    application, programme, assessment,
    FrameworkAgreement(
      id: ID("accord-demo")!, title: title, years: YearRange(2024, 2026)!, parties: [structure],
      axes: [.init(number: 1, title: title)],
      commitments: [.init(axis: 1, party: structure, kind: .missionLocale, text: title)],
      circuit: [.init(rank: 1, parties: [structure], enough: 1)], status: .openForSignature,
      steps: [step(.open)],
      amendments: [
        .init(number: 1, party: structure, former: structure, date: day, decision: "D")
      ]),
    Envelope(
      id: ID("enveloppe-demo")!, agreement: agreement, year: 2024, title: title,
      amount: .euros(300_000), decision: decision, chapter: "930", budgetAccount: "65748",
      votes: [.init(number: 1, amount: .euros(1000), date: day, decision: decision, note: "Note")],
      credits: [.init(year: 2024, amount: .euros(1000))]),
    Allocation(
      id: ID("repartition-demo")!, envelope: envelope, title: title,
      method: .init(
        fixedPart: .percent(10), renewedPart: .percent(80), yearBefore: 2023,
        agreementBefore: agreement, criteria: [criterion], floor: .percent(-5),
        cap: .percent(5), unit: .euros(100)),
      shares: [
        .init(
          organisation: structure, figures: [7], before: .euros(290_000), isByHand: true,
          amount: .euros(300_000))
      ],
      isAdopted: true, vote: 1),
    convention, publication, payment, bankAccountSample, recovery, campaign, grantReport, indicator,
    figure, operation, claim, participation,
    Decision(
      id: ID("deliberation-demo")!, body: .plenary, number: "AP-1", date: day, session: "Séance",
      title: title, transmitted: day, withdrawn: [person],
      lines: [.init(organisation: structure, amount: .euros(1))]),
    PressContact(
      id: ID("presse-demo")!, name: "Camille Exemple", role: .officer, organisation: structure,
      outlet: "La Gazette fictive", phone: phone, email: email, beat: "emploi",
      territory: "Calvados", language: .french, consent: .given, consentDate: day),
    release,
    MadeDocument(
      id: ID("2024.ml-demo.0123456789ab")!, template: "notification",
      templateDigest: String(repeating: "0", count: 64), subject: "conventions/2024.ml-demo",
      code: "2024.ml-demo/1/01234567-0123", day: day, file: "2024.ml-demo.odt",
      fileDigest: String(repeating: "1", count: 64), transaction: 1, fieldsRead: ["document.code"]),
  ]

  private static var release: Release {
    var release = Release(
      id: ID("communique-demo")!, about: .agreement(agreement.id),
      ceremony: ID("ceremonie-demo")!.reference,
      contact: ID("presse-demo")!.reference, date: day, embargo: DayTime(day, minute: 1110),
      headline: title, paragraphs: [.init(.heading, title), .init(.item, title)])
    release.convention = ID<Convention>("convention-demo")!.reference
    release.call = ID<CallForProjects>("appel-demo")!.reference
    release.application = ID<Application>("candidature-demo")!.reference
    release.operation = ID<Operation>("operation-demo")!.reference
    release.edits = [.init(of: 1, title)]
    release.quotes = [.init(of: person, title)]
    release.steps = [.init(.lift, at: DayTime(startOf: day), reason: "Exemple")]
    release.sendings = [
      .init(
        to: ID("presse-demo")!.reference, at: DayTime(startOf: day), answered: day,
        answer: "Exemple")
    ]
    release.coverage = [
      .init(
        outlet: "La Gazette fictive", title: "Exemple", date: day,
        link: try? WebAddress(reading: "https://exemple.fr/article"))
    ]
    return release
  }

  private static var signature: Signature {
    var signature = Signature(
      id: ID("signature-demo")!, agreement: agreement, party: structure, person: person,
      mandate: mandate, date: day, manner: .ceremony, ceremony: ID("ceremonie-demo")!.reference)
    signature.convention = ID<Convention>("convention-demo")!.reference
    signature.amendment = 1
    signature.corrections = corrections
    signature.source = "Communiqué fictif"
    let scan = SignedFile(
      name: "scan.pdf", digest: String(repeating: "a", count: 64), kept: true)
    signature.file = scan
    signature.formerFiles = [try? FormerFile(scan, reason: "Motif")].compactMap(\.self)
    return signature
  }

  private static var call: CallForProjects {
    var call = CallForProjects(
      id: ID("appel-demo")!, title: title, agreement: agreement, managedBy: structure,
      fund: "FSE+", programme: title, programmeYears: YearRange(2021, 2027)!,
      themes: [.init(code: Slug("t")!, title: title, axis: 1, objective: SpecificObjective(1)!)],
      budgets: [.init(year: 2024, amount: .euros(5000))], opens: day, closes: day,
      eligibleKinds: [.missionLocale], fundingRate: .percent(60))
    call.corrections = corrections
    call.under = ID("programme-demo")!.reference
    (call.fundRate, call.counterpartRate) = (.percent(36), .percent(24))
    call.budgetBasis = .total
    call.area = title
    call.criteria = [.init(code: Slug("c")!, title: title, weight: 100, maximum: 5)]
    call.tieRules = [.earliestFiling]
    call.pieces = [.init(code: Slug("p")!, title: title)]
    call.instructionDays = 60
    call.advance = .percent(30)
    call.opinion = .required
    var change = CallForProjects.TermChange(year: 2024, former: .euros(4000), reason: "Exemple")
    change.theme = Slug("t")!
    call.changes = [change]
    return call
  }

  private static var application: Application {
    var application = Application(
      id: ID("candidature-demo")!, call: ID("appel-demo")!.reference, applicant: structure,
      theme: Slug("t")!, year: 2024, title: title, cost: .euros(1000), requested: .euros(600),
      status: .submitted, steps: [step(.submit)])
    (application.granted, application.keptCost) = (.euros(500), .euros(900))
    (application.starts, application.ends) = (day, day)
    application.partners = [ID("partenaire-demo")!.reference]
    application.budget = CostPlan(
      lines: [
        CostLine(
          category: .staff, label: "Poste", amount: .euros(1000), heading: .staff, year: 2024,
          covers: [.travel])
      ], flatRates: [.remaining40], method: "Barème", hasLargeProcurement: false)
    application.financing = [
      FinancingLine(
        source: .fund, organisation: structure, label: "Fonds", amount: .euros(1400))
    ]
    application.targets = [ExpectedIndicator(indicator: .eeco01, target: 10)]
    application.years = [YearShare(year: 2024, requested: .euros(600), granted: .euros(500))]
    application.pieces = [Slug("p")!]
    application.revocation = Revocation(ground: .unlawful, heard: day)
    return application
  }

  private static var programme: Programme {
    Programme(
      id: ID("programme-demo")!, title: title, cci: "2021FR16FFPR006", authority: structure,
      fund: "FSE+", years: YearRange(2021, 2027)!, eligibleFrom: day, eligibleUntil: day,
      objectives: [SpecificObjective(6)!], fundRate: .percent(60), counterpartRate: .percent(40),
      priorities: [.init(code: Slug("p1")!, title: title)])
  }

  private static var assessment: Assessment {
    var assessment = Assessment(
      id: ID("candidature-demo.personne-demo")!, application: ID("candidature-demo")!.reference,
      assessor: person, declaration: .interest, declared: day, interest: "Parenté")
    assessment.scores = [.init(criterion: Slug("c")!, points: 4, comment: "Motif")]
    return assessment
  }

  private static var convention: Convention {
    var convention = Convention(
      id: ID("convention-demo")!, agreement: agreement, envelope: envelope,
      beneficiary: structure, year: 2024, object: title, amount: .euros(100_000),
      instalments: [
        .init(
          number: 1, share: .percent(100), amount: .euros(100_000), due: day,
          conditions: [.signed])
      ], nature: .earmarked, calculation: .proportional, plannedCost: .euros(200_000),
      tolerance: .percent(10), isCapped: true, inKind: .euros(1000), start: day, end: day,
      control: title, unused: .part, commitment: "E-1",
      renews: ID("convention-avant")!.reference, isEntered: true, amendments: [amendment])
    convention.realCost = .euros(1)
    convention.otherResources = .euros(1)
    convention.retained = .euros(1)
    convention.published = day
    (convention.form, convention.isNotified) = (.both, true)
    convention.settle(step(.sendBack))
    (convention.status, convention.steps) = (.approved, [step(.approve)])
    convention.conditions = title
    convention.siretAtSignature = try? SIRET(reading: "005 430 004 00019")
    return convention
  }

  private static var otherGrant: OtherGrant {
    var grant = OtherGrant(
      id: ID("subvention-demo")!, kind: .operations, funder: "Département fictif",
      beneficiary: "Mission de démonstration", object: "Objet", amount: .euros(600),
      source: SignedFile(
        name: "autre.csv", digest: String(repeating: "0", count: 64), kept: true))
    grant.funderSIRET = try? SIRET(reading: "005 430 004 00019")
    grant.reference = "D"
    grant.siret = try? SIRET(reading: "005 430 004 00019")
    grant.rna = try? RNA(reading: "W142000001")
    grant.organisation = structure
    grant.day = day
    grant.part = Rate(basisPoints: 10_000)
    grant.form = .cash
    grant.start = day
    grant.end = day
    grant.scheme = "Dispositif"
    grant.cost = .euros(1000)
    grant.unionRate = Rate(basisPoints: 6000)
    return grant
  }

  private static var publication: Publication {
    var publication = grantsPublication
    publication.operations = [
      .init(operation: ID("operation-demo")!.reference, amount: .euros(1), digest: "0")
    ]
    return publication
  }

  private static let grantsPublication = Publication(
    id: ID("publication-demo")!, kind: .scdl, year: 2024, day: day,
    file: SignedFile(
      name: "scdl.csv", digest: String(repeating: "0", count: 64), kept: true), count: 1,
    total: .euros(1),
    lines: [
      .init(
        convention: ID("convention-demo")!.reference, amendment: 1, amount: .euros(1), digest: "0")
    ])

  private static var amendment: Amendment {
    var amendment = Amendment(
      number: 1, type: .amount, drafted: day, reason: "Motif", change: .euros(1), end: day,
      object: title,
      plannedCost: .euros(1), beneficiary: structure, days: [.init(number: 1, day: day)],
      effect: day, allocation: ID("repartition-demo")!.reference)
    (amendment.status, amendment.steps) = (.approved, [step(.approve)])
    return amendment
  }

  private static var payment: Payment {
    var payment = Payment(
      id: ID("convention-demo.1")!, convention: ID("convention-demo")!.reference, number: 1,
      amount: .euros(10))
    (payment.requested, payment.accepted, payment.account) = (day, day, bankAccount)
    (payment.order, payment.voucher) = ("M-1", "B-1")
    (payment.status, payment.steps) = (.due, [step(.fallDue)])
    return payment
  }

  private static var bankAccountSample: BankAccount {
    var account = BankAccount(
      id: ID("compte-demo")!, organisation: structure,
      iban: IBAN("FR7630006000011234567890189")!, bic: BIC("AGRIFRPP"), holder: "Titulaire fictif",
      from: day, until: day, enteredBy: person, author: "Camille Exemple")
    (account.status, account.steps) = (.closed, [step(.close)])
    return account
  }

  /// With a value in every member; a real one has a measure or an indicator.
  private static var criterion: Allocation.Criterion {
    var criterion = Allocation.Criterion(measure: .rural, weight: 1, year: 2023)
    criterion.indicator = ID("indicateur-demo")!.reference
    return criterion
  }

  private static var campaign: Campaign {
    var campaign = Campaign(
      id: ID("campagne-demo")!, agreement: agreement, year: 2023, opening: day, deadline: day,
      controlEnd: day)
    (campaign.status, campaign.steps) = (.closed, [step(.close)])
    return campaign
  }

  private static var grantReport: GrantReport {
    var report = GrantReport(
      id: ID("convention-demo.i1")!, convention: ID("convention-demo")!.reference, number: 1,
      through: day)
    report.pieces = [.accounts]
    report.files = [
      SignedFile(name: "comptes.pdf", digest: String(repeating: "c", count: 64), kept: true)
    ]
    report.lines = [.init(heading: .staff, planned: .euros(2), actual: .euros(1))]
    (report.status, report.steps) = (.received, [step(.receive)])
    return report
  }

  private static let indicator = Indicator(
    id: ID("indicateur-demo")!, title: title, unit: .hours, kind: .stock, yearly: .last,
    within: ID("autre-demo")!.reference, zone: .rural, definition: "Définition")

  private static let figure = IndicatorFigure(
    id: ID("structure-demo.2023.indicateur-demo")!, organisation: structure, year: 2023,
    indicator: ID("indicateur-demo")!.reference, target: 1, quarters: [1, 2, 3, 4],
    zoning: .frr2024, source: "Source", isFictitious: true)

  private static var recovery: AccordPartnership.Recovery {
    var recovery = AccordPartnership.Recovery(
      id: ID("indu-demo")!, convention: ID("convention-demo")!.reference, due: .euros(1),
      paid: .euros(2), ground: "Motif", found: day, answerBy: day)
    (recovery.answer, recovery.title) = ("Réponse", "T-1")
    recovery.parts = [.init(manner: .recovered, amount: .euros(1), date: day, note: "Note")]
    (recovery.status, recovery.steps) = (.announced, [step(.announce)])
    return recovery
  }

  private static var operation: AccordPartnership.Operation {
    var operation = AccordPartnership.Operation(
      id: ID("operation-demo")!, code: "NOR-1", application: ID("candidature-demo")!.reference,
      beneficiary: structure, title: title, starts: day, ends: day,
      costs: CostPlan(
        lines: [
          CostLine(
            category: .staff, label: "Personnel", amount: .euros(1), heading: .staff, year: 2024,
            covers: [.travel])
        ], flatRates: [.remaining40], method: "Méthode", hasLargeProcurement: false),
      granted: .euros(2), rate: .percent(100),
      shares: FundShares(fund: .percent(60), counterpart: .percent(40)))
    operation.keptCost = .euros(2)
    (operation.purpose, operation.achievements, operation.intervention) = (title, title, "136")
    operation.postalCode = try? PostalCode(reading: "14000")
    operation.hasInvestment = true
    operation.informed = day
    operation.siretAtSignature = try? SIRET(reading: "005 430 004 00019")
    var amendment = OperationAmendment(
      number: 1, reduction: .euros(1), end: day, reason: "Motif", decided: day)
    amendment.signatures = [.init(party: .authority, person: person, date: day)]
    (amendment.abandoned, amendment.abandonReason) = (day, "Motif")
    operation.amendments = [amendment]
    operation.advance = .init(amount: .euros(1), date: day, account: bankAccount)
    var correction = OperationCorrection(
      kind: .other, amount: .euros(1), fund: .euros(1), counterpart: .zero, reason: "Motif",
      date: day)
    (correction.takenBack, correction.takenBackReason) = (day, "Motif")
    operation.corrections = [correction]
    operation.openedRunning = true
    operation.repayments = [
      .init(amount: .euros(1), date: day, account: bankAccount, order: "M-1", person: person)
    ]
    operation.evidence = [
      .init(
        duty: .poster, date: day, note: "Note",
        file: SignedFile(
          name: "photo.jpg", digest: String(repeating: "b", count: 64), kept: true))
    ]
    (operation.released, operation.kept) = (.euros(1), .euros(1))
    (operation.status, operation.steps) = (.signedByAuthority, [step(.signAuthority)])
    return operation
  }

  private static var claim: Claim {
    var claim = Claim(
      id: ID("operation-demo.1")!, of: operation, number: 1, isFinal: true, through: day)
    claim.lines = [
      .init(category: .staff, declared: .euros(2), accepted: .euros(1), reason: "Motif")
    ]
    (claim.otherResources, claim.support, claim.amount) = (.euros(1), .euros(1), .euros(1))
    claim.conclusions = ConcludedAmounts(
      claim, of: operation, OperationAccount(operation, [claim], on: day))
    (claim.account, claim.order) = (bankAccount, "M-1")
    (claim.status, claim.steps) = (.received, [step(.receive)])
    return claim
  }

  private static let participation = Participation(
    id: ID("operation-demo.2024-03-01")!, operation: ID("operation-demo")!.reference, through: day,
    counts: [.init(indicator: .eeco01, women: 1, men: 1, nonBinary: 1)], left: 1,
    isFictitious: true)
}
