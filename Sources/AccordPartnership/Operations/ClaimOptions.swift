import AccordDocuments
public import AccordWording

/// The costs of a claim and the options of the operation's plan: (EU) 2021/1060, art. 53 to 56.
extension Claim {
  /// Requires costs that go with the flat rates of the plan that was granted, and simplified costs
  /// that it has.
  ///
  /// - Throws: `Failure`.
  public func requireLegalCosts(in operation: Operation) throws(Failure) {
    let asked = lines.filter { ($0.accepted ?? $0.declared) > .zero }
    let granted = Set(operation.costs.lines.map(\.category))
    if let line = asked.first(where: { $0.category.isSimplified && !granted.contains($0.category) })
    {
      throw Failure.simplifiedNotGranted(self, line.category)
    }
    // What the granted plan rests on was asked when it was granted.
    let plan = CostPlan(
      lines: asked.map {
        CostLine(
          category: $0.category, amount: $0.accepted ?? $0.declared,
          covers: operation.costs.covered(by: $0.category))
      },
      flatRates: operation.costs.flatRates, method: operation.costs.method ?? "–",
      hasLargeProcurement: operation.costs.hasLargeProcurement ?? false)
    do {
      try plan.requireLegalOptions()
    } catch {
      throw Failure.illegalCosts(self, error)
    }
  }
}

extension Failure {
  fileprivate static func illegalCosts(_ claim: Claim, _ fault: Failure) -> Failure {
    Failure(
      fault.code, fault.message, about: "category",
      advice: claim.status == .draft
        ? Text(
          en: "Declare zero for it: \"claim cost \(claim.id) CATEGORY 0\".",
          fr: "Déclarez zéro : « demande-de-paiement dépense \(claim.id) CATÉGORIE 0 ».")
        : Text(
          en: "Refuse all of it: \"claim refuse \(claim.id) CATEGORY AMOUNT --reason …\".",
          fr:
            "Écartez-la entièrement : « demande-de-paiement écarter \(claim.id) CATÉGORIE MONTANT --motif … »."
        ))
  }

  fileprivate static func simplifiedNotGranted(
    _ claim: Claim, _ category: CostCategory
  ) -> Failure {
    Failure(
      "claims.not-granted",
      Text(
        en:
          "The plan of \"\(claim.operation.id)\" that was granted has no line \"\(category)\": the claim \"\(claim.id)\" cannot declare any.",
        fr:
          "Le plan conventionné de « \(claim.operation.id) » n’a pas de ligne « \(category) » : la demande de paiement « \(claim.id) » ne peut pas en déclarer."
      ),
      about: "category",
      advice: Text(
        en: "\"operation show \(claim.operation.id)\" shows the plan.",
        fr: "« opération afficher \(claim.operation.id) » affiche le plan."))
  }
}
