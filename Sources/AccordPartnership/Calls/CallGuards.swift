import AccordDocuments
import AccordJSON
import AccordWording

/// Rules over a call for projects, its agreement and its applications.
extension CallForProjects {
  /// Each theme follows an axis of the agreement.
  static let themesFollowTheAxes: Guard = Guard(
    "calls.axis",
    Text(
      en: "Each theme of a call follows an axis of its agreement",
      fr: "Chaque thème d’un appel relève d’un axe de son accord-cadre"),
    over: [CallForProjects.self, FrameworkAgreement.self]
  ) { state, changed in
    try state.all(CallForProjects.self).flatMap { call -> [Violation] in
      guard changed.contains(call.key) || changed.contains(call.agreement.id.key),
        let agreement = try state.document(call.agreement.id)
      else { return [] }
      return call.themes.filter { agreement.axis($0.axis) == nil }.map { theme in
        Violation(
          "calls.axis",
          Text(
            en:
              "The theme \"\(theme.code)\" of the call \"\(call.id)\" follows axis \(theme.axis), which the agreement \"\(agreement.id)\" does not have.",
            fr:
              "La thématique « \(theme.code) » de l’appel « \(call.id) » suit l’axe \(theme.axis), que l’accord-cadre « \(agreement.id) » n’a pas."
          ),
          advice: Text(
            en: "\"agreement show \(agreement.id)\" lists the axes.",
            fr: "« accord afficher \(agreement.id) » affiche les axes."),
          document: call.key)
      }
    }
  }

  /// Each theme serves an objective of the programme; one without objectives refuses none.
  static let themesServeTheProgramme: Guard = Guard(
    "calls.objective",
    Text(
      en: "Each theme of a call serves an objective of its programme",
      fr: "Chaque thème d’un appel répond à un objectif de son programme"),
    over: [CallForProjects.self, Programme.self]
  ) { state, changed in
    try state.all(CallForProjects.self).flatMap { call -> [Violation] in
      guard let under = call.under,
        changed.contains(call.key) || changed.contains(under.id.key),
        let programme = try state.document(under.id)
      else { return [] }
      return call.themes.filter { !programme.serves($0.objective) }.map { theme in
        let fault = Failure.objectiveOutside(call, theme, programme)
        return Violation(fault.code, fault.message, advice: fault.advice, document: call.key)
      }
    }
  }

  /// What is selected for a year never exceeds the year’s budget, whatever plugin wrote it.
  static let neverOvercommitted: Guard = Guard(
    "calls.overcommitted",
    Text(
      en: "What is selected for a year stays within the budget of that year",
      fr: "Ce qui est retenu pour une année reste dans le budget de cette année"),
    over: [CallForProjects.self, Application.self]
  ) { state, changed in
    let touched = Set(
      try changed.compactMap { key in
        key.collection == CallForProjects.schema.collection
          ? ID<CallForProjects>(key.slug) : try state.document(ID<Application>(key.slug))?.call.id
      })
    return try touched.sorted().compactMap { try state.document($0) }
      .flatMap { call in
        let applications = try state.documents(Application.where(\.call, is: call.id))
        return try call.uses(among: applications, in: state)
          .filter { $0.left < .zero }
          .map { call.overcommitted($0, by: changed) }
      }
  }

  private func overcommitted(_ use: BudgetUse, by changed: Set<DocumentKey>) -> Violation {
    let new = use.applications.filter { changed.contains($0.key) }
    let left = use.left + new.map { use.amount(of: $0) }.total()
    let excess = Money.zero - use.left
    guard let last = new.last else {
      let fault = Failure.budgetBelowSelected(id, use)
      return Violation(fault.code, fault.message, advice: fault.advice, document: key)
    }
    let names = new.map { $0.id.name }.joined(separator: ", ")
    return Violation(
      "calls.overcommitted",
      Text(
        en:
          "Selecting \(names) would exceed the budget \(use.year) of the call \"\(id)\" by \(excess): \(use.budget), of which \(left) is left.",
        fr:
          "Retenir \(names) dépasserait de \(excess) le budget \(use.year) de l’appel « \(id) » : \(use.budget), dont il reste \(left)."
      ),
      advice: wayOut(of: use, for: new),
      document: last.key)
  }

  /// What to do with applications that are too many: those that come from the reserve list stay
  /// there, the last of the others can join them.
  private func wayOut(of use: BudgetUse, for new: [Application]) -> Text {
    guard let last = new.last(where: { !$0.wasOnReserve }) else {
      return Text(
        en:
          "It stays on the reserve list. Raise the budget: \"call budget \(id) \(use.year) …\", or record that a selected applicant withdraws: \"application withdraw … --reason …\".",
        fr:
          "Elle reste sur la liste complémentaire. Augmentez le budget : « appel budget \(id) \(use.year) … », ou enregistrez le retrait d’une candidature retenue : « candidature retirer … --motif … »."
      )
    }
    return Text(
      en: "Put it on the reserve list: \"application put-on-reserve \(last.id)\".",
      fr:
        "Inscrivez-la sur la liste complémentaire : « candidature mettre-en-réserve \(last.id) ».")
  }
}

extension Application {
  /// Whether it was on the reserve list just before its last event.
  fileprivate var wasOnReserve: Bool { steps.dropLast().last?.event == .putOnReserve }
}
