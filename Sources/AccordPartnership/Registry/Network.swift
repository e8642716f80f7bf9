public import AccordDocuments
public import AccordWording

/// A network or public service that organisations belong to: the network of the Missions
/// Locales, the regional public guidance service (SPRO).
public struct Network: Document {
  public static let schema = Schema(
    "networks", Text(en: "network", fr: "réseau"), fields: fields)

  public let id: ID<Network>
  /// Its name in both languages.
  public var name: Text
  /// Its usual abbreviation.
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

  public var label: String { name[.french] }

  public var otherNames: [String] { [name[.english]] + [acronym].compactMap(\.self) }

  public func validate() throws {
    guard !name.en.folded.isEmpty || !name.fr.folded.isEmpty else {
      throw RegistryFault.blank(
        Text(en: "name", fr: "nom"), about: "name-en")
    }
  }

  /// What the declaration leaves out stays as it is; audiences are added up.
  public func ensuring(_ declared: Network) throws -> Network {
    var kept = try completed(by: declared)
    kept.audiences = audiences + declared.audiences.filter { !audiences.contains($0) }
    return kept
  }
}
