public import AccordDocuments
public import AccordWording

/// A network or public service that organisations belong to: the network of the Missions
/// Locales, the regional public guidance service (SPRO).
public struct Network: Document {
  public static let schema = Schema(
    "networks", Text(en: "network", fr: "réseau"), references: ["ledBy"])

  public let id: ID<Network>
  /// Its name in both languages.
  public var name: Text
  public var acronym: String?
  /// The organisation that leads or runs it.
  public var ledBy: Reference<Organisation>?
  /// The age of the people whom it serves, first and last year; `nil` where it is open to all.
  public var ages: AgeRange?
  /// The situations of the people whom it serves, one text each.
  public var audiences: [Text]

  /// A network.
  public init(
    id: ID<Network>, name: Text, acronym: String? = nil, ledBy: Reference<Organisation>? = nil,
    ages: AgeRange? = nil, audiences: [Text] = []
  ) {
    self.id = id
    self.name = name
    self.acronym = acronym
    self.ledBy = ledBy
    self.ages = ages
    self.audiences = audiences
  }

  public var label: String { name.fr }

  public var otherNames: [String] { [name.en] + [acronym].compactMap(\.self) }
}

/// Ages in whole years, both ends included.
public struct AgeRange: Sendable, Hashable, Codable {
  /// The youngest age.
  public let from: Int
  /// The greatest age.
  public let to: Int

  /// A range, or `nil` when it is reversed or not between 0 and 120.
  public init?(from: Int, to: Int) {
    guard from <= to, (0...120).contains(from), (0...120).contains(to) else { return nil }
    self.from = from
    self.to = to
  }
}
