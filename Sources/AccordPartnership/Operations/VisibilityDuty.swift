public import AccordWording

/// A duty of a beneficiary to show the support of the Union: regulation (EU) 2021/1060, art. 50(1).
public enum VisibilityDuty: String, Choice {
  case website
  case statement
  case plaque
  case poster

  public static let name = Text(en: "duty of visibility", fr: "obligation de visibilité")

  public var word: Text {
    switch self {
    case .website: Text(en: "website", fr: "site-internet")
    case .statement: Text(en: "statement", fr: "mention")
    case .plaque: Text(en: "plaque", fr: "plaque")
    case .poster: Text(en: "poster", fr: "affiche")
    }
  }

  /// What it asks for, and where it stands.
  public var shown: Text {
    switch self {
    case .website:
      Text(
        en: "a description on the website and social media (art. 50(1)(a))",
        fr: "une description sur le site internet et les réseaux sociaux (art. 50(1), a))")
    case .statement:
      Text(
        en: "a statement on documents for the public and the participants (art. 50(1)(b))",
        fr: "une mention sur les documents destinés au public et aux participants (art. 50(1), b))")
    case .plaque:
      Text(
        en: "a durable plaque (art. 50(1)(c))", fr: "une plaque durable (art. 50(1), c))")
    case .poster:
      Text(
        en: "a poster of size A3 or a screen (art. 50(1)(d))",
        fr: "une affiche A3 ou un affichage électronique (art. 50(1), d))")
    }
  }
}

/// What shows that a duty of visibility is kept.
public struct VisibilityEvidence: Sendable, Hashable, Codable {
  /// The duty.
  public var duty: VisibilityDuty
  /// The day on which it was seen.
  public var date: CalendarDate
  /// Where, in words.
  public var note: String?
  /// The digest (SHA-256) of the file that shows it.
  public var digest: String?

  /// What that file is called, where that was recorded.
  public var name: String?
  /// Whether the workspace keeps that file; `nil` where it does not.
  public var kept: Bool?

  /// Evidence, with the file that shows it.
  public init(
    duty: VisibilityDuty, date: CalendarDate, note: String? = nil, file: SignedFile? = nil
  ) {
    self.duty = duty
    self.date = date
    self.note = note
    digest = file?.digest
    name = file?.name
    kept = file?.kept
  }

  /// Whether it says the same, whatever its file is called and wherever that lies.
  public func isSame(as other: VisibilityEvidence) -> Bool {
    duty == other.duty && date == other.date && note == other.note && digest == other.digest
  }

  /// The file that shows it, where there is one; older evidence has no name of it.
  public var file: SignedFile? {
    digest.map { SignedFile(name: name ?? "", digest: $0, kept: kept) }
  }
}

extension Operation {
  /// The duties of visibility that it has. A plaque takes the place of the poster above the threshold
  /// where there is a physical investment.
  public var duties: [VisibilityDuty] {
    let needsPlaque = hasInvestment == true && costs.total > FundLaw.plaqueAbove
    return [.website, .statement, needsPlaque ? .plaque : .poster]
  }

  /// The duties that nothing shows on a day.
  public func missingDuties(on day: CalendarDate) -> [VisibilityDuty] {
    duties.filter { duty in !evidence.contains { $0.duty == duty && $0.date <= day } }
  }
}
