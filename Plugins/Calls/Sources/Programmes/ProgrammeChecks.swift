import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in programmes and in what calls take from them.
enum ProgrammeChecks {
  static let objectives = Check(
    "programme.objectives",
    Text(en: "Programmes say their objectives", fr: "Les programmes indiquent leurs objectifs")
  ) { session in
    try session.all(Programme.self).filter(\.objectives.isEmpty).map { programme in
      Finding(
        .notice,
        Text(
          en:
            "The programme \"\(programme.id)\" has no objective: a theme of any objective passes.",
          fr:
            "Le programme « \(programme.id) » n’a aucun objectif : toute thématique est admise."
        ),
        about: programme.key,
        remedy: Text(
          en: "Give them: \"programme edit \(programme.id) --objective ESO4.6 …\".",
          fr: "Donnez-les : « programme modifier \(programme.id) --objectif ESO4.6 … »."))
    }
  }

  static let basis = Check(
    "call.basis",
    Text(
      en: "Calls say what their budget counts and which programme they are under",
      fr: "Les appels indiquent l’assiette de leur budget et leur programme")
  ) { session in
    try session.all(CallForProjects.self).filter { !$0.budgets.isEmpty }.flatMap { call in
      var findings: [Finding] = []
      if call.budgetBasis == nil {
        findings.append(
          Finding(
            .notice,
            Text(
              en:
                "Whether the budgets of the call \"\(call.id)\" are the fund’s share or the total is not settled; they count the total until then.",
              fr:
                "Il n’est pas établi si les budgets de l’appel « \(call.id) » sont la part du fonds ou le total ; ils comptent le total jusque-là."
            ),
            about: call.key,
            remedy: Text(
              en: "Settle it: \"call edit \(call.id) --basis fund\" or \"--basis total\".",
              fr:
                "Précisez-le : « appel modifier \(call.id) --assiette fonds » ou « --assiette total »."
            )))
      }
      if call.shares(in: try call.under.map { try session.find($0.id) }) == nil {
        findings.append(
          Finding(
            .notice,
            Text(
              en:
                "The shares of the fund and of the counterpart are not known for the call \"\(call.id)\".",
              fr:
                "Les parts du fonds et de la contrepartie sont inconnues pour l’appel « \(call.id) »."
            ),
            about: call.key,
            remedy: Text(
              en:
                "Name its programme, \"call edit \(call.id) --under-programme …\", or its own rates, \"--fund-rate … --counterpart-rate …\".",
              fr:
                "Indiquez son programme, « appel modifier \(call.id) --relève-de … », ou ses propres taux, « --taux-du-fonds … --taux-de-contrepartie … »."
            )))
      }
      return findings
    }
  }

  static let weights = Check(
    "call.weights",
    Text(
      en: "The weights of a call’s criteria make 100", fr: "Les poids des critères font 100")
  ) { session in
    try session.all(CallForProjects.self).compactMap { call in
      let sum = (call.criteria ?? []).map(\.weight).reduce(0, +)
      guard call.criteria?.isEmpty == false, sum != 100 else { return nil }
      return Finding(
        .warning,
        Text(
          en: "The weights of the call \"\(call.id)\" come to \(sum), not 100: nothing is ranked.",
          fr: "Les poids de l’appel « \(call.id) » totalisent \(sum), non 100 : rien n’est classé."
        ),
        about: call.key,
        remedy: Text(
          en: "Complete them: \"call criterion \(call.id) …\".",
          fr: "Complétez-les : « appel critère \(call.id) … »."))
    }
  }
}
