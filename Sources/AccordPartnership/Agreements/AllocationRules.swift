public import AccordDocuments
import AccordJSON
public import AccordWording

/// What holds within one allocation, and between an allocation and its envelope.
extension Allocation {
  /// Checks the method, and that each organisation has one share with a figure a criterion.
  public func validate() throws {
    try method.requireSound()
    guard !title.isEmpty else { throw Failure.noTitle(id.name) }
    let names = shares.map(\.organisation)
    guard !shares.isEmpty, names == Set(names).sorted(),
      shares.allSatisfy({
        $0.figures.count == ($0.isByHand ? 0 : criteria.count) && $0.amount >= .zero
          && $0.before ?? .zero >= .zero
      })
    else { throw Failure.shares(self) }
    try Allocation.requireFigures(shares.filter { !$0.isByHand }.map(\.figures), for: criteria)
  }

  /// A batch that declares the scenario again keeps its adoption when the result is the same. An
  /// adopted scenario is not computed anew.
  public func ensuring(_ declared: Allocation) throws -> Allocation {
    var result = declared
    result.isAdopted = isAdopted
    var same = result
    same.title = title
    guard same == self || !isAdopted else {
      throw Failure.adopted(self).listing(try differences(from: result))
    }
    return result
  }

  /// Once it is adopted.
  public var isDecided: Bool { isAdopted }

  /// The shares follow from the method and the figures.
  public static var isWorkedOut: Bool { true }

  /// An adopted scenario is not set aside under what was decided by it: conventions of its
  /// envelope that were approved.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    guard !isAdopted, try before(in: state)?.isAdopted == true else { return [] }
    let decided = try state.documents(Convention.where(\.envelope, is: envelope.id))
      .filter { isUsed(by: $0, on: today) }
    guard decided.isEmpty else { throw Failure.decidedBy(self, decided) }
    return []
  }

  /// Whether a convention that is decided came from it: by its approval or, of a supplementary vote,
  /// by an amendment that is approved.
  func isUsed(by convention: Convention, on day: CalendarDate) -> Bool {
    guard vote == nil else {
      return convention.amendments.contains {
        $0.allocation?.id == id && ![.draft, .abandoned].contains($0.status)
      }
    }
    return ![.draft, .terminated].contains(convention.status(on: day))
  }

  /// The shares of a scenario add up to its envelope, or to the supplementary vote that it splits.
  /// When the envelope changes, scenarios that
  /// are not adopted may wait to be computed again.
  static let addsUpToTheEnvelope: Guard = Guard(
    "allocations.sum",
    Text(
      en: "The shares of an allocation add up to its envelope",
      fr: "Le total des parts d’une répartition est le montant de son enveloppe"),
    over: [Allocation.self, Envelope.self]
  ) { state, changed, today in
    let concerned = try changed.sorted().flatMap { key -> [Allocation] in
      guard key.collection == Envelope.schema.collection else {
        return try state.document(ID<Allocation>(key.slug)).map { [$0] } ?? []
      }
      return try state.documents(
        Allocation.where(\.envelope, is: ID<Envelope>(key.slug))
      ).filter { $0.isAdopted && !changed.contains($0.key) }
    }
    return try concerned.compactMap { allocation in
      guard let envelope = try state.document(allocation.envelope.id),
        let amount = envelope.amount(ofVote: allocation.vote), allocation.total != amount
      else { return nil }
      let isDecided =
        try allocation.isAdopted
        && state.documents(Convention.where(\.envelope, is: envelope.id))
          .contains { ![.draft, .terminated].contains($0.status(on: today)) }
      return Violation(
        "allocations.sum",
        Text(
          en:
            "The shares of the allocation \"\(allocation.id)\" add up to \(allocation.total), but the envelope \"\(envelope.id)\" holds \(amount).",
          fr:
            "Les parts de la répartition « \(allocation.id) » totalisent \(allocation.total), mais l’enveloppe « \(envelope.id) » contient \(amount)."
        ),
        advice: isDecided
          ? Text(
            en:
              "Conventions of the envelope are approved by this split, so what was voted first stays; record what is added as a vote of its own: \"envelope vote \(envelope.id) AMOUNT --decision …\".",
            fr:
              "Des conventions de l’enveloppe sont approuvées selon cette répartition, le premier vote ne change donc plus\u{A0}; enregistrez ce qui s’ajoute comme un vote à part\u{A0}: «\u{A0}enveloppe voter \(envelope.id) MONTANT --délibération …\u{A0}»."
          )
          : allocation.isAdopted
            ? Text(
              en:
                "Set it aside with \"allocation set-aside \(allocation.id)\", then compute and adopt another.",
              fr:
                "Écartez-la avec « répartition écarter \(allocation.id) », puis calculez-en et adoptez-en une autre."
            )
            : Text(en: "Compute the allocation again.", fr: "Recalculez la répartition."),
        document: allocation.key)
    }
  }

  /// An envelope has at most one adopted allocation, and one for each supplementary vote.
  static let onlyOneAdopted: Guard = Guard(
    "allocations.adopted",
    Text(
      en: "A vote of an envelope has at most one adopted allocation",
      fr: "Un vote d’une enveloppe a au plus une répartition adoptée"), over: [Allocation.self]
  ) { state, changed in
    let adopted = try state.all(Allocation.self).filter(\.isAdopted)
    return adopted.compactMap { allocation in
      guard changed.contains(allocation.key),
        let other = adopted.first(where: {
          $0.envelope == allocation.envelope && $0.vote == allocation.vote
            && $0.id != allocation.id
        })
      else { return nil }
      return Violation(
        "allocations.adopted",
        Text(
          en:
            "The allocation \"\(allocation.id)\" cannot be adopted: \"\(other.id)\" is adopted for the envelope \"\(allocation.envelope.id)\".",
          fr:
            "La répartition « \(allocation.id) » ne peut pas être adoptée : « \(other.id) » l’est déjà pour l’enveloppe « \(allocation.envelope.id) »."
        ),
        advice: Text(
          en: "Set the other one aside first: \"allocation set-aside \(other.id)\".",
          fr: "Écartez d’abord l’autre : « répartition écarter \(other.id) »."),
        document: allocation.key)
    }
  }
}

extension Failure {
  fileprivate static func decidedBy(
    _ allocation: Allocation, _ conventions: [Convention]
  ) -> Failure {
    let first = conventions.prefix(3).map(\.id.name).joined(separator: ", ")
    let names = conventions.count > 3 ? first + ", …" : first
    return Failure(
      "allocations.decided",
      Text(
        en:
          "The allocation \"\(allocation.id)\" cannot be set aside: conventions of its envelope are approved (\(conventions.count): \(names)).",
        fr:
          "La répartition « \(allocation.id) » ne peut pas être écartée\u{A0}: des conventions de son enveloppe sont approuvées (\(conventions.count)\u{A0}: \(names))."
      ),
      about: "allocation",
      advice: Text(
        en:
          "What they rest on stays as it is. A supplementary amount is a vote of its own: \"envelope vote \(allocation.envelope.id) AMOUNT --decision …\".",
        fr:
          "Ce qui les fonde reste en l’état. Un montant complémentaire est un vote à part\u{A0}: «\u{A0}enveloppe voter \(allocation.envelope.id) MONTANT --délibération …\u{A0}»."
      ))
  }
}
