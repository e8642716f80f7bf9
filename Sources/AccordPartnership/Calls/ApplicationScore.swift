public import AccordDocuments
public import AccordWording

/// The score of an application: the weighted mean of what its assessors gave, out of a hundred.
public struct ApplicationScore: Sendable, Hashable {
  /// The mean by one criterion.
  public struct Mean: Sendable, Hashable {
    /// The criterion.
    public let criterion: CallForProjects.Criterion
    /// How many assessors gave points.
    public let count: Int
    /// The sum of their points.
    public let sum: Int

    /// The mean as a share of the most; `nil` where nobody gave points.
    public var share: Rate? {
      guard count > 0 else { return nil }
      return Rate(
        basisPoints: Fraction(Int128(sum), Int128(count * criterion.maximum)).rounded(times: 10_000)
      )
    }

    /// The part of the weight that the mean earns, as an exact fraction.
    var part: Fraction? {
      count == 0
        ? nil
        : Fraction(Int128(criterion.weight * sum), Int128(count * criterion.maximum))
    }
  }

  /// The criteria by which an assessor gave no points.
  public struct Gap: Sendable, Hashable {
    /// The assessor.
    public let assessor: ID<Person>
    /// The codes of the criteria, in the order of the call.
    public let criteria: [Slug]

    /// Who lacks what: `assessor-one: budget, need`.
    public var words: Text {
      let codes = criteria.map(\.name).joined(separator: ", ")
      return Text(en: "\(assessor): \(codes)", fr: "\(assessor) : \(codes)")
    }
  }

  /// The means, in the order of the call.
  public let means: [Mean]
  /// How many assessors gave points and are not set aside.
  public let assessors: Int
  /// What those who are not set aside have not scored.
  public let gaps: [Gap]
  /// The total out of a hundred; `nil` while a criterion has no points, or the weights do not make a
  /// hundred: missing is not zero.
  let total: Fraction?

  /// The score of an application to a call, by the assessments of it.
  public init(_ call: CallForProjects, _ assessments: some Sequence<Assessment>) {
    let counted = assessments.filter { $0.counts && !$0.scores.isEmpty }
    assessors = counted.count
    let criteria = call.criteria ?? []
    gaps = assessments.filter(\.counts).sorted { $0.assessor.id < $1.assessor.id }.compactMap {
      assessment in
      let given = Set(assessment.scores.map(\.criterion))
      let missing = criteria.map(\.code).filter { !given.contains($0) }
      return missing.isEmpty ? nil : Gap(assessor: assessment.assessor.id, criteria: missing)
    }
    let means = criteria.map { criterion in
      let points = counted.compactMap { assessment in
        assessment.scores.first { $0.criterion == criterion.code }?.points
      }
      return Mean(criterion: criterion, count: points.count, sum: points.reduce(0, +))
    }
    self.means = means
    let parts = means.compactMap(\.part)
    guard !means.isEmpty, parts.count == means.count,
      criteria.map(\.weight).reduce(0, +) == 100
    else {
      total = nil
      return
    }
    total = parts.reduce(Fraction(0, 1), +)
  }

  /// The total, as a share of the most that there is, rounded to the nearest hundredth of a per cent.
  public var rate: Rate? { total.map { Rate(basisPoints: $0.rounded(times: 100)) } }

  /// The codes of the criteria without points.
  public var missing: [Slug] { means.filter { $0.count == 0 }.map(\.criterion.code) }
}

extension ApplicationScore {
  /// Which points of an application lack, by assessor and criterion; `nil` where none does.
  public func words(missingOf id: ID<Application>) -> Text? {
    let lacking = Text.each { language in
      gaps.map { $0.words[language] }.joined(separator: language == .french ? "\u{A0}; " : "; ")
    }
    if gaps.isEmpty {
      guard assessors == 0 else { return nil }
      return Text(
        en: "\"\(id)\" has no score: nobody declared that there is no interest and gave points.",
        fr:
          "« \(id) » n’a pas de note : personne n’a déclaré l’absence d’intérêt ni donné de points."
      )
    }
    return Text(
      en: "Points of \"\(id)\" are missing (\(lacking.en)). Missing is not zero.",
      fr: "Il manque des points à « \(id) » (\(lacking.fr)). Une note absente n’est pas un zéro.")
  }
}

/// An exact fraction, so that equal scores are equal.
struct Fraction: Sendable, Hashable, Comparable {
  let numerator: Int128
  let denominator: Int128

  /// A fraction in lowest terms; the denominator is above zero.
  init(_ numerator: Int128, _ denominator: Int128) {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int128(max(a, 1))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// The value times a factor, rounded to the nearest whole number.
  func rounded(times factor: Int128) -> Int {
    Int(clamping: (numerator * factor * 2 + denominator) / (denominator * 2))
  }
}
