package import AccordWording

/// Faults of variables, parameters, requirements and includes.
extension Failure {
  package static func undefined(_ name: String, near: String?) -> Failure {
    Failure(
      "language.undefined-variable",
      Text(
        en: "The variable \"$\(name)\" is not defined before this line.",
        fr: "La variable « $\(name) » n’est pas définie avant cette ligne."),
      advice: meant(
        near.map { "$" + $0 },
        otherwise: Text(
          en: "Define it with \"let \(name) = …\"; for the sign itself write '$' or \"\\$\".",
          fr:
            "Définissez-la par « soit \(name) = … » ; pour le signe lui-même, écrivez '$' ou \"\\$\"."
        )))
  }

  package static let valueTooLong = Failure(
    "language.value-too-long",
    Text(
      en: "The value is longer than \(Limits.value / 1024 / 1024) MiB.",
      fr: "La valeur dépasse \(Limits.value / 1024 / 1024)\u{A0}Mio."),
    advice: Text(
      en: "Shorten it: look for a variable that is put together from itself.",
      fr: "Raccourcissez-la\u{A0}: cherchez une variable composée à partir d’elle-même."))

  package static func defined(_ name: String) -> Failure {
    Failure(
      "language.defined-twice",
      Text(
        en: "The variable \"$\(name)\" is already defined.",
        fr: "La variable « $\(name) » est déjà définie."),
      advice: Text(en: "Choose another name.", fr: "Choisissez un autre nom."))
  }

  package static func notOneColumn(_ name: String, columns: Text) -> Failure {
    Failure(
      "language.table-variable",
      Text(
        en: "\"$\(name)\" is a table of several columns.",
        fr: "« $\(name) » est un tableau de plusieurs colonnes."),
      advice: Text(
        en: "Write ${\(name).column}, with one of: \(columns).",
        fr: "Écrivez ${\(name).colonne}, avec l’une de : \(columns)."))
  }

  package static func notATable(_ name: String) -> Failure {
    Failure(
      "language.table-variable",
      Text(
        en: "\"$\(name)\" is a single value: it has no columns.",
        fr: "« $\(name) » est une valeur simple : elle n’a pas de colonnes."),
      advice: Text(en: "Write $\(name).", fr: "Écrivez $\(name)."))
  }

  package static func notOneRow(_ name: String, rows: Int) -> Failure {
    Failure(
      "script.rows",
      Text(
        en: "\"$\(name)\" has \(rows) rows, and one is needed.",
        fr: "« $\(name) » a \(rows) lignes, et il en faut une."),
      advice: Text(
        en:
          "Narrow it with \"where\" or \"take 1\", or use \"count\" or \"sum\". Where several values are taken, ($\(name)) stands for all of them.",
        fr:
          "Restreignez-la par « où » ou « prendre 1 », ou employez « compter » ou « sommer ». Là où plusieurs valeurs sont admises, ($\(name)) les donne toutes."
      ))
  }

  package static func missingValue(of name: String) -> Failure {
    Failure(
      "script.missing-value",
      Text(
        en: "The value of \"$\(name)\" is missing.",
        fr: "La valeur de « $\(name) » est absente."))
  }

  package static let parameterInInput = Failure(
    "language.parameter",
    Text(
      en: "Parameters belong at the start of script files.",
      fr: "Les paramètres se déclarent dans les scripts."),
    advice: Text(
      en: "Here, write: let year = 2024", fr: "Ici, écrivez : soit année = 2024"))

  package static func missingParameter(_ name: String, help: String?) -> Failure {
    let meaning = help.map { " (\($0))" } ?? ""
    return Failure(
      "language.missing-parameter",
      Text(
        en: "The parameter \"\(name)\"\(meaning) has no value.",
        fr: "Le paramètre « \(name) »\(meaning) n’a pas de valeur."),
      advice: Text(
        en: "Add \(name)=… after the name of the script.",
        fr: "Ajoutez \(name)=… après le nom du script."))
  }

  /// - Parameter declared: the names of the parameters that there are.
  package static func unknownParameter(
    _ name: String, near: String?, declared: [String]
  ) -> Failure {
    let names = declared.joined(separator: ", ")
    return Failure(
      "language.unknown-parameter",
      Text(
        en: "The script has no parameter \"\(name)\".",
        fr: "Le script n’a pas de paramètre « \(name) »."),
      advice: meant(
        near,
        otherwise: declared.isEmpty
          ? Text(
            en: "Leave it out: the script takes no values.",
            fr: "Retirez-le : le script ne prend aucune valeur.")
          : Text(
            en: "The parameters of the script are: \(names).",
            fr: "Les paramètres du script sont : \(names).")))
  }

  package static func includeCycle(_ name: String) -> Failure {
    Failure(
      "language.include-cycle",
      Text(
        en: "\"\(name)\" includes itself, through the files named here.",
        fr: "« \(name) » s’inclut lui-même, à travers les fichiers cités ici."))
  }

  package static func includeAbsolute(_ name: String) -> Failure {
    Failure(
      "language.include-absolute",
      Text(
        en: "\"\(name)\" begins with \"/\", and a script includes files near it only.",
        fr: "« \(name) » commence par « / », or un script n’inclut que des fichiers voisins."),
      advice: Text(
        en: "Name it from the folder of this script: \"parts/common.accord\".",
        fr: "Nommez-le à partir du dossier de ce script : \"parties/commun.accord\"."))
  }

