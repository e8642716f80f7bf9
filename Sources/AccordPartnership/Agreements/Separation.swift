import AccordDocuments
public import AccordWording

/// Two events of a document that one person does not do both: who checks a report does not accept
/// it.
public struct Separation<Event: Choice>: Sendable, Hashable {
  /// What is done first.
  public let first: Event
  /// What another person does.
  public let second: Event
  /// Whether it holds always. Otherwise an office asks for it by a setting.
  public let isAlways: Bool

  /// Whether the authors in the journal are compared where no person is named. Otherwise that is
  /// refused only where an office asks for it.
  public let comparesAuthors: Bool

  /// A rule of a second person.
  public init(
    _ first: Event, _ second: Event, isAlways: Bool = true, comparingAuthors: Bool = true
  ) {
    self.first = first
    self.second = second
    self.isAlways = isAlways
    self.comparesAuthors = comparingAuthors
  }
}

/// Who did the same two events of a document, by the persons named or by the authors in the journal.
public enum SameHand: Sendable, Hashable {
  /// One person did both, or one author where no person is named.
  case person(String)
  /// Two persons are named, and one author recorded both.
  case author(String)
}

extension LifeCycleDocument {
  /// The last step before another one that it is kept apart from.
  private func counterpart(
    of step: LifeCycleStep<Event>, in separation: Separation<Event>,
    among steps: some BidirectionalCollection<LifeCycleStep<Event>>
  ) -> LifeCycleStep<Event>? {
    guard step.event == separation.second else { return nil }
    return steps.last { $0.event == separation.first }
  }

  /// Whether the same hand did a step and the one that it is kept apart from. Persons are compared
  /// where both are named, authors otherwise; a step of which neither is known says nothing.
  func sameHand(
    _ earlier: LifeCycleStep<Event>, _ later: LifeCycleStep<Event>,
    by separation: Separation<Event>
  ) -> SameHand? {
    switch (earlier.person, later.person) {
    case (let one?, let other?):
      if one == other { return .person(one.id.name) }
      guard let author = earlier.author, author == later.author else { return nil }
      return .author(author)
    default:
      guard let author = earlier.author, author == later.author else { return nil }
      return separation.comparesAuthors ? .person(author) : .author(author)
    }
  }

  /// Requires a new step to be another person's than the step that it is kept apart from.
  ///
  /// - Parameters:
  ///   - step: the new step.
  ///   - asked: whether the rules that an office asks for hold too.
  ///   - authors: whether two persons and one author are refused as well.
  /// - Throws: `LifeCycleFault`.
  public func requireSeparation(
    of step: LifeCycleStep<Event>, asked: Bool, authors: Bool
  ) throws {
    for separation in Self.separations where separation.isAlways || asked {
      guard let earlier = counterpart(of: step, in: separation, among: steps),
        let hand = sameHand(earlier, step, by: separation)
      else { continue }
      switch hand {
      case .person(let name): throw LifeCycleFault.sameHand(name, separation, of: self)
      case .author(let name) where authors:
        throw LifeCycleFault.sameHand(name, separation, of: self)
      case .author: continue
      }
    }
  }

  /// The rules of a second person that its steps do not keep, with who did both.
  public var joinedSteps: [(separation: Separation<Event>, hand: SameHand)] {
    Self.separations.compactMap { separation in
      guard let last = steps.lastIndex(where: { $0.event == separation.second }),
        let earlier = counterpart(of: steps[last], in: separation, among: steps[..<last]),
        let hand = sameHand(earlier, steps[last], by: separation)
      else { return nil }
      return (separation, hand)
    }
  }
}

extension LifeCycleFault {
  static func sameHand<D: LifeCycleDocument>(
    _ name: String, _ separation: Separation<D.Event>, of document: D
  ) -> LifeCycleFault {
    let word = D.commandWord
    return LifeCycleFault(
      code: "\(D.schema.collection).same-person",
      message: Text(
        en:
          "\"\(name)\" recorded the event \"\(separation.first)\" of \"\(document.id)\": another person does \"\(separation.second)\".",
        fr:
          "« \(name) » a enregistré l’événement « \(separation.first) » de « \(document.id) » : l’événement « \(separation.second) » revient à une autre personne."
      ),
      advice: Text(
        en:
          "A colleague does it in a session of their own; where the one who types it in is not the one who does it, say who: \"\(word) \(separation.second) \(document.id) --by PERSON\", for both.",
        fr:
          "Un collègue le fait dans sa propre session ; si la saisie est faite pour une autre personne, dites laquelle : « \(word) \(separation.second) \(document.id) --par PERSONNE », pour les deux."
      ),
      parameter: "by")
  }
}
