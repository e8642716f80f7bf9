import AccordPartnership
import AccordWording

/// Everything that a press release says, as plain values: what `ReleaseComposer` words.
struct ReleaseFacts: Sendable, Hashable {
  /// The first public party of the agreement: the Region.
  var region: Body
  /// The association that leads the network of the Missions Locales.
  var association: Body
  /// The Missions Locales that are parties to the agreement; at least one.
  var missionsLocales: [Body]
  /// The parties that are none of these.
  var otherParties: [Body]
  /// The years of the agreement.
  var years: YearRange
  /// The titles of its axes, in order; at least one.
  var axes: [Text]
  /// Who signed, by day, earliest first; at least one.
  var signings: [Signing]
  /// Whether every party has signed, known by name or attested by a source.
  var isSignedByAll: Bool
  /// The ceremony, where the release reports one.
  var ceremony: CeremonyFacts?
  /// The network.
  var network: NetworkFacts
  /// The public services that every Mission Locale belongs to; at least one.
  var memberships: [Membership]
  /// The money of each year.
  var funding: Funding
  /// The calls for projects under the agreement.
  var calls: [CallFacts]
  /// Who answers for it.
  var contact: Contact

  /// An organisation as sentences speak of it.
  struct Body: Sendable, Hashable {
    var name: String
    /// Its acronym, where it has one.
    var acronym: String?
    var kind: OrganisationKind
    /// The commune of its seat.
    var commune: String?

    /// An organisation.
    init(
      name: String, acronym: String? = nil, kind: OrganisationKind, commune: String? = nil
    ) {
      self.name = name
      self.acronym = acronym
      self.kind = kind
      self.commune = commune
    }
  }

  /// A person in a capacity of that day.
  struct Attendee: Sendable, Hashable {
    var name: String
    /// What it is called, in both languages.
    var title: Text
    /// What the person is in charge of.
    var portfolio: Text?
    /// The organisation that it belongs to.
    var organisation: Body

    /// A person in a capacity.
    init(name: String, title: Text, portfolio: Text? = nil, organisation: Body) {
      self.name = name
      self.title = title
      self.portfolio = portfolio
      self.organisation = organisation
    }
  }

  /// Those who signed on one day.
  struct Signing: Sendable, Hashable {
    /// The day.
    var date: CalendarDate
    /// Who signed.
    var signatories: [Attendee]

    /// A day of signing.
    init(date: CalendarDate, signatories: [Attendee]) {
      self.date = date
      self.signatories = signatories
    }
  }

  /// Where the agreement was signed, and before whom.
  struct CeremonyFacts: Sendable, Hashable {
    /// The organisation at which it took place.
    var host: Body
    /// Who was there.
    var witnesses: [Attendee]

    /// A ceremony.
    init(host: Body, witnesses: [Attendee]) {
      self.host = host
      self.witnesses = witnesses
    }
  }

  /// The network that the association leads, with its stated figures.
  struct NetworkFacts: Sendable, Hashable {
    /// The ages of the young people.
    var ages: AgeRange
    /// The situations of the young people: noun phrases such as "décrochage scolaire".
    var audiences: [Text]
    /// Young people accompanied in a year.
    var youngPeople: Int
    /// Whether that figure is a lower bound.
    var isAtLeast: Bool
    /// How many places receive young people.
    var receptionPoints: Int

    /// A network.
    init(
      ages: AgeRange, audiences: [Text], youngPeople: Int, isAtLeast: Bool, receptionPoints: Int
    ) {
      self.ages = ages
      self.audiences = audiences
      self.youngPeople = youngPeople
      self.isAtLeast = isAtLeast
      self.receptionPoints = receptionPoints
    }
  }

  /// A public service to which the network belongs.
  struct Membership: Sendable, Hashable {
    var name: Text
    /// Its usual abbreviation.
    var acronym: String?
    /// The organisation that runs the network.
    var runBy: Body

    /// A public service.
    init(name: Text, acronym: String? = nil, runBy: Body) {
      self.name = name
      self.acronym = acronym
      self.runBy = runBy
    }
  }

  /// The yearly conventions.
  struct Funding: Sendable, Hashable {
    /// The calendar year.
    var year: Int
    /// The amount in euros.
    var amount: Money

    /// A year's funding.
    init(year: Int, amount: Money) {
      self.year = year
      self.amount = amount
    }
  }

  /// A call for projects.
  struct CallFacts: Sendable, Hashable {
    /// The European fund: `FSE+`.
    var fund: String
    /// The programme of the fund.
    var programme: Text
    /// The years of the programme.
    var programmeYears: YearRange
    /// The organisation that runs it.
    var managedBy: Body
    /// The kinds of organisation that may apply.
    var eligibleKinds: [OrganisationKind]
    /// How many themes there are.
    var themeCount: Int
    /// The share of the costs that is paid.
    var fundingRate: Rate
    /// By year; at least one.
    var budgets: [Funding]

    /// A call.
    init(
      fund: String, programme: Text, programmeYears: YearRange, managedBy: Body,
      eligibleKinds: [OrganisationKind], themeCount: Int, fundingRate: Rate, budgets: [Funding]
    ) {
      self.fund = fund
      self.programme = programme
      self.programmeYears = programmeYears
      self.managedBy = managedBy
      self.eligibleKinds = eligibleKinds
      self.themeCount = themeCount
      self.fundingRate = fundingRate
      self.budgets = budgets
    }
  }

  /// Whom the press may call.
  struct Contact: Sendable, Hashable {
    var name: String
    /// The organisation that it belongs to.
    var organisation: String
    /// The telephone number.
    var phone: PhoneNumber
    /// The electronic address.
    var email: EmailAddress

    /// A press contact.
    init(name: String, organisation: String, phone: PhoneNumber, email: EmailAddress) {
      self.name = name
      self.organisation = organisation
      self.phone = phone
      self.email = email
    }
  }

  /// How many parties the agreement has.
  var partyCount: Int { 2 + missionsLocales.count + otherParties.count }

  /// Facts.
  init(
    region: Body, association: Body, missionsLocales: [Body], otherParties: [Body] = [],
    years: YearRange, axes: [Text], signings: [Signing], isSignedByAll: Bool = false,
    ceremony: CeremonyFacts? = nil, network: NetworkFacts, memberships: [Membership],
    funding: Funding, calls: [CallFacts] = [],
    contact: Contact
  ) {
    self.region = region
    self.association = association
    self.missionsLocales = missionsLocales
    self.otherParties = otherParties
    self.years = years
    self.axes = axes
    self.signings = signings
    self.isSignedByAll = isSignedByAll
    self.ceremony = ceremony
    self.network = network
    self.memberships = memberships
    self.funding = funding
    self.calls = calls
    self.contact = contact
  }
}
