import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Who has signed the framework agreements of a year, as a matrix by department.
enum SignatureReport {
  static let signatures = ReportSection(
    Text(en: "Signatures of the agreement", fr: "Signatures de l’accord-cadre"), order: 30
  ) { session, year in
    let agreements = try session.all(FrameworkAgreement.self).filter {
      ($0.years.first...$0.years.last).contains(year.number) && !$0.parties.isEmpty
        && [.openForSignature, .inForce].contains($0.status(on: session.today))
    }
    return try .parts(agreements.flatMap { try parts(of: $0, in: session) }).orNone
  }

  private static func parts(
    of agreement: FrameworkAgreement, in session: Session
  ) throws -> [ReportPart] {
    let state = try SignatureState(of: agreement, in: session.documents)
    let parties = try state.parties.map { party in
      try SigningParty(session.documents.document(party), state.signatures[party], in: session)
    }
    let (all, missing) = (parties.count, parties.count { !$0.hasSigned })
    let title = Text(en: "Parties, days, signatories", fr: "Parties, dates, signataires")
    return [
      .figure(figure(all - missing, of: all, agreement)),
      .finding(finding(missing, of: all)),
      .drawn(
        Drawn(
          [.init(.matrix(rows(of: parties)), agreement.title)],
          key: [
            KeyEntry(.done, SigningParty.signed), KeyEntry(.open, SigningParty.missing),
          ],
          title: title, data: SigningParty.shape.table(parties))),
    ]
  }

  private static func figure(
    _ done: Int, of all: Int, _ agreement: FrameworkAgreement
  ) -> KeyFigure {
    let missing = all - done
    let opened = agreement.date(of: .open)
    let since = opened.map {
      Text(
        en: " since \($0.long(in: .english))", fr: " depuis le \($0.long(in: .french))")
    }
    let detail =
      missing == 0
      ? Text(en: "all parties have signed", fr: "toutes les parties ont signé")
      : Text.plural(
        missing, Text(en: "\(missing) is missing", fr: "\(missing) manque"),
        Text(en: "\(count: missing) are missing", fr: "\(count: missing) manquent"))
        + (since ?? .same(""))
    return KeyFigure(
      Text(en: "\(done)\u{A0}/\u{A0}\(all)", fr: "\(done)\u{A0}/\u{A0}\(all)"),
      Text(en: "signatures of the agreement", fr: "signatures de l’accord-cadre"), detail: detail)
  }

  private static func finding(_ missing: Int, of all: Int) -> Text {
    guard missing > 0 else {
      return Text(
        en: "All \(count: all) parties have signed the agreement",
        fr: "Les \(count: all) parties ont signé l’accord-cadre")
    }
    guard missing < all else {
      return Text(
        en: "None of the \(count: all) parties has signed the agreement yet",
        fr: "Aucune des \(count: all) parties n’a encore signé l’accord-cadre")
    }
    return Text.plural(
      missing,
      Text(
        en: "1 signature of \(count: all) is missing on the agreement",
        fr: "1 signature sur \(count: all) manque à l’accord-cadre"),
      Text(
        en: "\(count: missing) signatures of \(count: all) are missing on the agreement",
        fr: "\(count: missing) signatures sur \(count: all) manquent à l’accord-cadre"))
  }

  /// The Region and the network first, then the departments, each with its members by name.
  private static func rows(of parties: [SigningParty]) -> [ReportDrawing.MatrixRow] {
    let local = parties.filter { $0.organisation.kind == .missionLocale }
    let others = parties.filter { $0.organisation.kind != .missionLocale }
    func cells(_ parties: [SigningParty]) -> [ReportDrawing.MatrixRow.Cell] {
      parties.map { .init($0.shortName, isDone: $0.hasSigned, state: $0.state) }
    }
    let first =
      others.isEmpty
      ? []
      : [
        ReportDrawing.MatrixRow(
          Text(en: "Region and network", fr: "Région et réseau"), cells(others))
      ]
    let departments = Dictionary(grouping: local) { $0.organisation.seatDepartment }
    return first
      + departments.sorted { ($0.key?.code ?? "~") < ($1.key?.code ?? "~") }.map {
        department, own in
        let name = department.map { Text.same(NormandyMap.name(of: $0) ?? $0.code) }
        return ReportDrawing.MatrixRow(
          name ?? Text(en: "No department known", fr: "Département inconnu"),
          cells(
            own.sorted { ($0.shortName, $0.organisation.id) < ($1.shortName, $1.organisation.id) }))
      }
  }
}

/// A party of an agreement, and its signature where it is there.
private struct SigningParty: Sendable {
  let organisation: Organisation
  let signature: Signature?
  let person: String?
  let capacity: Text?

  static let signed = Text(en: "signed", fr: "signé")
  static let missing = Text(en: "missing", fr: "manque")

  init(_ organisation: Organisation, _ signature: Signature?, in session: Session) throws {
    self.organisation = organisation
    self.signature = signature
    person = try signature?.person.map { try session.documents.document($0).label }
    capacity = try signature?.mandate.map { try session.documents.document($0).capacity }
  }

  var hasSigned: Bool { signature != nil }
  var shortName: String { organisation.shortName ?? organisation.name }

  var state: Text {
    guard let signature else { return SigningParty.missing }
    return signature.isAttested
      ? Text(en: "signed, by a source", fr: "signé, selon une source") : SigningParty.signed
  }

  static let shape = TableShape<SigningParty>(
    .field("party", fr: "partie", .text) { .text($0.organisation.name) },
    .field("state", fr: "état", .text) { .coded(.init(code: $0.state.en, text: $0.state)) },
    .field("date", fr: "date", .date, heading: Text(en: "Signed on", fr: "Signé le")) {
      Value($0.signature?.date)
    },
    .field("person", fr: "personne", .text, heading: Text(en: "By", fr: "Par")) {
      Value(written: $0.person)
    },
    .field("capacity", fr: "qualité", .text, rank: 1) {
      $0.capacity.map { .coded(.init(code: $0.en, text: $0)) } ?? .missing
    },
    .field("source", fr: "source", .text, rank: 2) { Value(written: $0.signature?.source) })
}

extension Organisation {
  /// The department of its seat, by its own field or its commune.
  fileprivate var seatDepartment: DepartmentCode? { department ?? communeCode?.department }
}

extension Output {
  /// Nothing where no part is there.
  fileprivate var orNone: Output { self == .parts([]) ? .none : self }
}
