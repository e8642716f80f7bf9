import AccordWording

extension HelpTopic {
  /// How the process ends.
  static let exitCodes = HelpTopic(
    word: Text(en: "exit-codes", fr: "codes-de-sortie"),
    summary: Text(
      en: "what the process answers to other programs",
      fr: "ce que le processus répond aux autres programmes")
  ) { page in
    page.columns(
      ExitCode.allCases.map { (String($0.rawValue), $0.meaning[page.language]) }, indent: 0)
    page.paragraph(
      page.say(
        Text(
          en: "Data goes to standard output, messages and errors to standard error.",
          fr:
            "Les données vont sur la sortie standard, les messages et les erreurs sur la sortie d’erreur."
        )))
  }
}

extension ExitCode {
  /// What it says, for help.
  var meaning: Text {
    switch self {
    case .done: Text(en: "done", fr: "fait")
    case .failed:
      Text(
        en: "refused or failed: nothing was kept",
        fr: "refus ou échec\u{A0}: rien n’a été enregistré")
    case .usage:
      Text(
        en: "wrong usage, or a script that does not check: nothing ran",
        fr: "mauvais usage, ou script incorrect\u{A0}: rien n’a été exécuté")
    case .unavailable:
      Text(
        en: "the workspace is unavailable or damaged, or it is not known whether changes were kept",
        fr:
          "l’espace de travail est indisponible ou endommagé, ou on ne sait pas si les modifications ont été enregistrées"
      )
    case .stale:
      Text(
        en: "a stale plan, a change by another process, or a lock that another process holds",
        fr:
          "un plan périmé, un changement par un autre processus, ou un verrou tenu par un autre processus"
      )
    case .incomplete:
      Text(
        en:
          "the changes were kept, but a file or a part is missing, such as a check or a panel that was left out",
        fr:
          "les modifications ont été enregistrées, mais un fichier ou une partie manque, par exemple un contrôle ou un panneau laissé de côté"
      )
    case .changes:
      Text(
        en: "the plan has changes, or the agenda has dates (only with --exit-code)",
        fr:
          "le plan contient des changements, ou l’agenda des dates (seulement avec --code-de-sortie)"
      )
    case .interrupted: Text(en: "interrupted", fr: "interrompu")
    }
  }
}
