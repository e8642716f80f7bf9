public import AccordDocuments
public import AccordWording

/// Where an amendment stands.
public enum AmendmentStatus: String, Choice {
  case draft
  case approved
  case signed
  case applied
  case abandoned

  public static let name = Text(en: "status", fr: "statut")

  public var word: Text {
    switch self {
    case .draft: Text(en: "draft", fr: "brouillon")
    case .approved: Text(en: "approved", fr: "approuvé")
    case .signed: Text(en: "signed", fr: "signé")
    case .applied: Text(en: "applied", fr: "appliqué")
    case .abandoned: Text(en: "abandoned", fr: "abandonné")
    }
  }
}

/// What moves an amendment from one status to the next.
public enum AmendmentEvent: String, Choice {
  case approve
  case sign
  case apply
  case abandon

  public static let name = Text(en: "event", fr: "événement")

  public var word: Text {
    switch self {
    case .approve: Text(en: "approve", fr: "approuver")
    case .sign: Text(en: "sign", fr: "signer")
    case .apply: Text(en: "apply", fr: "appliquer")
    case .abandon: Text(en: "abandon", fr: "abandonner")
    }
  }
}

extension Amendment {
  /// Draft → approved, where its type needs a decision → signed, or applied where it needs no
  /// signature; abandoned before that.
  public static let lifeCycle = LifeCycle<AmendmentStatus, AmendmentEvent>(
    from: .draft,
    [
      .init(.draft, .approve, .approved),
      .init(
        .draft, .sign, .signed,
        only: Text(en: "a type without a decision", fr: "un type sans délibération")),
      .init(
        .draft, .apply, .applied,
        only: Text(
          en: "a type without a decision and signatures",
          fr: "un type sans délibération ni signatures")),
      .init(.draft, .abandon, .abandoned),
      .init(.approved, .sign, .signed),
      .init(.approved, .abandon, .abandoned),
    ])

  /// What can happen now: what the table allows, and its type.
  public var possible: [AmendmentEvent] {
    Amendment.lifeCycle.events(in: status).filter { event in
      switch event {
      case .approve: type.needsDecision
      case .sign: type.needsSignatures && (status == .approved || !type.needsDecision)
      case .apply: !type.needsSignatures && (status == .approved || !type.needsDecision)
      case .abandon: true
      }
    }
  }

  /// The amendment with another day for its signature; one that is not signed stays as it is.
  public func correctingSignature(to date: CalendarDate, reason: String) throws -> Amendment {
    guard let index = steps.lastIndex(where: { $0.event == .sign }), steps[index].date != date
    else { return self }
    var result = self
    let correction = try DateCorrection(from: steps[index].date, reason: reason)
    result.steps[index].date = date
    result.steps[index].corrections = (steps[index].corrections ?? []) + [correction]
    return result
  }

  /// The amendment after an event.
  ///
  /// - Throws: a `Failure` that lists the events that are possible.
  public func applying(
    _ event: AmendmentEvent, on date: CalendarDate, of convention: Convention, note: String? = nil,
    decision: Reference<Decision>? = nil, person: Reference<Person>? = nil, author: String? = nil
  ) throws -> Amendment {
    guard possible.contains(event), let next = Amendment.lifeCycle.next(after: status, on: event)
    else { throw Failure.amendmentEvent(event, of: self, convention) }
    if let last = steps.last, date < last.date {
      throw Failure.amendmentOrder(event, on: date, after: last, of: self, convention)
    }
    if [.sign, .apply].contains(event), let end = convention.terms(on: date).end, end < date {
      throw Failure.amendsEnded(convention, end)
    }
    if event == .approve, decision == nil, note?.contains(where: { !$0.isWhitespace }) != true {
      throw Failure.amendmentDecision(self, convention)
    }
    if event == .abandon, note?.contains(where: { !$0.isWhitespace }) != true {
      throw Failure.amendmentReason(self, convention)
    }
    var result = self
    result.status = next
    result.steps.append(
      LifeCycleStep(
        event: event, date: date, note: note, decision: decision, person: person, author: author))
    return result
  }
}
