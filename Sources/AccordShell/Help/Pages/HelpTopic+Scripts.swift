import AccordLanguage
import AccordWording

extension HelpTopic {
  /// How command files are written and run.
  static let scripts = HelpTopic(
    word: Text(en: "scripts", fr: "scripts"),
    otherWords: ["script", "plan", "prévoir", "run", "exécuter", "apply", "appliquer"],
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
    page.heading(Text(en: "Repeating and choosing", fr: "Répéter et choisir"))
    for line in blocks { page.code(page.say(line), indent: 4) }
    page.paragraph(
      page.say(
        Text(
          en:
            "\"{\" ends its line, and \"}\" begins one. The lines inside are checked whether they will run or not; what they define ends with them. A loop can also go over values: for year in (2023, 2024) {",
          fr:
            "«\u{A0}{\u{A0}» termine sa ligne, et «\u{A0}}\u{A0}» en commence une. Les lignes intérieures sont vérifiées, qu’elles s’exécutent ou non\u{A0}; ce qu’elles définissent prend fin avec elles. Une boucle peut aussi parcourir des valeurs\u{A0}: pour année dans (2023, 2024) {"
        )))
    page.paragraph(
      page.say(
        Text(
          en:
            "A comparison with a missing value does not hold, and \"not\" is its exact complement: \"if not C { X }\" is \"if C { } else { X }\". \"require\" is stricter: it stops where it compares a missing value, negated or not, unless it asks \"is missing\" first. A guard never passes on what is not known.",
          fr:
            "Une comparaison avec une valeur absente n’est pas vérifiée, et « non » en est l’exact complément : « si non C { X } » équivaut à « si C { } sinon { X } ». « exiger » est plus strict : il arrête dès qu’une valeur absente est comparée, niée ou non, sauf si l’on demande d’abord « est absent ». Une garde ne laisse jamais passer ce que l’on ignore."
        )))
    page.paragraph(
      page.say(
        Text(
          en:
            "A value without a type (a parameter, a loop's value, the text of a cell) is read by the type of the other side. Two of them are compared as whole numbers, amounts, dates or rates where both can be read so; otherwise < <= > >= compare only words without digits, and anything else is an error.",
          fr:
            "Une valeur sans type (paramètre, valeur d’une boucle, texte d’une cellule) est lue selon le type de l’autre côté. Deux valeurs sans type se comparent comme nombres entiers, montants, dates ou taux si toutes deux se lisent ainsi ; sinon < <= > >= ne comparent que des mots sans chiffres, et tout le reste est une erreur."
        )))
    page.heading(Text(en: "Working out values", fr: "Calculer"))
    for line in workings { page.code(page.say(line), indent: 4) }
    page.paragraph(
      page.say(
        Text(
          en:
            "Spaces stand around + - * /. Amounts are rounded to the cent, halves away from zero; types are checked before anything runs.",
          fr:
            "Des espaces entourent + - * /. Les montants sont arrondis au centime, le demi s’éloignant de zéro\u{A0}; les types sont vérifiés avant toute exécution."
        )))
  }

  static let blocks: [Text] = [
    Text(
      en: "for x in (COMMAND | where status = signed) {",
      fr: "pour x dans (COMMANDE | où statut = signée) {"),
    Text(
      en: "  if ${x.amount} > 100k€ and not ${x.paid} is missing {",
      fr: "  si ${x.montant} > 100k€ et non ${x.payé} est absent {"),
    Text(en: "    COMMAND ${x.id}", fr: "    COMMANDE ${x.id}"),
    Text(en: "  } else {", fr: "  } sinon {"),
    Text(en: "    COMMAND ${x.id}", fr: "    COMMANDE ${x.id}"),
    .same("  }"), .same("}"),
  ]

  static let workings: [Text] = [
    Text(
      en: "let share = (COMMAND | sum amount) * 60%",
      fr: "soit part = (COMMANDE | sommer montant) * 60%"),
    Text(en: "let due = $start + 30 days", fr: "soit échéance = $début + 30 jours"),
    Text(
      en: "require $share <= 2M€ and $due < 31/12/2024 \"too much, or too late\"",
      fr: "exiger $part <= 2M€ et $échéance < 31/12/2024 \"trop, ou trop tard\""),
  ]

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
      Keyword.require.words + Text(en: " CONDITION \"message\"", fr: " CONDITION \"message\""),
      Text(en: "stop unless it holds", fr: "arrêter si ce n’est pas vrai")
    ),
    (
      Keyword.ensure.words + Text(en: " COMMAND", fr: " COMMANDE"),
      Text(
        en: "make so what the line names, but no decision: running twice changes nothing",
        fr: "rendre vrai ce que dit la ligne, sauf décision prise\u{A0}: relancer ne change rien")
    ),
    (
      Keyword.ensure.words
        + Text(en: " --keep COMMAND", fr: " --garder COMMANDE"),
      Text(
        en: "create what is missing, leave the rest as it is",
        fr: "créer ce qui manque, laisser le reste tel quel")
    ),
    (
      Keyword.plan.words + Text(en: " COMMAND", fr: " COMMANDE"),
      Text(en: "show what a command would change", fr: "montrer ce qu’une commande changerait")
    ),
  ]
}
