import AccordWording

extension HelpTopic {
  /// How command files are written and run.
  static let scripts = HelpTopic(
    word: Text(en: "scripts", fr: "scripts"),
    summary: Text(
      en: "command files, plans, running twice", fr: "fichiers de commandes, prévisions, relances")
  ) { page in
    page.paragraph(
      page.say(
        Text(
          en:
            "A script is a text file of commands, with the extension .accord. It is checked whole before its first line runs, and it is one transaction: all of it is kept, or nothing.",
          fr:
            "Un script est un fichier texte de commandes, d’extension .accord. Il est vérifié en entier avant que sa première ligne ne s’exécute, et il forme une seule transaction\u{A0}: tout est enregistré, ou rien."
        )))
    page.heading(Text(en: "Running one", fr: "L’exécuter"))
    page.columns(
      running.map { ($0.form, $0.meaning[page.language]) })
    page.heading(Text(en: "Inside one", fr: "À l’intérieur"))
    page.columns(statements.map { ($0.form[page.language], $0.meaning[page.language]) })
  }

  private static let running: [(form: String, meaning: Text)] = [
    (
      "accord run FILE [name=value]",
      Text(
        en: "check it, run it, keep its changes",
        fr: "le vérifier, l’exécuter, enregistrer ses changements")
    ),
    (
      "accord plan FILE",
      Text(
        en: "show what it would change, change nothing",
        fr: "montrer ce qu’il changerait, sans rien changer")
    ),
    ("accord check FILE", Text(en: "check it only", fr: "le vérifier seulement")),
    ("accord -c 'COMMAND'", Text(en: "run one command", fr: "exécuter une commande")),
  ]

  private static let statements: [(form: Text, meaning: Text)] = [
    (
      Text(en: "param year: int = 2024", fr: "paramètre année: int = 2024"),
      Text(en: "a value given when it is run", fr: "une valeur donnée à l’exécution")
    ),
    (
      Text(en: "let name = value", fr: "soit nom = valeur"),
      Text(en: "a name for a value, used as $name", fr: "un nom pour une valeur, utilisé par $nom")
    ),
    (
      Text(en: "include \"file.accord\"", fr: "inclure \"fichier.accord\""),
      Text(en: "the commands of another file", fr: "les commandes d’un autre fichier")
    ),
    (
      Text(en: "require CONDITION \"message\"", fr: "exiger CONDITION \"message\""),
      Text(en: "stop unless it holds", fr: "arrêter si elle n’est pas vraie")
    ),
    (
      Text(en: "ensure COMMAND", fr: "assurer COMMANDE"),
      Text(
        en: "create what is missing, accept what is there: running twice changes nothing",
        fr: "créer ce qui manque, accepter l’existant\u{A0}: relancer ne change rien")
    ),
    (
      Text(en: "plan COMMAND", fr: "prévoir COMMANDE"),
      Text(en: "show what a command would change", fr: "montrer ce qu’une commande changerait")
    ),
  ]
}
