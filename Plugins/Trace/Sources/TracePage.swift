import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// A trail as people read it.
struct TracePage {
  let title: Text
  private let trace: Trace
  private let card: Card
  /// What it is about, the same for all of a kind: programs find the head by it.
  private let heading: Text
  private let session: Session

  /// - Throws: a `Failure` where the document is neither a convention nor an operation.
  init(of key: DocumentKey, in session: Session) throws {
    self.session = session
    trace = Trace(in: session)
    switch key.collection {
    case Convention.schema.collection:
      let convention = try session.find(ID<Convention>(key.slug))
      try trace.follow(convention)
      title = Text(
        en: "Audit trail of the convention \(convention.id)",
        fr: "Piste d’audit de la convention \(convention.id)")
      card = try TracePage.card(of: convention, trace)
      heading = Convention.schema.name
    case Operation.schema.collection:
      let operation = try session.find(ID<Operation>(key.slug))
      try trace.follow(operation)
      title = Text(
        en: "Audit trail of the operation \(operation.code)",
        fr: "Piste d’audit de l’opération \(operation.code)")
      card = try TracePage.card(of: operation, trace)
      heading = Operation.schema.name
    default: throw Failure.noTrail(key)
    }
  }

  private static func card(of convention: Convention, _ trace: Trace) throws -> Card {
    let session = trace.session
    let terms = convention.terms(on: session.today)
    let payments = try session.documents(Payment.where(\.convention, is: convention.id))
    return Card(
      .same(convention.label),
      [
        .init(
          "beneficiary", fr: "bénéficiaire", .text, .text(try trace.name(of: terms.beneficiary))),
        .init("object", fr: "objet", .text, .text(terms.object[session.language])),
        .init("status", fr: "statut", .text, .phrase(convention.standing(on: session.today))),
        .init("amount-in-force", fr: "montant-en-vigueur", .amount, .amount(terms.amount)),
        .init("ordered", fr: "mandaté", .amount, .amount(payments.map(\.ordered).total())),
        .init("paid", fr: "payé", .amount, .amount(payments.map(\.paid).total())),
        .init("gaps", fr: "lacunes", .integer, .integer(trace.gaps.count)),
      ])
  }

  private static func card(of operation: Operation, _ trace: Trace) throws -> Card {
    let session = trace.session
    let claims = try session.documents(Claim.where(\.operation, is: operation.id))
    let account = OperationAccount(operation, claims, on: session.today)
    return Card(
      .same(operation.label),
      [
        .init(
          "beneficiary", fr: "bénéficiaire", .text,
          .text(try trace.name(of: operation.beneficiary))),
        .init("status", fr: "statut", .text, .phrase(operation.standing(on: session.today))),
        .init("granted", fr: "accordé", .amount, .amount(account.granted)),
        .init("declared", fr: "déclaré", .amount, .amount(account.declared)),
        .init("accepted", fr: "accepté", .amount, .amount(account.accepted)),
        .init("paid", fr: "payé", .amount, .amount(account.paid)),
        .init("gaps", fr: "lacunes", .integer, .integer(trace.gaps.count)),
      ])
  }

  var sections: [Output.Section] {
    get throws {
      var sections = [Output.Section(heading, .card(card))]
      sections.append(
        Output.Section(
          Text(en: "What is missing", fr: "Ce qui manque"),
          trace.gaps.isEmpty
            ? .text(Text(en: "Nothing is missing.", fr: "Rien ne manque."))
            : .table(TraceGap.shape.table(trace.gaps))))
      for stage in TraceStage.allCases {
        let lines = trace.lines(of: stage)
        guard !lines.isEmpty else { continue }
        sections.append(Output.Section(stage.title, .table(TraceLine.shape.table(lines))))
      }
      sections.append(
        Output.Section(
          Text(en: "Transactions", fr: "Transactions"),
          .table(TraceTransaction.shape.table(try trace.transactions()))))
      let erased = try session.erased(of: Set(trace.keys))
      if !erased.isEmpty {
        sections.append(
          Output.Section(
            Text(en: "What was erased", fr: "Ce qui a été effacé"),
            .table(TracePage.erasures.table(erased.map { Erased(document: $0.0, by: $0.1) }))))
      }
      return sections
    }
  }

  private struct Erased: Sendable {
    let document: DocumentKey
    let by: JournalTransaction
  }

  private static let erasures = TableShape<Erased>(
    .field("document", fr: "document", .text) { .text($0.document.description) },
    .field("day", fr: "jour", .date) { Value($0.by.date) },
    .field("author", fr: "auteur", .text) { .text($0.by.author) },
    .field("transaction", fr: "transaction", .integer) { .integer($0.by.number) })

  /// The page, the lines of the journal and the seals, for somebody who has nothing else.
  func files() throws -> [NewFile] {
    let seals = try trace.transactions().compactMap(\.seal)
    let names =
      session.language == .french
      ? (page: "piste.html", journal: "journal.jsonl", seals: "sceaux.txt")
      : (page: "trail.html", journal: "journal.jsonl", seals: "seals.txt")
    return [
      NewFile(names.page, session.page(.page(try sections), titled: title)),
      NewFile(names.journal, try session.journalLines(of: trace.keys)),
      NewFile(names.seals, seals.map { $0 + "\n" }.joined()),
    ] + (try keptFiles())
  }

  /// The files of the trail that the workspace keeps, with a list that `sha256sum -c` reads. The others
  /// are on the page by name and digest.
  private func keptFiles() throws -> [NewFile] {
    let isFrench = session.language == .french
    var (files, list): ([NewFile], String) = ([], "")
    for file in trace.files where file.kept == true {
      let safe = file.name.map { $0 == "/" || $0 == "\\" || $0.isNewline ? "_" : $0 }
      let name = "\(isFrench ? "fichiers" : "files")/\(file.digest.prefix(12))-\(String(safe))"
      guard let copy = try session.newFile(name, keptAs: file.digest) else {
        session.warn(
          Text(
            en: "The file \(file.shown) is to be kept, but is missing or damaged: it is left out.",
            fr:
              "Le fichier \(file.shown) devrait être conservé, mais manque ou est endommagé : il est omis."
          ))
        continue
      }
      files.append(copy)
      list += "\(file.digest)  \(name)\n"
    }
    guard !files.isEmpty else { return [] }
    return files + [NewFile(isFrench ? "empreintes.txt" : "digests.txt", list)]
  }
}

extension Failure {
  fileprivate static func noTrail(_ key: DocumentKey) -> Failure {
    Failure(
      "trace.no-trail",
      Text(
        en: "\"\(key.description)\" has no audit trail: only conventions and operations have one.",
        fr:
          "« \(key.description) » n’a pas de piste d’audit : seules les conventions et les opérations en ont une."
      ),
      about: "document",
      advice: Text(
        en: "Name one of them: trace 2024.ml-elbeuf",
        fr: "Nommez-en une : piste 2024.ml-elbeuf"))
  }
}
