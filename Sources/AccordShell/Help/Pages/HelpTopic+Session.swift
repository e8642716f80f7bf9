import AccordWording

extension HelpTopic {
  /// What there is at the prompt besides the commands themselves.
  static let session = HelpTopic(
    word: Text(en: "session", fr: "séance"), otherWords: ["session", "prompt", "invite"],
    summary: Text(
      en: "working at the prompt: keys, settings, recording",
      fr: "travailler à l’invite : touches, réglages, enregistrement")
  ) { page in
    page.paragraph(
      page.say(
        Text(
          en:
            "A command that lacks something asks for it; Ctrl-C leaves with nothing done. Each input is kept as soon as it has run, and \"undo\" takes the last one back. What others change meanwhile is said at the next prompt.",
          fr:
            "Une commande à laquelle il manque quelque chose le demande ; Ctrl-C l’abandonne sans rien faire. Chaque saisie est conservée dès son exécution, et « annuler » reprend la dernière. Ce que d’autres modifient entre-temps est signalé à l’invite suivante."
        )))
    page.columns(forms.map { ($0.form[page.language], $0.meaning[page.language]) })
  }

  private static let forms: [(form: Text, meaning: Text)] = [
    (
      Text(en: "Tab", fr: "Tab"),
      Text(
        en: "complete a word, or show what can stand here",
        fr: "compléter un mot, ou montrer ce qui peut venir ici")
    ),
    (
      Text(en: "↑, Ctrl-R", fr: "↑, Ctrl-R"),
      Text(
        en: "earlier inputs; a line that begins with a space is not kept",
        fr: "les saisies précédentes ; une ligne qui commence par une espace n’est pas retenue")
    ),
    (
      Text(en: "Ctrl-C, Ctrl-D", fr: "Ctrl-C, Ctrl-D"),
      Text(en: "give up the line; leave", fr: "abandonner la ligne ; sortir")
    ),
    (
      Text(en: "agenda, dashboard", fr: "agenda, tableau-de-bord"),
      Text(en: "what the day brings", fr: "ce que le jour apporte")
    ),
    (
      Text(en: "language fr", fr: "langue en"),
      Text(en: "go on in the other language", fr: "continuer dans l’autre langue")
    ),
    (
      Text(en: "set, set NAME VALUE", fr: "régler, régler NOM VALEUR"),
      Text(
        en: "see the settings, or change one for this session",
        fr: "voir les réglages, ou en changer un pour cette session")
    ),
    (
      Text(en: "recall, recall N", fr: "rappeler, rappeler N"),
      Text(
        en: "what was entered in this session, or one of it at the next prompt",
        fr: "les saisies de cette session, ou l’une d’elles à la prochaine invite")
    ),
    (
      Text(
        en: "transcript start FILE, transcript stop",
        fr: "transcription commencer FICHIER, transcription arrêter"),
      Text(
        en: "record the session as a script that does the same again",
        fr: "enregistrer la session en un script qui refait de même")
    ),
    (
      Text(en: "log, undo", fr: "journal, annuler"),
      Text(en: "what was done, and take it back", fr: "ce qui a été fait, et revenir dessus")
    ),
    (
      Text(en: "plan COMMAND", fr: "prévoir COMMANDE"),
      Text(en: "what it would change, without doing it", fr: "ce qu’elle changerait, sans le faire")
    ),
    (
      Text(en: "include FILE", fr: "inclure FICHIER"),
      Text(
        en: "run a script here, as one transaction",
        fr: "exécuter ici un script, en une transaction")
    ),
  ]
}
