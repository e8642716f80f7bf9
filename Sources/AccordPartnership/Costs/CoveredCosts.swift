import AccordWording

/// Costs that a unit cost or a lump sum covers and that the budget has again in another form: each form
/// is for other categories, or for other years of the project (regulation (EU) 2021/1060, art. 53(1)(e)).
extension CostPlan {
  /// What is in the budget twice, each with the line that covers it.
  var coveredTwice: [Failure] {
    let forms = lines.filter { $0.category.isSimplified && $0.amount > .zero }
    return forms.enumerated().flatMap { index, form -> [Failure] in
      let covered = Set(form.covers ?? [])
      let real = lines.filter {
        covered.contains($0.category) && $0.amount > .zero && $0.meets(form)
      }
      var faults = CostCategory.allCases.compactMap { category -> Failure? in
        let sum = real.filter { $0.category == category }.map(\.amount).total()
        return sum > .zero ? .realAndCovered(category, sum, by: form) : nil
      }
      let others = forms.dropFirst(index + 1).filter {
        $0.category != form.category && $0.meets(form)
      }
      for other in others {
        guard
          let category = CostCategory.allCases.first(where: {
            covered.contains($0) && other.covers?.contains($0) == true
          })
        else { continue }
        faults.append(.coveredByBoth(category, form, other))
      }
      if flatRates.contains(.staff20), covered.contains(.staff) {
        faults.append(.flatRateAndCovered(.staff20, .staff, by: form))
      }
      if flatRates.contains(.remaining40),
        let category = CostCategory.allCases.first(where: {
          covered.contains($0) && CostCategory.otherDirect.contains($0)
        })
      {
        faults.append(.flatRateAndCovered(.remaining40, category, by: form))
      }
      return faults
    }
  }

  /// What the lines of a category cover in every year.
  func covered(by category: CostCategory) -> [CostCategory]? {
    let covers = Set(
      lines.filter { $0.category == category && $0.year == nil }.flatMap { $0.covers ?? [] })
    return covers.isEmpty ? nil : CostCategory.allCases.filter(covers.contains)
  }

  /// Requires that only unit costs and lump sums cover categories, and only those of real costs.
  var wrongCovers: [Failure] {
    lines.filter { line in
      guard let covers = line.covers, !covers.isEmpty else { return false }
      return !line.category.isSimplified || covers.contains(where: \.isSimplified)
    }.map { .coversNothing($0) }
  }
}

extension CostLine {
  /// Whether both are spent in the same year, as far as that is known.
  fileprivate func meets(_ other: CostLine) -> Bool {
    guard let year, let theirs = other.year else { return true }
    return year == theirs
  }

  fileprivate var told: Text { Text(en: "\"\(words.en)\"", fr: "« \(words.fr) »") }
}

extension Failure {
  fileprivate static func realAndCovered(
    _ category: CostCategory, _ amount: Money, by form: CostLine
  ) -> Failure {
    Failure(
      "costs.covered-and-real",
      Text(
        en:
          "\(form.told) covers \(category.shown): \(amount) of them cannot be at real cost too, no cost is paid twice (art. 53(1)(e)).",
        fr:
          "\(form.told) couvre la catégorie « \(category.shown) » : \(amount) ne peuvent pas y être aussi au coût réel, aucune dépense n’étant payée deux fois (art. 53(1), e))."
      ),
      about: "category", advice: otherCategories)
  }

  fileprivate static func coveredByBoth(
    _ category: CostCategory, _ one: CostLine, _ other: CostLine
  ) -> Failure {
    Failure(
      "costs.covered-twice",
      Text(
        en: "\(one.told) and \(other.told) both cover \(category.shown) (art. 53(1)(e)).",
        fr:
          "\(one.told) et \(other.told) couvrent toutes deux la catégorie « \(category.shown) » (art. 53(1), e))."
      ),
      about: "category", advice: otherCategories)
  }

  fileprivate static func flatRateAndCovered(
    _ rate: FlatRate, _ category: CostCategory, by form: CostLine
  ) -> Failure {
    Failure(
      "costs.covered-and-flat-rate",
      Text(
        en:
          "\(form.told) covers \(category.shown), which the flat rate \(rate) stands for (\(rate.article), art. 53(1)(e)).",
        fr:
          "\(form.told) couvre la catégorie « \(category.shown) », que le taux \(rate) représente déjà (\(rate.article), art. 53(1), e))."
      ),
      about: "flat-rate", advice: otherCategories)
  }

  private static let otherCategories = Text(
    en: "Keep one form for each category, or give each line its year: \"--of-year YEAR\".",
    fr:
      "Gardez une seule forme par catégorie, ou donnez à chaque ligne son année : « --de-l-année ANNÉE »."
  )

  fileprivate static func coversNothing(_ line: CostLine) -> Failure {
    Failure(
      "costs.covers",
      Text(
        en: "Unit costs and lump sums cover categories of real costs; \(line.told) does not.",
        fr:
          "Seuls des coûts unitaires ou un montant forfaitaire couvrent des catégories de coûts réels ; \(line.told) ne le fait pas."
      ),
      about: "covers",
      advice: Text(
        en: "Leave \"--covers\" out, or name a category of real costs.",
        fr: "Retirez « --couvre », ou nommez une catégorie de coûts réels."))
  }
}