  package static func includeKind(_ name: String) -> Failure {
    Failure(
      "language.include-kind",
      Text(
        en: "\"\(name)\" is not named as a script: its name does not end in \".accord\".",
        fr: "« \(name) » n’a pas le nom d’un script : ce nom ne finit pas par « .accord »."),
      advice: Text(
        en: "Include files of commands only, with names that end in \".accord\".",
        fr: "N’incluez que des fichiers de commandes, dont le nom finit par « .accord »."))
  }

  package static let includeDepth = Failure(
    "language.include-depth",
    Text(
      en: "More than \(Limits.includeDepth) files include one another.",
      fr: "Plus de \(Limits.includeDepth) fichiers s’incluent les uns les autres."))

  package static let includeCount = Failure(
    "language.include-count",
    Text(
      en: "More than \(count: Limits.includes) files are included.",
      fr: "Plus de \(count: Limits.includes) fichiers sont inclus."))

  package static let includeName = Failure(
    "language.include-name",
    Text(
      en: "The name of an included file must be known before anything runs.",
      fr: "Le nom d’un fichier inclus doit être connu avant l’exécution."),
    advice: Text(
      en: "Write it out, or use a parameter.", fr: "Écrivez-le en entier, ou employez un paramètre."
    )
  )

  package static func encoding(_ name: String) -> Failure {
    Failure(
      "language.encoding",
      Text(
        en: "\"\(name)\" is not a text in UTF-8.",
        fr: "« \(name) » n’est pas un texte en UTF-8."),
      advice: Text(en: "Save it as UTF-8.", fr: "Enregistrez-le en UTF-8."))
  }

  package static func notOneValue(rows: Int) -> Failure {
    Failure(
      "script.rows",
      Text(
        en: "The commands in parentheses return \(rows) rows, and one is needed.",
        fr: "Les commandes entre parenthèses rendent \(rows) lignes, et il en faut une."))
  }

  package static let notOneColumn = Failure(
    "language.one-value",
    Text(
      en: "The commands in parentheses return several columns, and one value is needed.",
      fr: "Les commandes entre parenthèses rendent plusieurs colonnes, et il faut une valeur."),
    advice: Text(
      en: "End them with \"| count\", \"| sum COLUMN\" or \"| select COLUMN\".",
      fr:
        "Terminez par « | compter », « | sommer COLONNE » ou « | choisir COLONNE »."
    ))

  /// A list in parentheses that is given to a command has one column.
  package static func listOfColumns(_ columns: [Column]) -> Failure {
    let first = columns.first?.name ?? .same("")
    return Failure(
      "language.one-value",
      Text(
        en: "A list for a command has one column, and this one has \(columns.count).",
        fr:
          "Une liste donnée à une commande a une seule colonne, et celle-ci en a \(columns.count)."),
      advice: Text(
        en: "End it with the column that is meant, such as \"| select \(first[.english])\".",
        fr:
          "Terminez-la par la colonne voulue, par exemple «\u{A0}| choisir \(first[.french])\u{A0}»."
      ))
  }

  /// A `require` that does not hold: the script's own words, and what was found.
  package static func requirement(_ message: String?, found: Text?) -> Failure {
    Failure(
      "script.requirement",
      message.map(Text.same)
        ?? Text(en: "A requirement does not hold.", fr: "Une condition exigée n’est pas remplie."),
      advice: found)
  }

  package static let interrupted = Failure(
    "script.interrupted",
    Text(
      en: "Interrupted: nothing was kept.", fr: "Interrompu : rien n’a été conservé."))

  /// The same where each statement is a transaction of its own.
  package static let stopped = Failure(
    "script.interrupted",
    Text(
      en: "Interrupted: what was kept before stays.",
      fr: "Interrompu : ce qui a été conservé jusque-là le demeure."))

  package static func unexplained(
    _ words: Text, of plugin: String? = nil, _ error: any Error
  ) -> Failure {
    let cause = String(describing: error)
    return Failure(
      "plugin.unexpected",
      Text(
        en: "\"\(words)\" failed in a way that it does not explain: \(cause).",
        fr: "« \(words) » a échoué sans l’expliquer : \(cause)."),
      advice: plugin.map { plugin in
        Text(
          en: "This is a fault of the plugin \"\(plugin)\"; nothing was kept.",
          fr: "C’est un défaut du module « \(plugin) » ; rien n’a été conservé.")
      }
        ?? Text(
          en: "This is a fault of the command; nothing was kept.",
          fr: "C’est un défaut de la commande ; rien n’a été conservé."))
  }
}

/// Faults of comparisons outside tables.
extension Failure {
  /// Two texts of which nothing says what they are, under `<` and its like.
  package static func noOrder(_ left: String, _ right: String) -> Failure {
    Failure(
      "language.order",
      Text(
        en: "Nothing says which of \"\(left)\" and \"\(right)\" comes first.",
        fr: "Rien ne dit lequel de « \(left) » et « \(right) » vient en premier."),
      advice: Text(
        en: "Write numbers, amounts or dates, or declare a type: param limit: amount",
        fr:
          "Écrivez des nombres, des montants ou des dates, ou déclarez un type : paramètre plafond: montant"
      ))
  }

  package static func types(_ left: Text, _ right: Text) -> Failure {
    Failure(
      "language.types",
      Text(
        en: "Two types are compared: \(left) and \(right).",
        fr: "Deux types sont comparés : \(left) et \(right)."),
      advice: Text(
        en: "Compare values of one type.", fr: "Comparez des valeurs de même type."))
  }

  package static func operatorType(_ sign: String, holds: Text) -> Failure {
    Failure(
      "language.operator",
      Text(
        en: "\"\(sign)\" cannot be used with values of type \(holds).",
        fr: "« \(sign) » ne s’emploie pas avec des valeurs de type \(holds)."))
  }
}
