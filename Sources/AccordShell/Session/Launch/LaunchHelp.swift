import AccordWording

/// What `accord --help` shows: how the process is started.
enum LaunchHelp {
  static var text: Text { HelpPage.text(write) }

  static func write(_ page: inout HelpPage) {
    page.heading(Text(en: "How to start Accord", fr: "Comment lancer Accord"))
    page.columns(forms.map { ($0.form[page.language], $0.meaning[page.language]) })
    page.heading(Text(en: "Options", fr: "Options"))
    page.columns(
      LaunchOption.allCases.filter { $0 != .command }.map { option in
        let value = option.value.map { " " + $0[page.language] } ?? ""
        return (option.written(in: page.language) + value, option.summary[page.language])
      })
    page.paragraph(
      page.say(
        Text(
          en:
            "Options and verbs are understood in both languages. To see all commands: accord help. To see what an exit code says: accord help exit-codes.",
          fr:
            "Les options et les verbes sont compris dans les deux langues. Pour voir toutes les commandes\u{A0}: accord aide. Pour le sens d’un code de sortie\u{A0}: accord aide codes-de-sortie."
        )))
  }

  private static let forms: [(form: Text, meaning: Text)] = [
    (
      .same("accord"),
      Text(
        en: "type commands, or read them from standard input",
        fr: "taper des commandes, ou les lire sur l’entrée standard")
    ),
    (
      Text(en: "accord run FILE… [name=value…]", fr: "accord exécuter FICHIER… [nom=valeur…]"),
      Text(en: "run command files", fr: "exécuter des fichiers de commandes")
    ),
    (
      Text(en: "accord plan FILE…", fr: "accord prévoir FICHIER…"),
      Text(
        en: "show what they would change, change nothing",
        fr: "montrer ce qu’ils changeraient, sans rien changer")
    ),
    (
      Text(
        en: "accord plan FILE… --save PLAN", fr: "accord prévoir FICHIER… --enregistrer PLAN"),
      Text(
        en: "keep what they would change, for somebody else to read",
        fr: "conserver ce qu’ils changeraient, pour relecture")
    ),
    (
      Text(en: "accord plan show PLAN", fr: "accord prévoir afficher PLAN"),
      Text(en: "show a saved plan", fr: "montrer un plan enregistré")
    ),
    (
      Text(en: "accord apply PLAN", fr: "accord appliquer PLAN"),
      Text(
        en: "make the changes of a saved plan, if nothing has moved",
        fr: "faire les changements d’un plan, si rien n’a bougé")
    ),
    (
      Text(en: "accord run FILE --help", fr: "accord exécuter FICHIER --aide"),
      Text(en: "show the parameters of a command file", fr: "montrer les paramètres d’un fichier")
    ),
    (
      Text(en: "accord check FILE…", fr: "accord vérifier FICHIER…"),
      Text(en: "check them without running them", fr: "les vérifier sans les exécuter")
    ),
    (
      Text(en: "accord -c 'COMMAND'", fr: "accord -c 'COMMANDE'"),
      Text(en: "run one command", fr: "exécuter une commande")
    ),
    (
      Text(en: "accord backup FOLDER", fr: "accord sauvegarder DOSSIER"),
      Text(
        en: "copy the workspace, while others write",
        fr: "copier l’espace de travail, même en usage")
    ),
    (
      Text(en: "accord restore FOLDER", fr: "accord restaurer DOSSIER"),
      Text(
        en: "make a workspace from a backup", fr: "faire un espace de travail d’une sauvegarde")
    ),
    (
      Text(en: "accord doctor [--repair]", fr: "accord diagnostiquer [--réparer]"),
      Text(
        en: "verify the whole workspace, and mend it",
        fr: "vérifier tout l’espace de travail, et le réparer")
    ),
    (
      Text(en: "accord seal [SEAL]", fr: "accord sceller [SCEAU]"),
      Text(
        en: "show the seal for the minutes, or check one",
        fr: "montrer le sceau pour le procès-verbal, ou en vérifier un")
    ),
    (
      Text(en: "accord help [WORDS]", fr: "accord aide [MOTS]"),
      Text(en: "explain a command", fr: "expliquer une commande")
    ),
    (
      .same("accord guide"),
      Text(
        en: "read the first hour, step by step", fr: "lire la première heure, pas à pas")
    ),
    (
      Text(en: "accord demo", fr: "accord démo"),
      Text(
        en: "try everything on an example that is not kept",
        fr: "tout essayer sur un exemple qui n’est pas conservé")
    ),
    (
      Text(
        en: "accord completion bash|zsh|fish", fr: "accord complétion bash|zsh|fish"),
      Text(
        en: "write what teaches your shell to complete these words",
        fr: "écrire ce qui apprend à votre shell à compléter ces mots")
    ),
    (.same("accord version"), Text(en: "show the version", fr: "afficher la version")),
  ]
}
