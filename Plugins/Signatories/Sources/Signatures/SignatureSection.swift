import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Who has signed, and who is missing since when: on the cards of conventions and organisations.
enum SignatureSection {
  private static let title = Text(en: "Signatures", fr: "Signatures")

  /// The signatures on a convention and its amendments.
  static let ofConvention = CardSection(title, of: Convention.self, order: 5) {
    session, convention in
    let rows = try Row.all(of: SignedDocument.bearing(convention, in: session), in: session)
    return rows.isEmpty ? .none : .table(shape.table(rows))
  }

  /// The signatures of an organisation on what it is a party of.
  static let ofOrganisation = CardSection(title, of: Organisation.self, order: 35) {
    session, organisation in
    let agreements = try session.all(FrameworkAgreement.self).filter { $0.status != .draft }
    let conventions = try session.documents.conventions(everOf: organisation.id)
    let documents =
      try agreements.map { .agreement($0) }
      + conventions.flatMap { try SignedDocument.bearing($0, in: session) }
    let operations = try session.documents(
      Operation.where(\.beneficiary, is: organisation.id))
    let rows =
      try Row.all(of: documents, by: organisation.id.reference, in: session)
      + operations.flatMap { try Row.all(of: $0, by: organisation.id, in: session) }
    return rows.isEmpty ? .none : .table(shape.table(rows).without("party"))
  }

  private static let shape = TableShape<Row>(
    .field("document", fr: "document", .text, heading: Text(en: "Document", fr: "Document")) {
      .text($0.document)
    },
    .field("party", fr: "partie", .identity) { .identity($0.party.id.slug) },
    .field("signed", fr: "signée", .date, heading: Text(en: "Signed on", fr: "Signée le")) {
      Value($0.date)
    },
    .field("by", fr: "par", .text) { Value($0.signatory) },
    .field(
      "since", fr: "depuis", .date, heading: Text(en: "Missing since", fr: "Manque depuis")
    ) { Value($0.since) },
    .field(
      "after", fr: "après", .list, heading: Text(en: "Signs after", fr: "Signe après"), rank: 1
    ) { .texts($0.after) })

  /// A party of a document, with its signature or since when that is awaited.
  private struct Row: Sendable {
    let document: String
    let party: Reference<Organisation>
    let date: CalendarDate?
    let signatory: String?
    let since: CalendarDate?
    let after: [String]

    /// The rows of documents, of all their parties or of one.
    static func all(
      of documents: [SignedDocument], by only: Reference<Organisation>? = nil, in session: Session
    ) throws -> [Row] {
      try documents.flatMap { document -> [Row] in
        let parties = document.parties.filter { only == nil || $0 == only }
        guard !parties.isEmpty else { return [] }
        let state = try SignatureState(of: document, in: session.documents)
        return try parties.map { party in
          let signature = state.signatures[party]
          return Row(
            document: document.name, party: party, date: signature?.date,
            signatory: try signature.flatMap {
              try $0.person.map { try session.documents.document($0).label } ?? $0.source
            },
            since: signature == nil ? state.waiting(party, since: document.opened) : nil,
            after: signature == nil ? state.first(before: party).map(\.id.name) : [])
        }
      }
    }

    /// The rows of an organisation on the grant agreement of an operation and its amendments.
    static func all(
      of operation: Operation, by organisation: ID<Organisation>, in session: Session
    ) throws -> [Row] {
      try OperationAgreement.all(of: operation, in: session.documents).flatMap { document in
        try document.parties.filter { $0.organisation.id == organisation }.compactMap { party in
          guard party.date != nil || document.awaitsSignatures else { return nil }
          return Row(
            document: document.name, party: organisation.reference, date: party.date,
            signatory: try party.person.map { try session.documents.document($0).label },
            since: party.date == nil ? document.opened : nil, after: [])
        }
      }
    }
  }
}

extension SignedDocument {
  /// The convention where it was sent, and each of its amendments that is or was to be signed.
  fileprivate static func bearing(
    _ convention: Convention, in session: Session
  ) throws -> [SignedDocument] {
    guard convention.date(of: .send) != nil, ![.draft, .approved].contains(convention.status)
    else { return [] }
    let whole = try SignedDocument(convention, in: session.documents)
    return try [whole]
      + convention.amendments.filter { $0.possible.contains(.sign) || $0.inForceFrom != nil }
      .filter(\.type.needsSignatures)
      .map { try SignedDocument($0, of: convention, in: session.documents) }
  }
}
