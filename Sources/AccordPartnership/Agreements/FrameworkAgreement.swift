public import AccordDocuments
public import AccordWording

/// A framework agreement (accord-cadre): what the parties undertake over several years, along
/// axes of work.
public struct FrameworkAgreement: Document {
  public static let schema = Schema(
    "agreements", Text(en: "framework agreement", fr: "accord-cadre"),
    references: ["parties[]", "commitments[].party"])

  public let id: ID<FrameworkAgreement>
  public var title: Text
  /// The first and the last year, both included.
  public var years: YearRange
  /// Those who sign it, the first party first.
  public var parties: [Reference<Organisation>]
  public var axes: [Axis]
  public var commitments: [Commitment]
  public var status: AgreementStatus

  /// An axis of work.
  public struct Axis: Sendable, Hashable, Codable {
    /// Its number, from 1.
    public var number: Int
    public var title: Text

    /// An axis.
    public init(number: Int, title: Text) {
      self.number = number
      self.title = title
    }
  }

  /// What a party, or every party of a kind, undertakes on an axis.
  public struct Commitment: Sendable, Hashable, Codable {
    /// The number of the axis.
    public var axis: Int
    /// The party; `nil` when `kind` is set.
    public var party: Reference<Organisation>?
    /// Every party of this kind.
    public var kind: OrganisationKind?
    public var text: Text

    /// A commitment.
    public init(
      axis: Int, party: Reference<Organisation>? = nil, kind: OrganisationKind? = nil, text: Text
    ) {
      self.axis = axis
      self.party = party
      self.kind = kind
      self.text = text
    }
  }

  /// A framework agreement.
  public init(
    id: ID<FrameworkAgreement>, title: Text, years: YearRange,
    parties: [Reference<Organisation>] = [], axes: [Axis] = [], commitments: [Commitment] = [],
    status: AgreementStatus = .draft
  ) {
    self.id = id
    self.title = title
    self.years = years
    self.parties = parties
    self.axes = axes
    self.commitments = commitments
    self.status = status
  }

  public var label: String { title.fr }

  public var otherNames: [String] { [title.en] }
}

/// Years, both ends included: 2024–2026.
public struct YearRange: Sendable, Hashable, Codable {
  /// The first year.
  public let first: Int
  /// The last year.
  public let last: Int

  /// A range, or `nil` when it is reversed or not between 1900 and 2999.
  public init?(_ first: Int, _ last: Int) {
    guard first <= last, (1900...2999).contains(first), (1900...2999).contains(last) else {
      return nil
    }
    self.first = first
    self.last = last
  }

  /// Whether it holds `year`.
  public func contains(_ year: Int) -> Bool { (first...last).contains(year) }
}

extension YearRange: WrittenValue {
  public static let kind = ValueKind(
    Text(en: "years", fr: "années"), examples: ["2024-2026", "2024"])

  public init(reading text: String) throws(ReadingFault) {
    let parts = text.folded.split(separator: "-").map { Int($0.filter { !$0.isWhitespace }) }
    guard (1...2).contains(parts.count), let first = parts[0], let last = parts[parts.count - 1],
      let range = YearRange(first, last)
    else { throw .shape(text, YearRange.kind) }
    self = range
  }

  /// `2024–2026`, `2024`.
  public func written(in language: Language) -> String {
    first == last ? "\(first)" : "\(first)–\(last)"
  }

  public var code: String { first == last ? "\(first)" : "\(first)-\(last)" }
}

/// Where a framework agreement stands.
public enum AgreementStatus: String, Choice {
  case draft
  case openForSignature = "open-for-signature"
  case inForce = "in-force"
  case ended

  public static let name = Text(en: "status", fr: "statut")

  public var word: Text {
    switch self {
    case .draft: Text(en: "draft", fr: "brouillon")
    case .openForSignature: Text(en: "open-for-signature", fr: "ouvert-à-la-signature")
    case .inForce: Text(en: "in-force", fr: "en-vigueur")
    case .ended: Text(en: "ended", fr: "terminé")
    }
  }
}
