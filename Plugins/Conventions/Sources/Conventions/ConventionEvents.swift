import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// What the commands share that record an event.
extension ConventionCommands {
  static let lifeCycle = Convention.lifeCycle.description

  /// The conventions in which an event is recorded: offered are those for which it is possible.
  static func conventions(
    before event: ConventionEvent
  ) -> RemainingArguments<ID<Convention>> {
    RemainingArguments<ID<Convention>>(
      "convention", fr: "convention", Text(en: "the conventions", fr: "les conventions"),
      optional: true
    ).among(.before(event))
  }

  static var envelope: Option<ID<Envelope>> { CommonOption.envelope }

  static var note: Option<String> {
    Option(
      "note", fr: "note", Text(en: "a reference or a remark", fr: "une référence ou une remarque"))
  }
}

extension Session {
  /// Records an event in the conventions that are named and in those of an envelope for which it
  /// is possible, and says so: `Approved 24 conventions`.
  func record(
    _ event: ConventionEvent, in named: [ID<Convention>], of envelope: ID<Envelope>?,
    on date: CalendarDate?, note: String? = nil, decision: Reference<Decision>? = nil,
    person: ID<Person>? = nil, en done: String, fr participle: String,
    preparing prepare: (Convention) throws -> Convention = { $0 }
  ) throws -> Output {
    guard !named.isEmpty || envelope != nil else { throw Failure.noConventionNamed }
    var conventions = try Set(named).sorted().map { try prepare(try find($0)) }
    if let envelope {
      let possible = try documents(Convention.where(\.envelope, is: envelope)).filter {
        !named.contains($0.id)
          && Convention.lifeCycle.next(after: $0.status, on: event) != nil
      }
      guard !possible.isEmpty || !named.isEmpty || isEnsuring else {
        throw Failure.noneInEnvelope(envelope, event)
      }
      var ready: [Convention] = []
      var refusals: [any Fault] = []
      for convention in possible {
        do {
          let prepared = try prepare(convention)
          if let fault = try refusal(
            of: event, in: prepared, on: date, note: note, decision: decision)
          {
            refusals.append(fault)
          } else {
            ready.append(prepared)
          }
        } catch let fault as any Fault {
          refusals.append(fault)
        }
      }
      // Where none can, that is the answer, but for those to which it happened before.
      if ready.isEmpty, named.isEmpty, let first = refusals.first {
        let isDone =
          try isEnsuring
          && documents(Convention.where(\.envelope, is: envelope))
            .contains { $0.hasRecorded(event, on: date) }
        guard isDone else {
          throw refusals.count == 1
            ? first
            : LifeCycleFault.refused(event, by: refusals, first: first, of: possible.count)
        }
      }
      conventions += ready
      tellLeft(refusals, of: envelope)
    }
    let changed = try advance(
      conventions, by: event, on: date, note: note, decision: decision, person: person?.reference)
    guard let first = changed.first else { return leftAlone(conventions) }
    let total = changed.map { $0.amount(on: today) }.total()
    let ahead = first.ahead(of: today)?.date.effect
    let effect = Text.each { language in ahead.map { ", " + $0[language] } ?? "" }
    let agreed = Convention.schema.agreeing(participle, changed.count)
    let sentence =
      Text.plural(
        changed.count,
        Text(
          en: "\(done) the convention \"\(first.id)\" (\(total))\(effect).",
          fr: "La convention « \(first.id) » (\(total)) a été \(agreed)\(effect)."),
        Text(
          en: "\(done) \(changed.count) conventions, together \(total)\(effect).",
          fr: "\(changed.count) conventions ont été \(agreed), pour un total de \(total)\(effect).")
      )
    return told(changed, of: conventions) { _ in sentence }
  }

  /// Why an event is refused for a convention; `nil` where nothing refuses it.
  private func refusal(
    of event: ConventionEvent, in convention: Convention, on date: CalendarDate?, note: String?,
    decision: Reference<Decision>?
  ) throws -> (any Fault)? {
    do {
      let next = try convention.applying(
        event, on: date ?? today, note: note, decision: decision)
      try next.validate()
      _ = try next.review(on: today, in: documents)
      return nil
    } catch let fault as any Fault {
      return fault
    }
  }

  /// Names the conventions of an envelope that an event left as they were, with the reason.
  private func tellLeft(_ refusals: [any Fault], of envelope: ID<Envelope>) {
    guard !refusals.isEmpty else { return }
    let reasons = refusals.map(\.message).joined(separator: " ")
    let count = refusals.count
    warn(
      Text.each { language in
        language == .french
          ? "\(count) \(language.plural(count, "convention de l’enveloppe \(language.quoted(envelope.name)) reste inchangée", "conventions de l’enveloppe \(language.quoted(envelope.name)) restent inchangées"))\u{A0}: \(reasons.fr)"
          : "Left \(count) \(language.plural(count, "convention", "conventions")) of the envelope \(language.quoted(envelope.name)) as \(language.plural(count, "it was", "they were")): \(reasons.en)"
      })
  }

  /// Says that none of these conventions changed.
  private func leftAlone(_ conventions: [Convention]) -> Output {
    guard conventions.count != 1, let first = conventions.first else {
      return conventions.first.map(unchanged)
        ?? .message(
          Text(
            en: "No convention of the envelope had to change.",
            fr: "Aucune convention de l’enveloppe n’était à modifier."))
    }
    return .message(
      Text(
        en: "Left \(conventions.count) conventions of \(first.year) as they were.",
        fr: "\(conventions.count) conventions \(first.year) restent inchangées."))
  }
}

extension Failure {
  static func noneInEnvelope(_ envelope: ID<Envelope>, _ event: ConventionEvent) -> Failure {
    Failure(
      "conventions.none",
      Text(
        en:
          "The event \"\(event)\" is possible now for no convention of the envelope \"\(envelope)\".",
        fr:
          "L’événement « \(event) » n’est possible maintenant pour aucune convention de l’enveloppe « \(envelope) »."
      ),
      about: "envelope",
      advice: Text(
        en: "\"envelope show \(envelope)\" says where its conventions stand.",
        fr: "« enveloppe afficher \(envelope) » dit où en sont ses conventions."))
  }
}
