import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  static var theme: Command {
    Command(
      "call theme", fr: "appel thématique", .write,
      Text(
        en: "Add a theme: an axis of the agreement met with a specific objective of the fund",
        fr:
          "Ajouter une thématique : un axe de l’accord croisé avec un objectif spécifique du fonds"),
      discussion: Text(
        en:
          "After the opening themes change with a reason only (equal treatment), which is kept with the call.",
        fr:
          "Après l’ouverture, les thématiques ne changent qu’avec un motif (égalité de traitement), conservé avec l’appel."
      ),
      takes: call,
      Argument<Slug>(
        "code", fr: "code", Text(en: "the theme’s code", fr: "le code de la thématique")),
      RequiredOption<Int>(
        "axis", fr: "axe", Text(en: "the number of the axis", fr: "le numéro de l’axe")),
      RequiredOption<SpecificObjective>(
        "objective", fr: "objectif",
        Text(
          en: "the specific objective; \"objective list\" shows them",
          fr: "l’objectif spécifique ; « objectif lister » les affiche")),
      CommonOption.titleInEnglish,
      CommonOption.titleInFrench, reasonOfChange,
      examples: [
        Example(
          "call theme fse-unopened autonomy --axis 1 --objective ESO4.8 --title-en \"Gaining autonomy\" --title-fr \"Gagner en autonomie\"",
          Text(en: "Add a theme", fr: "Ajouter une thématique"))
      ]
    ) { session, id, code, axis, objective, english, french, reason in
      var call = try session.find(id)
      try session.find(call.agreement.id).requireAxis(axis)
      let before = call.theme(code)
      try session.insert(
        CallForProjects.Theme(
          code: code,
          title: try .either(en: english, fr: french, of: Text(en: "title", fr: "titre")),
          axis: axis, objective: objective),
        into: &call.themes, key: \.code
      ) { .themeTwice(id, $0.code) }
      if let reason, call.theme(code) != before {
        call.changes =
          (call.changes ?? []) + [CallForProjects.TermChange(theme: code, reason: reason)]
      }
      return try session.recordChange(
        call,
        saying:
          Text(
            en: "Added the theme \"\(code)\" to the call \"\(id)\".",
            fr: "La thématique « \(code) » a été ajoutée à l’appel « \(id) »."))
    }
  }
}

extension Failure {
  static func themeTwice(_ call: ID<CallForProjects>, _ code: Slug) -> Failure {
    Failure(
      "calls.theme-twice",
      Text(
        en: "The call \"\(call)\" has a theme \"\(code)\" already.",
        fr: "L’appel « \(call) » a déjà une thématique « \(code) »."),
      about: "code",
      advice: Text(
        en: "Give another code, or begin the line with \"ensure\" to reword it.",
        fr: "Donnez un autre code, ou commencez la ligne par « assurer » pour la reformuler."))
  }
}
