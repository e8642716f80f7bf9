public import AccordDocuments
public import AccordWording

/// A grant that another authority published: a line of its file of grants, or of its list of
/// operations of a European fund.
public struct OtherGrant: Document {
  public static let schema = Schema(
    "other-grants", Text(en: "grant", fr: "subvention"), .feminine, fields: fields)

  public let id: ID<OtherGrant>
  /// The kind of file that it stands in.
  public var kind: OtherGrantKind
  /// Who gives it; of an operation the programme, since the list names no authority.
  public var funder: String
  /// The number of who gives it.
  public var funderSIRET: SIRET?
  /// The reference of the decision, or the code of the operation.
  public var reference: String?
  /// Who gets it, as the file writes it.
  public var beneficiary: String
  /// The beneficiary’s number in the register of establishments.
  public var siret: SIRET?
  /// The beneficiary’s number in the register of associations.
  public var rna: RNA?
  /// The organisation of the registry that the beneficiary is; `nil` where none is known.
  public var organisation: Reference<Organisation>?
  /// What it is for.
  public var object: String
  /// The day of the convention; `nil` where a list of operations has none.
  public var day: CalendarDate?
  /// The amount in euros; of an operation what the Union gives.
  public var amount: Money
  /// The beneficiary’s part of the amount, where several share it.
  public var part: Rate?
  /// In what form it is given.
  public var form: GrantForm?
  /// The first day of the payments, or of the operation.
  public var start: CalendarDate?
  /// The last day of the payments, or of the operation.
  public var end: CalendarDate?
  /// The scheme under which it is given, or the fund.
  public var scheme: String?
  /// The eligible cost of an operation in euros.
  public var cost: Money?
  /// The share of that cost that the Union gives, as the file writes it.
  public var unionRate: Rate?
  /// The file in which it was first read as it is.
  public var source: SignedFile

  /// A grant, with what every file says of one.
  public init(
    id: ID<OtherGrant>, kind: OtherGrantKind, funder: String, beneficiary: String, object: String,
    amount: Money, source: SignedFile
  ) {
    self.id = id
    self.kind = kind
    self.funder = funder
    self.beneficiary = beneficiary
    self.object = object
    self.amount = amount
    self.source = source
  }

  public var label: String { id.name }

  /// The amount that the beneficiary has of it.
  public var received: Money { part.map { $0.share(of: amount) } ?? amount }

  /// The identity of a line: what makes it another grant, and how many lines above it in its file
  /// have the same. Amounts and periods are not among it, so that a line that they change is known
  /// again.
  static func identity(
    _ kind: OtherGrantKind, _ parts: [String], repeated count: Int
  ) -> ID<OtherGrant>? {
    let text = (parts.map(\.folded) + (count == 0 ? [] : ["\(count)"])).joined(separator: "\u{1F}")
    let digest = ContentDigest.hexadecimal(Array(text.utf8))
    return ID<OtherGrant>("\(kind.rawValue)-\(digest.prefix(16))")
  }
}

/// The kinds of files that grants of others stand in.
public enum OtherGrantKind: String, Choice {
  /// The data of grants (SCDL subventions, décret 2017-779).
  case scdl
  /// The list of operations (regulation (EU) 2021/1060, art. 49(3)).
  case operations

  public static let name = Text(en: "kind of file", fr: "nature du fichier")

  public var word: Text {
    switch self {
    case .scdl: PublicationKind.scdl.word
    case .operations: PublicationKind.operations.word
    }
  }
}
