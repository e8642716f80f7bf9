public import AccordDocuments
import AccordWording

/// A group of the circuit of signatures of an agreement: who belongs to it, and how many of them are
/// enough. Groups of one rank sign in any order; those of a lower rank sign first.
public struct SigningGroup: Sendable, Hashable, Codable {
  /// When its turn comes, from 1.
  public var rank: Int
  /// Who belongs to it.
  public var parties: [Reference<Organisation>]
  /// How many of them are enough; `nil` for all.
  public var enough: Int?

  /// A group.
  public init(rank: Int, parties: [Reference<Organisation>], enough: Int? = nil) {
    self.rank = rank
    self.parties = parties
    self.enough = enough
  }

  /// How many signatures make it complete.
  public var needed: Int { enough ?? parties.count }
}

extension SigningGroup {
  /// What its members are called, and how people read them.
  public static let fields: [Field<SigningGroup>] = [
    Field(
      "rank", fr: "rang", \.rank,
      help: Text(en: "when its turn comes, from 1", fr: "l’ordre de son tour, à partir de 1")),
    Field(
      "parties", fr: "parties", one: Text(en: "party", fr: "partie"), \.parties,
      help: Text(en: "who belongs to it", fr: "celles qui en font partie")),
    Field(
      "enough", fr: "suffisantes", \.enough,
      help: Text(
        en: "how many of them are enough, all where it is left out",
        fr: "combien d’entre elles suffisent, toutes par défaut")),
  ]
}
