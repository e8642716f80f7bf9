import AccordDocuments
public import AccordWording

/// The grants to one beneficiary in one year that pass the threshold of a written convention
/// together, though none of them does by itself, and some are not signed. What counts is the yearly
/// amount (loi 2000-321, art. 10; décret 2001-495, art. 1).
public struct UnwrittenGrants: Sendable, Hashable {
  /// The conventions of the beneficiary and the year that are below the threshold, terminated ones
  /// left out.
  public let conventions: [Convention]
  /// Those that have not been signed.
  public let unsigned: [Convention]
  /// The first of these.
  public let first: Convention
  /// What they add up to on the day, in cash and in kind.
  public let total: Money

  /// The grants of the beneficiary and the year of `convention` on a day; `nil` where nothing is
  /// to be said.
  public init?(
    with convention: Convention, among others: some Sequence<Convention>, on day: CalendarDate
  ) {
    let all =
      [convention]
      + others.filter {
        $0.id != convention.id && $0.year == convention.year
          && $0.beneficiary == convention.beneficiary
      }
    conventions = all.filter {
      $0.status(on: day) != .terminated && !$0.needsWrittenConvention
    }.sorted { $0.id < $1.id }
    unsigned = conventions.filter { $0.date(of: .sign) == nil }
    total = conventions.map { $0.amount(on: day) + ($0.inKind ?? .zero) }.total()
    guard conventions.count > 1, let first = unsigned.first,
      total > Convention.writtenConventionThreshold
    else { return nil }
    self.first = first
  }

  /// Those of all beneficiaries and years on a day.
  public static func all(
    in conventions: [Convention], on day: CalendarDate
  ) -> [UnwrittenGrants] {
    struct Key: Hashable {
      let beneficiary: Reference<Organisation>
      let year: Int
    }
    let groups = Dictionary(grouping: conventions) {
      Key(beneficiary: $0.beneficiary, year: $0.year)
    }
    return groups.values.compactMap { group in
      group.first.flatMap { UnwrittenGrants(with: $0, among: group, on: day) }
    }.sorted { $0.first.id < $1.first.id }
  }

  /// What the law says of them.
  public var message: Text {
    let threshold = Convention.writtenConventionThreshold
    return Text(
      en:
        "\"\(first.beneficiary.id)\" is granted \(total) in \(first.year) by \(conventions.count) conventions: above \(threshold) a year a signed convention is compulsory (loi 2000-321 art. 10, décret 2001-495 art. 1).",
      fr:
        "« \(first.beneficiary.id) » se voit attribuer \(total) en \(first.year) par \(conventions.count) conventions\u{A0}: au-delà de \(threshold) par an, une convention signée est obligatoire (loi 2000-321 art. 10, décret 2001-495 art. 1)."
    )
  }

  /// What to do.
  public var remedy: Text {
    let names = unsigned.map(\.id.name).joined(separator: ", ")
    return Text(
      en: "Have them signed before they enter into force: \(names).",
      fr: "Faites-les signer avant leur entrée en vigueur\u{A0}: \(names).")
  }
}
