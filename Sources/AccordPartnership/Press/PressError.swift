public import AccordDocuments
public import AccordWording

/// What the press documents refuse.
public enum PressError: Fault, Hashable {
  case namelessContact(ID<PressContact>)
  case officerWithoutOrganisation(ID<PressContact>)
  /// The contact, and whether the day is there and what was said is not.
  case consentWithoutDate(ID<PressContact>, isDated: Bool)
  /// Contact and role: only a press officer answers for a release.
  case notAnOfficer(ID<PressContact>)
  /// The embargo and the date of the release.
  case embargoBeforeRelease(DayTime, CalendarDate)
  /// The release, and until when it is under embargo: what is refused until then.
  case underEmbargo(ID<Release>, DayTime)
  /// The embargo as it is, and the one that is asked for without a reason.
  case embargoShortened(DayTime, ID<Release>)
  /// The date of the release and that of the ceremony.
  case releaseBeforeCeremony(CalendarDate, CalendarDate)
  /// The date of the release and that of the first signature.
  case releaseBeforeSignatures(CalendarDate, CalendarDate)
  case ceremonyOfAnotherAgreement(ID<Ceremony>, ID<FrameworkAgreement>)
  /// A release on nothing, or on several documents.
  case notOneSubject(ID<Release>)
  /// A release with a ceremony that is not about an agreement.
  case ceremonyOfNoAgreement(ID<Release>)
  /// A document of a type that no release can be about.
  case notToldAbout(DocumentKey)
  /// What a release says and the store does not hold; at least one.
  case missingFacts([ReleaseGap])

  public var code: String {
    switch self {
    case .namelessContact: "press.nameless"
    case .officerWithoutOrganisation: "press.officer-without-organisation"
    case .consentWithoutDate: "press.consent-without-date"
    case .notAnOfficer: "press.not-an-officer"
    case .embargoBeforeRelease: "press.embargo-before-release"
    case .underEmbargo: "press.under-embargo"
    case .embargoShortened: "press.embargo-shortened"
    case .releaseBeforeCeremony: "press.release-before-ceremony"
    case .releaseBeforeSignatures: "press.release-before-signatures"
    case .ceremonyOfAnotherAgreement: "press.ceremony-of-another-agreement"
    case .notOneSubject: "press.not-one-subject"
    case .ceremonyOfNoAgreement: "press.ceremony-of-no-agreement"
    case .notToldAbout: "press.not-told-about"
    case .missingFacts: "press.missing-facts"
    }
  }

  public var message: Text {
    switch self {
    case .namelessContact(let contact):
      Text(
        en: "The press contact \"\(contact)\" has no name.",
        fr: "Le contact presse « \(contact) » n’a pas de nom.")
    case .officerWithoutOrganisation(let contact):
      Text(
        en: "The press officer \"\(contact)\" speaks for no organisation.",
        fr: "L’attaché de presse « \(contact) » n’est rattaché à aucune structure.")
    case .consentWithoutDate(let contact, let isDated):
      isDated
        ? Text(
          en: "Of the press contact \"\(contact)\" there is the day of a consent, and no consent.",
          fr:
            "Le contact presse « \(contact) » a une date de consentement, et pas de consentement.")
        : Text(
          en: "The consent of the press contact \"\(contact)\" has no day.",
          fr: "Le consentement du contact presse « \(contact) » n’a pas de date.")
    case .notAnOfficer(let contact):
      Text(
        en: "The contact \"\(contact)\" is a journalist and cannot answer for a release.",
        fr: "Le contact « \(contact) » est journaliste et ne peut pas répondre d’un communiqué.")
    case .embargoBeforeRelease(let embargo, let date):
      Text(
        en: "The embargo ends on \(embargo), before the release is dated (\(date)).",
        fr: "L’embargo prend fin le \(embargo), avant la date du communiqué (\(date)).")
    case .underEmbargo(let release, let end):
      Text(
        en: "The release \"\(release)\" is under embargo until \(end).",
        fr: "Le communiqué « \(release) » est sous embargo jusqu’au \(end).")
    case .embargoShortened(let end, let release):
      Text(
        en:
          "The release \"\(release)\" is under embargo until \(end), and nothing shortens that unsaid.",
        fr:
          "Le communiqué « \(release) » est sous embargo jusqu’au \(end), ce qui ne s’abrège pas sans motif."
      )
    case .releaseBeforeCeremony(let date, let ceremony):
      Text(
        en: "The release is dated \(date), before the ceremony that it reports (\(ceremony)).",
        fr: "Le communiqué est daté du \(date), avant la cérémonie qu’il relate (\(ceremony)).")
    case .releaseBeforeSignatures(let date, let signed):
      Text(
        en: "The release is dated \(date), before the first signature (\(signed)).",
        fr: "Le communiqué est daté du \(date), avant la première signature (\(signed)).")
    case .ceremonyOfAnotherAgreement(let ceremony, let agreement):
      Text(
        en: "The ceremony \"\(ceremony)\" is not one of the agreement \"\(agreement)\".",
        fr: "La cérémonie « \(ceremony) » ne concerne pas l’accord-cadre « \(agreement) ».")
    case .notOneSubject(let release):
      Text(
        en: "The release \"\(release)\" has to be about one document.",
        fr: "Le communiqué « \(release) » doit porter sur un document et un seul.")
    case .ceremonyOfNoAgreement(let release):
      Text(
        en: "The release \"\(release)\" has a ceremony and is not about an agreement.",
        fr: "Le communiqué « \(release) » relate une cérémonie sans porter sur un accord-cadre.")
    case .notToldAbout(let key):
      Text(
        en: "No release can be about \"\(key.description)\".",
        fr: "Aucun communiqué ne peut porter sur « \(key.description) ».")
    case .missingFacts(let gaps):
      PressError.listing(gaps)
    }
  }

