import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static var show: Command {
    Command(
      "agreement show", fr: "accord afficher", .read,
      Text(
        en: "Show an agreement: parties and signatures, axes, commitments, envelopes",
        fr: "Afficher un accord : parties et signatures, axes, engagements, enveloppes"),
      discussion: FrameworkAgreement.lifeCycle.description,
      takes: agreement,
      examples: [
        Example(
          "agreement show normandie-2024",
          Text(en: "Everything about one agreement", fr: "Tout sur un accord"))
      ]
    ) { session, id in
      let agreement = try session.find(id)
      let signatures = try session.documents(Signature.where(\.agreement, is: id))
      let language = session.language
      let state = SignatureState(of: agreement, signatures: signatures)
      return try .card(
        Card(
          agreement.title,
          [
            .init("id", fr: "id", .identity, .identity(id.slug)),
            .init("years", fr: "années", .text, Value(written: agreement.years)),
            .init(
              "status", fr: "statut", .choice(AgreementStatus.self),
              .standing(agreement, on: session.today)),
            .init(
              "opened", fr: "ouvert", heading: Text(en: "Open since", fr: "Ouvert depuis"), .date,
              agreement.date(of: .open).map { .date($0) } ?? .missing),
            .init(
              "in-force", fr: "en-vigueur",
              heading: Text(en: "In force since", fr: "En vigueur depuis"),
              .date, agreement.date(of: .enterIntoForce).map { .date($0) } ?? .missing),
            .init(
              "in-force-source", fr: "source-de-la-date",
              heading: Text(en: "By", fr: "Selon"), .text,
              Value(written: agreement.steps.last { $0.event == .enterIntoForce }?.note)),
            .init(
              "ended", fr: "terminé", heading: Text(en: "Ended on", fr: "Terminé le"), .date,
              agreement.date(of: .end).map { .date($0) } ?? .missing),
            .init("parties", fr: "parties", .integer, .integer(agreement.parties.count)),
            .init("signed", fr: "signataires", .integer, .integer(state.signedCount)),
            .init(
              "attested", fr: "attestées",
              heading: Text(en: "Of them attested", fr: "Dont attestées"), .integer,
              .integer(state.attestedCount)),
          ],
          sections: [
            .init(
              Text(en: "Axes", fr: "Axes"),
              .table(AxisRow.shape.table(agreement.axes.map { AxisRow($0, in: language) }))),
            .init(
              Text(en: "Parties", fr: "Parties"),
              .table(PartyRow.shape.table(try PartyRow.all(of: agreement, state, in: session)))
            ),
            .init(
              Text(en: "Circuit of signatures", fr: "Circuit de signature"),
              .table(
                GroupRow.shape.table(
                  agreement.circuit.isEmpty ? [] : state.groups.map { GroupRow($0, state) },
                  whenEmpty: Text(
                    en: "All parties sign, in any order.",
                    fr: "Toutes les parties signent, sans ordre.")))),
            .init(
              Text(en: "Commitments", fr: "Engagements"),
              .table(
                CommitmentRow.shape.table(try CommitmentRow.all(of: agreement, in: session)))),
            .init(
              Text(en: "Envelopes", fr: "Enveloppes"),
              .table(
                EnvelopeRow.shape.table(
                  try EnvelopeRow.all(in: session).filter { $0.envelope.agreement.id == id }
                )
                .without("agreement"))),
          ] + session.sections(on: agreement)))
    }
  }
}

/// An axis of an agreement.
private struct AxisRow: Sendable {
  let number: Int
  let title: String

  init(_ axis: FrameworkAgreement.Axis, in language: Language) {
    number = axis.number
    title = axis.title[language]
  }

  static let shape = TableShape<AxisRow>(
    .field("number", fr: "numéro", .integer) { .integer($0.number) },
    .field("title", fr: "intitulé", .text) { .text($0.title) })
}

/// A party of an agreement, with its signature where it has signed.
private struct PartyRow: Sendable {
  let organisation: Organisation
  let signature: Signature?
  let person: String?
  /// Since when a signature that is missing is awaited; `nil` while others sign first.
  let since: CalendarDate?

  static let shape = TableShape<PartyRow>(
    .field("organisation", fr: "structure", .identity, rank: 3) {
      .identity($0.organisation.id.slug)
    },
    .field("name", fr: "nom", .text) { .text($0.organisation.name) },
    .field("kind", fr: "type", .choice(OrganisationKind.self), rank: 4) {
      .choice($0.organisation.kind)
    },
    .field("signed", fr: "signé", .date, heading: Text(en: "Signed", fr: "Signé le")) {
      Value($0.signature?.date)
    },
    .field("by", fr: "par", .text, rank: 1) { $0.person.map { .text($0) } ?? .missing },
    .field("manner", fr: "mode", .choice(SigningManner.self), rank: 2) {
      $0.signature.map { .choice($0.manner) } ?? .missing
    },
    .field("since", fr: "depuis", .date, heading: Text(en: "Waiting since", fr: "Attendue depuis"))
    { Value($0.since) })

  static func all(
    of agreement: FrameworkAgreement, _ state: SignatureState, in session: Session
  ) throws -> [PartyRow] {
    try agreement.parties.map { party in
      let signature = state.signatures[party]
      return PartyRow(
        organisation: try session.find(party.id), signature: signature,
        person: try signature?.person.map { try session.find($0.id).label },
        since: signature == nil
          ? state.waiting(party, since: agreement.date(of: .open)) : nil)
    }
  }
}

/// A group of the circuit of signatures.
private struct GroupRow: Sendable {
  let group: SigningGroup
  let signed: Int
  let complete: CalendarDate?

  init(_ group: SigningGroup, _ state: SignatureState) {
    self.group = group
    signed = state.signed(in: group).count
    complete = state.day(of: group)
  }

  static let shape = TableShape<GroupRow>(
    .field("rank", fr: "rang", .integer) { .integer($0.group.rank) },
    .field("parties", fr: "parties", .list) { .texts($0.group.parties.map(\.id.name)) },
    .field("signed", fr: "signées", .integer, heading: Text(en: "Signed", fr: "Signées")) {
      .integer($0.signed)
    },
    .field("needed", fr: "nécessaires", .integer, heading: Text(en: "of", fr: "sur")) {
      .integer($0.group.needed)
    },
    .field(
      "complete", fr: "complet", .date, heading: Text(en: "Complete since", fr: "Complet depuis")
    ) { Value($0.complete) })
}

/// A commitment, in the order of the axes.
private struct CommitmentRow: Sendable {
  let axis: Int
  let party: String
  let text: String

  static let shape = TableShape<CommitmentRow>(
    .field("axis", fr: "axe", .integer) { .integer($0.axis) },
    .field("party", fr: "partie", .text) { .text($0.party) },
    .field("commitment", fr: "engagement", .text) { .text($0.text) })

  private static func everyone(_ kind: OrganisationKind) -> Text {
    let title = Text.each { kind.title(in: $0) }
    return Text(en: "every \(title)", fr: "chaque \(title)")
  }

  static func all(
    of agreement: FrameworkAgreement, in session: Session
  ) throws -> [CommitmentRow] {
    try agreement.axes.flatMap { axis in
      try agreement.commitments.filter { $0.axis == axis.number }.map { each in
        let party = try each.party.map { try session.find($0.id).name }
        return CommitmentRow(
          axis: axis.number,
          party: party ?? each.kind.map { everyone($0)[session.language] } ?? "",
          text: each.text[session.language])
      }
    }
  }
}
