import AccordWording

extension HelpTopic {
  /// How command files are written and run.
  static let scripts = HelpTopic(
    word: Text(en: "scripts", fr: "scripts"),
    summary: Text(
      en: "command files, plans, running twice", fr: "fichiers de commandes, plans, relances")
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
      running.map { ($0.form[page.language], $0.meaning[page.language]) })
    page.heading(Text(en: "Inside one", fr: "À l’intérieur"))
    page.columns(statements.map { ($0.form[page.language], $0.meaning[page.language]) })
  }

  private static let running: [(form: Text, meaning: Text)] = [
    (
      Text(en: "accord run FILE [name=value]", fr: "accord exécuter FICHIER [nom=valeur]"),
      Text(
        en: "check it, run it, keep its changes",
        fr: "le vérifier, l’exécuter, enregistrer ses changements")
    ),
    (
      Text(en: "accord plan FILE", fr: "accord prévoir FICHIER"),
      Text(
        en: "show what it would change, change nothing",
        fr: "montrer ce qu’il changerait, sans rien changer")
    ),
    (
      Text(
        en: "accord plan FILE --save PLAN", fr: "accord prévoir FICHIER --enregistrer PLAN"),
      Text(
        en: "keep the plan in a file, for a second person to read",
        fr: "conserver le plan dans un fichier, pour relecture par une autre personne")
    ),
    (
      Text(en: "accord plan show PLAN", fr: "accord prévoir afficher PLAN"),
      Text(
        en: "show it again, and whether it can still be applied",
        fr: "le montrer à nouveau, et dire s’il peut encore être appliqué")
    ),
    (
      Text(en: "accord apply PLAN", fr: "accord appliquer PLAN"),
      Text(
        en: "make its changes, unless a document that it read or changes has moved",
        fr: "faire ses changements, sauf si un document lu ou modifié a bougé depuis")
    ),
    (
      Text(en: "accord run FILE --help", fr: "accord exécuter FICHIER --aide"),
      Text(en: "show what it takes", fr: "montrer ses paramètres")
    ),
    (
      Text(en: "… --keep-going", fr: "… --continuer"),
      Text(
        en: "go on after an error to find more; nothing is kept all the same",
        fr: "continuer après une erreur pour en trouver d’autres ; rien n’est conservé pour autant")
    ),
    (
      Text(en: "… --each", fr: "… --séparément"),
      Text(
        en: "keep each line by itself, and say which lines were kept",
        fr: "conserver chaque ligne à part, et dire lesquelles l’ont été")
    ),
    (
      Text(en: "accord check FILE", fr: "accord vérifier FICHIER"),
      Text(en: "check it only", fr: "le vérifier seulement")
    ),
    (
      Text(en: "accord -c 'COMMAND'", fr: "accord -c 'COMMANDE'"),
      Text(en: "run one command", fr: "exécuter une commande")
    ),
  ]

  private static let statements: [(form: Text, meaning: Text)] = [
    (
      Keyword.parameter.words + Text(en: " year: int = 2024", fr: " année: entier = 2024"),
      Text(en: "a value given when it is run", fr: "une valeur donnée à l’exécution")
    ),
    (
      Keyword.let.words + Text(en: " name = value", fr: " nom = valeur"),
      Text(
        en: "a name for a value, or for (COMMAND | count); used as $name",
        fr: "un nom pour une valeur, ou pour (COMMANDE | compter), utilisé par $nom")
    ),
    (
      Keyword.include.words + Text(en: " \"file.accord\"", fr: " \"fichier.accord\""),
      Text(en: "the commands of another file", fr: "les commandes d’un autre fichier")
    ),
    (
      Keyword.require.words + Text(en: " $name = 24 \"message\"", fr: " $nom = 24 \"message\""),
      Text(en: "stop unless it holds", fr: "arrêter si ce n’est pas vrai")
    ),
    (
      Keyword.ensure.words + Text(en: " COMMAND", fr: " COMMANDE"),
      Text(
        en: "create what is missing, accept what is there: running twice changes nothing",
        fr: "créer ce qui manque, accepter l’existant\u{A0}: relancer ne change rien")
    ),
    (
      Keyword.plan.words + Text(en: " COMMAND", fr: " COMMANDE"),
      Text(en: "show what a command would change", fr: "montrer ce qu’une commande changerait")
    ),
  ]
}
