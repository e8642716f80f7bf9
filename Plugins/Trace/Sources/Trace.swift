import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What is known of the way of a euro: its facts, what lacks, and the documents that say so.
final class Trace {
  let session: Session
  private(set) var lines: [TraceLine] = []
  private(set) var gaps: [TraceGap] = []
  /// The documents, in the order in which they were met.
  private(set) var keys: [DocumentKey] = []
  /// The files that facts cite, each once, in the order in which they were met.
  private(set) var files: [SignedFile] = []
  private var labels: [ID<Person>: String] = [:]

  init(in session: Session) { self.session = session }

  /// The facts of a stage by day; those without a day come first.
  func lines(of stage: TraceStage) -> [TraceLine] {
    lines.enumerated().filter { $0.element.stage == stage }
      .sorted {
        ($0.element.day?.dayNumber ?? 0, $0.offset) < ($1.element.day?.dayNumber ?? 0, $1.offset)
      }.map(\.element)
  }

  /// The transactions that the facts rest on, by their numbers.
  func transactions() throws -> [TraceTransaction] {
    try Set(lines.compactMap(\.transaction)).sorted { $0.number < $1.number }.map {
      TraceTransaction(transaction: $0, seal: try session.seal(of: $0.number))
    }
  }

  // MARK: Facts

  /// A fact that a document states.
  ///
  /// - Parameter holds: whether a version of the document states it.
  func add<D: Document>(
    _ stage: TraceStage, on day: CalendarDate?, _ what: Text, amount: Money? = nil,
    by person: Reference<Person>? = nil, of document: D, where holds: (D) -> Bool = { _ in true }
  ) throws {
    note(document.key)
    lines.append(
      TraceLine(
        stage: stage, day: day, what: what, amount: amount, person: try label(of: person),
        document: document.key, transaction: try transaction(of: document.id, where: holds)))
  }

  /// The steps of a document, each as what it became by it, and the corrections of their days.
  ///
  /// - Parameters:
  ///   - name: what the document is called in a line.
  ///   - amount: what an event moves.
  func addSteps<D: LifeCycleDocument>(
    of document: D, called name: Text, _ stage: (D.Event) -> TraceStage,
    amount: (D.Event) -> Money? = { _ in nil }, note extra: (D.Event) -> Text? = { _ in nil }
  ) throws {
    for (index, step) in document.steps.enumerated() {
      let events = document.steps.map(\.event)
      let state = D.lifeCycle.state(after: Array(events[...index]))
      // An event that moves nothing, such as a notification, is called by its own name.
      let isMove = state != D.lifeCycle.state(after: Array(events[..<index]))
      let status = isMove ? state?.shown ?? step.event.shown : step.event.shown
      var what = Text(en: "\(name): \(status)", fr: "\(name) : \(status)")
      if let note = step.note { what = what + .same(" – " + note) }
      if let more = extra(step.event) { what = what + .same(" – ") + more }
      try add(
        stage(step.event), on: step.date, what, amount: amount(step.event), by: step.person,
        of: document
      ) {
        $0.steps.indices.contains(index) && $0.steps[index].event == step.event
          && $0.steps[index].date == step.date
      }
      for correction in step.corrections ?? [] {
        try add(
          stage(step.event), on: step.date,
          Text(
            en: "\(name): day corrected, \(correction.from) before – \(correction.reason)",
            fr: "\(name) : date rectifiée, auparavant \(correction.from) – \(correction.reason)"),
          of: document
        ) {
          $0.steps.indices.contains(index)
            && $0.steps[index].corrections?.contains(correction) == true
        }
      }
    }
  }

  /// A file in which it was published.
  func addPublication(
    _ publication: Publication, amount: Money, where holds: (Publication) -> Bool
  ) throws {
    let file = publication.file
    try add(
      .publication, on: publication.day,
      Text(
        en: "Published in \(file.name), SHA-256 \(file.digest)",
        fr: "Publiée dans \(file.name), SHA-256 \(file.digest)"),
      amount: amount, of: publication, where: holds)
  }

  /// The letters and other documents that were made about a document.
  func followMadeDocuments(about key: DocumentKey) throws {
    for made in try session.all(MadeDocument.self) where made.subject == key.description {
      try add(
        .documents, on: made.day,
        Text(
          en:
            "\(made.file), template \(made.template), code \(made.code), SHA-256 \(made.fileDigest)",
          fr:
            "\(made.file), modèle \(made.template), code \(made.code), SHA-256 \(made.fileDigest)"),
        of: made)
    }
  }

  /// Notes a file that a fact cites, and how a line names it.
  func cite(_ file: SignedFile) -> String {
    if let index = files.firstIndex(where: { $0.digest == file.digest }) {
      if file.kept == true { files[index].kept = true }
    } else {
      files.append(file)
    }
    return file.name.isEmpty ? "SHA-256 \(file.digest)" : "\(file.name), SHA-256 \(file.digest)"
  }

  /// Tells where one hand did two things that are kept apart.
  func requireSeparateHands<D: LifeCycleDocument>(
    of document: D, _ stage: TraceStage, called name: Text
  ) {
    for (separation, hand) in document.joinedSteps {
      let who =
        switch hand {
        case .person(let name), .author(let name): name
        }
      lacks(
        stage,
        Text(
          en:
            "\"\(who)\" recorded both \"\(separation.first)\" and \"\(separation.second)\": \(name)",
          fr:
            "«\u{A0}\(who)\u{A0}» a enregistré «\u{A0}\(separation.first)\u{A0}» et «\u{A0}\(separation.second)\u{A0}»\u{A0}: \(name)"
        ))
    }
  }

  /// Something that lacks.
  func lacks(_ stage: TraceStage, _ what: Text, command: Text? = nil) {
    gaps.append(TraceGap(stage: stage, what: what, command: command))
  }

  /// Notes a document that a fact rests on.
  func note(_ key: DocumentKey) { if !keys.contains(key) { keys.append(key) } }

  /// What a person is called.
  func label(of person: Reference<Person>?) throws -> String? {
    guard let person else { return nil }
    if let known = labels[person.id] { return known }
    let label = try session.documents.document(person.id)?.label ?? person.id.name
    labels[person.id] = label
    return label
  }

  /// What an organisation is called.
  func name(of organisation: Reference<Organisation>) throws -> String {
    try session.documents.document(organisation.id)?.name ?? organisation.id.name
  }

  /// The transaction since which all versions of a document state something.
  private func transaction<D: Document>(
    of id: ID<D>, where holds: (D) -> Bool
  ) throws -> JournalTransaction? {
    var found: JournalTransaction?
    for entry in try session.journal(of: id) {
      if let document = entry.document {
        found = holds(document) ? found ?? entry.transaction : nil
      } else if entry.isRemoval {
        found = nil
      }
    }
    return found
  }
}