  public var advice: Text? {
    switch self {
    case .namelessContact:
      Text(en: "Give it with \"--name\".", fr: "Indiquez-le avec « --nom ».")
    case .officerWithoutOrganisation:
      Text(en: "Give it with \"--organisation\".", fr: "Indiquez-la avec « --structure ».")
    case .consentWithoutDate:
      Text(
        en: "Give both: \"--consent\" and \"--consent-date\".",
        fr: "Indiquez les deux : « --consentement » et « --date-du-consentement ».")
    case .notAnOfficer:
      Text(
        en: "Give a contact whose role is \"officer\"; \"press list\" shows them.",
        fr: "Indiquez un contact de rôle « attaché-de-presse » ; « presse lister » les affiche.")
    case .embargoBeforeRelease:
      Text(
        en: "Give the minute from which it may be published, or leave the embargo out.",
        fr: "Indiquez le jour et l’heure de diffusion, ou omettez l’embargo.")
    case .underEmbargo(let release, _):
      Text(
        en:
          "Before that it goes to those only who are named with \"--to\". \"release lift \(release) --reason …\" ends the embargo.",
        fr:
          "D’ici là, il ne part qu’aux destinataires nommés par « --à ». « communiqué lever \(release) --motif … » met fin à l’embargo."
      )
    case .embargoShortened(_, let release):
      Text(
        en: "End it with a reason: \"release lift \(release) --reason …\".",
        fr: "Levez-le en indiquant le motif : « communiqué lever \(release) --motif … ».")
    case .releaseBeforeCeremony(_, let day), .releaseBeforeSignatures(_, let day):
      Text(
        en: "Give a date from \(day) on; \"--embargo\" keeps a release back until a day.",
        fr:
          "Donnez une date à partir du \(day) ; « --embargo » retient un communiqué jusqu’à un jour."
      )
    case .ceremonyOfAnotherAgreement:
      Text(
        en: "\"ceremony list\" shows which ceremony belongs to which agreement.",
        fr: "« cérémonie lister » indique l’accord-cadre de chaque cérémonie.")
    case .notOneSubject:
      Text(
        en: "Name it with \"--agreement\" or \"--about\", not with both.",
        fr: "Indiquez-le par « --accord » ou par « --sur », pas par les deux.")
    case .ceremonyOfNoAgreement:
      Text(
        en: "Leave the ceremony out, or name its agreement.",
        fr: "Omettez la cérémonie, ou indiquez son accord-cadre.")
    case .notToldAbout:
      Text(
        en:
          "It can be about a framework agreement, a convention, a call for projects, an application or an operation.",
        fr:
          "Il peut porter sur un accord-cadre, une convention, un appel à projets, une candidature ou une opération."
      )
    case .missingFacts(let gaps):
      gaps.count == 1
        ? Text(en: "Enter it with: ", fr: "Saisissez-la avec : ") + PressError.commands(of: gaps)
        : Text(en: "Enter them with: ", fr: "Saisissez-les avec : ")
          + PressError.commands(of: gaps)
    }
  }

  public var parameter: String? {
    switch self {
    case .namelessContact: "name"
    case .officerWithoutOrganisation: "organisation"
    case .consentWithoutDate(_, let isDated): isDated ? "consent" : "consent-date"
    case .notAnOfficer: "contact"
    case .embargoBeforeRelease, .embargoShortened: "embargo"
    case .underEmbargo: "release"
    case .releaseBeforeCeremony, .releaseBeforeSignatures: "date"
    case .ceremonyOfAnotherAgreement, .ceremonyOfNoAgreement: "ceremony"
    case .notOneSubject, .notToldAbout: "about"
    case .missingFacts: nil
    }
  }

  private static func listing(_ gaps: [ReleaseGap]) -> Text {
    let facts = Text.each { language in
      gaps.map { $0.fact[language] }.joined(separator: language == .french ? " ; " : "; ")
    }
    return Text.plural(
      gaps.count,
      Text(
        en: "The release cannot be composed, one fact is missing: \(facts).",
        fr: "Le communiqué ne peut pas être composé, il manque une information : \(facts)."),
      Text(
        en: "The release cannot be composed, \(gaps.count) facts are missing: \(facts).",
        fr:
          "Le communiqué ne peut pas être composé, il manque \(gaps.count) informations : \(facts)."
      ))
  }

  private static func commands(of gaps: [ReleaseGap]) -> Text {
    var seen: Set<Text> = []
    let commands = gaps.map(\.command).filter { seen.insert($0).inserted }
    return Text.each { language in
      commands.map { language.quoted($0[language]) }
        .joined(separator: language == .french ? " ; " : "; ")
    }
  }
}

/// A fact that a release says and that the store does not hold.
public struct ReleaseGap: Sendable, Hashable {
  /// The fact: a noun phrase in lower case.
  public let fact: Text
  /// The command that enters it, in the words of each language.
  public let command: Text

  /// A missing fact.
  public init(_ fact: Text, enteredBy command: Text) {
    self.fact = fact
    self.command = command
  }
}
