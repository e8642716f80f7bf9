import AccordWording

extension HelpTopic {
  /// How an earlier state is looked at, and a transaction taken back.
  static let past = HelpTopic(
    word: Text(en: "past", fr: "passé"), otherWords: ["as-of"],
    summary: Text(
      en: "who did what, earlier states, taking back",
      fr: "qui a fait quoi, états antérieurs, annulation")
  ) { page in
    page.paragraph(
      page.say(
        Text(
          en:
            "Every version of every document stays, with who made it, when and with which command.",
          fr:
            "Toute version de tout document est conservée, avec son auteur, sa date et sa commande."
        )))
    page.heading(Text(en: "Asking", fr: "Demander"))
    page.columns(commands.map { ($0.words[page.language], $0.summary[page.language]) })
    page.heading(Text(en: "Looking at an earlier state", fr: "Regarder un état antérieur"))
    page.columns(forms.map { ($0.form[page.language], $0.meaning[page.language]) })
    page.paragraph(
      page.say(
        Text(
          en:
            "A day means its end in your time zone, in which the times of the journal are told; the journal itself keeps UTC. Every command that reads takes --as-of; after \"accord\" it holds for all of them, the prompt shows it, and nothing can be changed. What counts as today stays today.",
          fr:
            "Un jour désigne sa fin dans votre fuseau horaire, dans lequel les heures du journal sont données ; le journal lui-même conserve l’heure UTC. Toute commande de lecture accepte --au ; après « accord », l’option vaut pour toutes, l’invite le montre et rien ne peut être modifié. Aujourd’hui reste aujourd’hui."
        )))
  }

  private static let commands: [Command] = [.log, .history, .difference, .transaction, .undo]

  private static let forms: [(form: Text, meaning: Text)] = [
    (
      Text(en: "COMMAND --as-of 2024-01-30", fr: "COMMANDE --au 30/01/2024"),
      Text(en: "one answer from that day", fr: "une réponse à partir de ce jour")
    ),
    (
      Text(en: "accord --as-of 2024-01-30", fr: "accord --au 30/01/2024"),
      Text(en: "as it was at the end of that day", fr: "tel qu’il était à la fin de ce jour")
    ),
    (
      Text(en: "accord --as-of 12", fr: "accord --au 12"),
      Text(
        en: "as it was right after transaction 12",
        fr: "tel qu’il était juste après la transaction 12")
    ),
    (
      Text(en: "accord --as-of 12 -c 'COMMAND'", fr: "accord --au 12 -c 'COMMANDE'"),
      Text(en: "one answer from that state", fr: "une réponse à partir de cet état")
    ),
  ]
}
