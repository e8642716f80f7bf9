import AccordWording

/// An option of the process itself.
enum LaunchOption: CaseIterable, Sendable {
  case command
  case workspace
  case language
  case format
  case author
  case asOf
  case width
  case readOnly
  case yes
  case wait
  case plain
  case exitCode
  case save
  case brief
  case keepGoing
  case each
  case repair
  case markdown
  case manual
  case html
  case help
  case version

  /// Its name, without the hyphens.
  var name: Text {
    switch self {
    case .command: .same("c")
    case .workspace: Text(en: "workspace", fr: "espace")
    case .language: Text(en: "lang", fr: "langue")
    case .format: .same("format")
    case .author: Text(en: "as", fr: "comme")
    case .asOf: Text(en: "as-of", fr: "au")
    case .width: Text(en: "width", fr: "largeur")
    case .readOnly: Text(en: "read-only", fr: "lecture-seule")
    case .yes: Text(en: "yes", fr: "oui")
    case .wait: Text(en: "wait", fr: "attendre")
    case .plain: Text(en: "plain", fr: "simple")
    case .exitCode: Text(en: "exit-code", fr: "code-de-sortie")
    case .save: Text(en: "save", fr: "enregistrer")
    case .brief: Text(en: "brief", fr: "bref")
    case .keepGoing: Text(en: "keep-going", fr: "continuer")
    case .each: Text(en: "each", fr: "séparément")
    case .repair: Text(en: "repair", fr: "réparer")
    case .markdown: .same("markdown")
    case .manual: .same("man")
    case .html: .same("html")
    case .help: Text(en: "help", fr: "aide")
    case .version: .same("version")
    }
  }

  /// What stands for its value in help; `nil` for a switch.
  var value: Text? {
    switch self {
    case .command: Text(en: "'COMMAND'", fr: "'COMMANDE'")
    case .workspace: Text(en: "FOLDER", fr: "DOSSIER")
    case .language: .same("en|fr")
    case .format: .same("FORMAT")
    case .author: Text(en: "NAME", fr: "NOM")
    case .asOf: .same("DATE|N")
    case .width: .same("N")
    case .save: .same("PLAN")
    case .wait: Text(en: "SECONDS", fr: "SECONDES")
    case .readOnly, .yes, .plain, .exitCode, .brief, .keepGoing, .each, .repair, .markdown, .manual,
      .html,
      .help,
      .version:
      nil
    }
  }

  /// What it does: a phrase without a capital.
  var summary: Text {
    switch self {
    case .command: Text(en: "run one command", fr: "exécuter une commande")
    case .workspace:
      Text(
        en: "the workspace; otherwise ACCORD_WORKSPACE, otherwise your data folder",
        fr: "l’espace de travail\u{A0}; sinon ACCORD_WORKSPACE, sinon votre dossier de données")
    case .language:
      Text(
        en: "the language; otherwise ACCORD_LANG, LC_ALL, LC_MESSAGES, LANG",
        fr: "la langue\u{A0}; sinon ACCORD_LANG, LC_ALL, LC_MESSAGES, LANG")
    case .format:
      Text(
        en: "table, plain, json, jsonl, csv, csv-office, csv-raw, tsv, tsv-raw, md, html or fods",
        fr:
          "tableau, simple, json, jsonl, csv, csv-bureautique, csv-brut, tsv, tsv-brut, md, html ou fods"
      )
    case .author:
      Text(
        en: "who gives the commands, for the journal",
        fr: "qui donne les commandes, pour le journal")
    case .asOf:
      Text(
        en: "look at an earlier state: at the end of a day or after a transaction; read only",
        fr:
          "regarder un état antérieur : à la fin d’un jour ou après une transaction ; en lecture seule"
      )
    case .width: Text(en: "the columns of a line", fr: "les colonnes d’une ligne")
    case .readOnly: Text(en: "refuse every change", fr: "refuser tout changement")
    case .yes:
      Text(en: "answer every question with yes", fr: "répondre oui à toutes les questions")
    case .wait:
      Text(
        en: "how long to wait for another process that writes; 2 by default",
        fr: "combien attendre un autre processus qui écrit\u{A0}; 2 par défaut")
    case .plain:
      Text(
        en: "line after line, for screen readers",
        fr: "ligne après ligne, pour les lecteurs d’écran")
    case .exitCode:
      Text(
        en: "exit with 10 when what was planned has changes",
        fr: "sortir avec 10 si ce qui a été prévu contient des changements")
    case .save:
      Text(
        en: "with plan: keep the plan in a file, for apply",
        fr: "avec prévoir\u{A0}: conserver le plan dans un fichier, pour appliquer")
    case .brief:
      Text(
        en: "with plan: show the figures without the documents",
        fr: "avec prévoir\u{A0}: montrer les totaux sans les documents")
    case .keepGoing:
      Text(
        en: "go on after an error to find more; nothing is kept",
        fr: "continuer après une erreur pour en trouver d’autres\u{202F}; rien n’est conservé")
    case .each:
      Text(
        en: "keep each line by itself, also where others fail",
        fr: "conserver chaque ligne à part, même si d’autres échouent")
    case .repair:
      Text(
        en: "with doctor: mend what can be mended without loss",
        fr: "avec diagnostiquer : réparer ce qui peut l’être sans perte")
    case .markdown:
      Text(
        en: "with help: the whole reference, as a Markdown document",
        fr: "avec aide : toute la référence, en document Markdown")
    case .manual:
      Text(en: "with help: the manual page, for man", fr: "avec aide : la page de manuel, pour man")
    case .html:
      Text(
        en: "with help or guide: a page for a browser",
        fr: "avec aide ou guide : une page pour un navigateur")
    case .help: Text(en: "this page", fr: "cette page")
    case .version: Text(en: "the version", fr: "la version")
    }
  }

