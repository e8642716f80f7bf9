import AccordDocuments
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

  /// Evidence, with the contents of the file that shows it.
  public init(
    duty: VisibilityDuty, date: CalendarDate, note: String? = nil, contents: [UInt8]? = nil
  ) {
    self.duty = duty
    self.date = date
    self.note = note
    digest = contents.map { ContentDigest.hexadecimal($0) }
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
