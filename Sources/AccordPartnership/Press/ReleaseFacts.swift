public import AccordWording

/// Everything that a press release says, as plain values: what `ReleaseComposer` words.
public struct ReleaseFacts: Sendable, Hashable {
  /// The first public party of the agreement: the Region.
  public var region: Body
  /// The association that leads the network of the Missions Locales.
  public var association: Body
  /// The Missions Locales that are parties to the agreement; at least one.
  public var missionsLocales: [Body]
  /// The parties that are none of these.
  public var otherParties: [Body]
  /// The years of the agreement.
  public var years: YearRange
  /// The titles of its axes, in order; at least one.
  public var axes: [Text]
  /// Who signed, by day, earliest first; at least one.
  public var signings: [Signing]
  /// The ceremony, where the release reports one.
  public var ceremony: CeremonyFacts?
  /// The network.
  public var network: NetworkFacts
  /// The public services that every Mission Locale belongs to; at least one.
  public var memberships: [Membership]
  /// The money of each year.
  public var funding: Funding
  /// The calls for projects under the agreement.
  public var calls: [CallFacts]
  /// Who answers for it.
  public var contact: Contact

  /// An organisation as sentences speak of it.
  public struct Body: Sendable, Hashable {
    public var name: String
    /// Its acronym, where it has one.
    public var acronym: String?
    public var kind: OrganisationKind
    /// The commune of its seat.
    public var commune: String?

    /// An organisation.
    public init(
      name: String, acronym: String? = nil, kind: OrganisationKind, commune: String? = nil
    ) {
      self.name = name
      self.acronym = acronym
      self.kind = kind
      self.commune = commune
    }
  }

  /// A person in a capacity of that day.
  public struct Attendee: Sendable, Hashable {
    public var name: String
    /// What it is called, in both languages.
    public var title: Text
    /// What the person is in charge of.
    public var portfolio: Text?
    /// The organisation that it belongs to.
    public var organisation: Body

    /// A person in a capacity.
    public init(name: String, title: Text, portfolio: Text? = nil, organisation: Body) {
      self.name = name
      self.title = title
      self.portfolio = portfolio
      self.organisation = organisation
    }
  }

  /// Those who signed on one day.
  public struct Signing: Sendable, Hashable {
    /// The day.
    public var date: CalendarDate
    /// Who signed.
    public var signatories: [Attendee]

    /// A day of signing.
    public init(date: CalendarDate, signatories: [Attendee]) {
      self.date = date
      self.signatories = signatories
    }
  }

  /// Where the agreement was signed, and before whom.
  public struct CeremonyFacts: Sendable, Hashable {
    /// The organisation at which it took place.
    public var host: Body
    /// Who was there.
    public var witnesses: [Attendee]

    /// A ceremony.
    public init(host: Body, witnesses: [Attendee]) {
      self.host = host
      self.witnesses = witnesses
    }
  }

  /// The network that the association leads, with its stated figures.
  public struct NetworkFacts: Sendable, Hashable {
    /// The ages of the young people.
    public var ages: AgeRange
    /// The situations of the young people: noun phrases such as "décrochage scolaire".
    public var audiences: [Text]
    /// Young people accompanied in a year.
    public var youngPeople: Int
    /// Whether that figure is a lower bound.
    public var isAtLeast: Bool
    /// How many places receive young people.
    public var receptionPoints: Int

    /// A network.
    public init(
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
  public struct Membership: Sendable, Hashable {
    public var name: Text
    /// Its usual abbreviation.
    public var acronym: String?
    /// The organisation that runs the network.
    public var runBy: Body

    /// A public service.
    public init(name: Text, acronym: String? = nil, runBy: Body) {
      self.name = name
      self.acronym = acronym
      self.runBy = runBy
    }
  }

  /// The yearly conventions.
  public struct Funding: Sendable, Hashable {
    /// The calendar year.
    public var year: Int
    /// The amount in euros.
    public var amount: Money

    /// A year's funding.
    public init(year: Int, amount: Money) {
      self.year = year
      self.amount = amount
    }
  }

  /// A call for projects.
  public struct CallFacts: Sendable, Hashable {
    /// The European fund: `FSE+`.
    public var fund: String
    /// The programme of the fund.
    public var programme: Text
    /// The years of the programme.
    public var programmeYears: YearRange
    /// The organisation that runs it.
    public var managedBy: Body
    /// The kinds of organisation that may apply.
    public var eligibleKinds: [OrganisationKind]
    /// How many themes there are.
    public var themeCount: Int
    /// The share of the costs that is paid.
    public var fundingRate: Rate
    /// By year; at least one.
    public var budgets: [Funding]

    /// A call.
    public init(
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
  public struct Contact: Sendable, Hashable {
    public var name: String
    /// The organisation that it belongs to.
    public var organisation: String
    /// The telephone number.
    public var phone: PhoneNumber
    /// The electronic address.
    public var email: EmailAddress

    /// A press contact.
    public init(name: String, organisation: String, phone: PhoneNumber, email: EmailAddress) {
      self.name = name
      self.organisation = organisation
      self.phone = phone
      self.email = email
    }
  }

  /// How many parties the agreement has.
  public var partyCount: Int { 2 + missionsLocales.count + otherParties.count }

  /// Facts.
  public init(
    region: Body, association: Body, missionsLocales: [Body], otherParties: [Body] = [],
    years: YearRange, axes: [Text], signings: [Signing], ceremony: CeremonyFacts? = nil,
    network: NetworkFacts, memberships: [Membership], funding: Funding, calls: [CallFacts] = [],
    contact: Contact
  ) {
    self.region = region
    self.association = association
    self.missionsLocales = missionsLocales
    self.otherParties = otherParties
    self.years = years
    self.axes = axes
    self.signings = signings
    self.ceremony = ceremony
    self.network = network
    self.memberships = memberships
    self.funding = funding
    self.calls = calls
    self.contact = contact
  }
}