  /// As it is written: `--lang`, `-c`.
  func written(in language: Language) -> String {
    self == .command ? "-c" : "--" + name[language]
  }

  /// The option that a word such as `--lang` or `-h` names.
  init?(_ word: String) {
    let found = LaunchOption.allCases.first { option in
      option.spellings.contains(word.folded)
    }
    guard let found else { return nil }
    self = found
  }

  /// Every way to write it.
  var spellings: [String] {
    switch self {
    case .command: ["-c"]
    case .help: ["-h", "--help", "--aide"]
    default: [written(in: .english).folded, written(in: .french).folded]
    }
  }
}

/// What the process is asked to do.
enum LaunchVerb: CaseIterable, Sendable {
  case run
  case plan
  case apply
  case check
  case backup
  case restore
  case doctor
  case seal
  case help
  case completion
  case demo
  case guide
  case version

  var name: Text {
    switch self {
    case .run: Text(en: "run", fr: "exécuter")
    case .plan: Text(en: "plan", fr: "prévoir")
    case .apply: Text(en: "apply", fr: "appliquer")
    case .check: Text(en: "check", fr: "vérifier")
    case .backup: Text(en: "backup", fr: "sauvegarder")
    case .restore: Text(en: "restore", fr: "restaurer")
    case .doctor: Text(en: "doctor", fr: "diagnostiquer")
    case .seal: Text(en: "seal", fr: "sceller")
    case .completion: Text(en: "completion", fr: "complétion")
    case .demo: Text(en: "demo", fr: "démo")
    case .guide: .same("guide")
    case .help: Text(en: "help", fr: "aide")
    case .version: Text(en: "version", fr: "version")
    }
  }

  init?(_ word: String) {
    let found = LaunchVerb.allCases.first {
      [$0.name.en.folded, $0.name.fr.folded].contains(word.folded)
    }
    guard let found else { return nil }
    self = found
  }

  /// What it does: a phrase without a capital.
  var summary: Text {
    switch self {
    case .run: Text(en: "run command files", fr: "exécuter des fichiers de commandes")
    case .plan: Text(en: "show what files would change", fr: "montrer ce qu’ils changeraient")
    case .apply: Text(en: "make the changes of a plan", fr: "faire les changements d’un plan")
    case .check: Text(en: "check files without running", fr: "vérifier des fichiers")
    case .backup: Text(en: "copy the workspace", fr: "copier l’espace de travail")
    case .restore: Text(en: "make a workspace from a backup", fr: "repartir d’une sauvegarde")
    case .doctor: Text(en: "verify the workspace", fr: "vérifier l’espace de travail")
    case .seal: Text(en: "show or check the seal", fr: "montrer ou vérifier le sceau")
    case .help: Text(en: "explain a command", fr: "expliquer une commande")
    case .completion:
      Text(en: "the completion of your shell", fr: "la complétion de votre shell")
    case .demo: Text(en: "try it on an example", fr: "essayer sur un exemple")
    case .guide: Text(en: "the first hour, step by step", fr: "la première heure, pas à pas")
    case .version: Text(en: "show the version", fr: "afficher la version")
    }
  }
}
