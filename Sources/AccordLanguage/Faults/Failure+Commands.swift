package import AccordWording

/// Faults in calling commands.
extension Failure {
  package static func unknownCommand(_ words: String, near: Text?) -> Failure {
    Failure(
      "language.unknown-command",
      Text(
        en: "There is no command \"\(words)\".",
        fr: "La commande « \(words) » n’existe pas."),
      advice: meant(
        near,
        otherwise: Text(
          en: "Type \"help\" to see all commands.",
          fr: "Tapez « aide » pour voir toutes les commandes.")))
  }

  /// A first word alone: `verbs` are the commands that begin with it.
  package static func group(_ word: String, verbs: Text) -> Failure {
    Failure(
      "language.incomplete-command",
      Text(
        en: "\"\(word)\" is only the beginning of a command.",
        fr: "« \(word) » n’est que le début d’une commande."),
      advice: Text(en: "After it write: \(verbs).", fr: "Ajoutez l’un de ces mots : \(verbs).")
    )
  }

  package static func unknownVerb(
    _ verb: String, after group: String, near: Text?, verbs: Text
  ) -> Failure {
    Failure(
      "language.unknown-command",
      Text(
        en: "There is no command \"\(group) \(verb)\".",
        fr: "La commande « \(group) \(verb) » n’existe pas."),
      advice: meant(
        near,
        otherwise: Text(
          en: "After \"\(group)\" write: \(verbs).",
          fr: "Après « \(group) », écrivez : \(verbs).")))
  }

  package static func unknownOption(_ name: String, near: String?, options: Text) -> Failure {
    Failure(
      "usage.unknown-option",
      Text(
        en: "This command has no option \"\(name)\".",
        fr: "Cette commande n’a pas d’option « \(name) »."),
      advice: meant(
        near,
        otherwise: options.isEmpty
          ? Text(en: "It takes no options.", fr: "Elle ne prend aucune option.")
          : Text(en: "Its options are: \(options).", fr: "Ses options sont : \(options).")))
  }

  package static func shortOption(_ word: String) -> Failure {
    Failure(
      "usage.short-option",
      Text(
        en: "\"\(word)\" begins with one hyphen.",
        fr: "« \(word) » commence par un seul tiret."),
      advice: Text(
        en: "Options are written with two hyphens, --name; put a text in quotes.",
        fr: "Une option s’écrit avec deux tirets, --nom ; mettez un texte entre guillemets.")
    )
  }

  package static func missingValue(_ name: Text, _ help: Text, usage: Text) -> Failure {
    Failure(
      "usage.missing",
      Text(en: "\(name) is missing: \(help).", fr: "Il manque \(name) : \(help)."),
      advice: Text(en: "Write: \(usage)", fr: "Écrivez : \(usage)"))
  }

  /// A list in parentheses that names nothing, where it stands for an argument.
  package static let emptyList = Failure(
    "usage.missing",
    Text(en: "The list is empty.", fr: "La liste est vide."),
    advice: Text(
      en: "Look at the list alone; with \"ensure\" before the command there is then nothing to do.",
      fr:
        "Regardez la liste seule\u{A0}; avec «\u{A0}assurer\u{A0}» devant la commande, il n’y a alors rien à faire."
    ))

  /// What `ensure` says of such a list.
  package static let nothingListed = Text(
    en: "Nothing to do: the list is empty.", fr: "Rien à faire\u{A0}: la liste est vide.")

  package static func missingValue(_ option: Text, kind: ValueKind) -> Failure {
    Failure(
      "usage.missing-value",
      Text(
        en: "\"\(option)\" is not followed by its value: \(kind.name).",
        fr: "« \(option) » n’est pas suivi de sa valeur : \(kind.name)."),
      advice: kind.examples.isEmpty
        ? nil
        : Text(
          en: "Write for example: \(kind.exampleList).",
          fr: "Écrivez par exemple : \(kind.exampleList)."))
  }

  /// `--as-of` after a command that does not answer from the documents.
  package static func noPast(_ words: Text, writes: Bool) -> Failure {
    Failure(
      "usage.no-past",
      writes
        ? Text(
          en: "\"\(words)\" writes: it cannot look at an earlier state.",
          fr: "« \(words) » écrit : cette commande ne peut pas regarder un état antérieur.")
        : Text(
          en: "\"\(words)\" reads no documents: it has no earlier state.",
          fr: "« \(words) » ne lit aucun document : cette commande n’a pas d’état antérieur."),
      advice: Text(
        en: "Commands that read take --as-of: list, show, check, dashboard.",
        fr:
          "Les commandes de lecture acceptent --au : lister, afficher, contrôler, tableau-de-bord.")
    )
  }

  package static func repeated(_ name: Text) -> Failure {
    Failure(
      "usage.repeated",
      Text(
        en: "\"\(name)\" is given twice.", fr: "« \(name) » est donné deux fois."),
      advice: Text(en: "Keep one of the two.", fr: "Gardez l’un des deux."))
  }

  package static func listForOne(_ name: Text) -> Failure {
    Failure(
      "usage.list",
      Text(
        en: "\(name) takes one value, not a list in parentheses.",
        fr: "\(name) prend une valeur, et non une liste entre parenthèses."),
      advice: Text(
        en: "Go through the list: \"for x in (…) { … }\".",
        fr: "Parcourez la liste : « pour x dans (…) { … } »."))
  }

  /// - Parameter option: the option of several values that stands right before the word.
  package static func tooMany(
    _ word: String, usage: Text, repeating option: Text? = nil
  ) -> Failure {
    let again = option.map {
      Text(
        en: "Write the option before each value: \($0[.english]) \(word). ",
        fr: "Écrivez l’option devant chaque valeur\u{A0}: \($0[.french]) \(word). ")
    }
    return Failure(
      "usage.too-many",
      Text(
        en: "\"\(word)\" is more than the command takes.",
        fr: "« \(word) » est de trop pour cette commande."),
      advice: (again ?? .same(""))
        + Text(
          en: "Put a value of several words in quotes. The command is: \(usage)",
          fr: "Mettez entre guillemets une valeur de plusieurs mots. La commande est : \(usage)")
    )
  }

  /// `written` is the amount as it stands there, over several words.
  package static func spacedNumber(_ written: String) -> Failure {
    Failure(
      "usage.spaces",
      Text(
        en: "\"\(written)\" is read as several words.",
        fr: "« \(written) » est lu comme plusieurs mots."),
      advice: Text(
        en: "Put it in quotes, or write it without spaces.",
        fr: "Mettez-le entre guillemets, ou écrivez-le sans espace."))
  }

  package static let comma = Failure(
    "usage.comma",
    Text(en: "A comma has no meaning here.", fr: "Une virgule n’a pas de sens ici."),
    advice: Text(
      en: "Separate values with spaces; give an option again for each value.",
      fr: "Séparez les valeurs par des espaces ; répétez l’option pour chaque valeur."))

  package static func emptyIdentity(_ word: String, kind: Text) -> Failure {
    Failure(
      "reading.identity",
      Text(
        en: "\"\(word)\" can be neither an identity nor a name: \(kind).",
        fr: "« \(word) » ne peut être ni un identifiant ni un nom : \(kind)."))
  }

  /// - Parameter writing: how many commands of the source write.
  /// - Parameter folder: the one that was to be written and cannot be; `nil` where nobody wanted to.
  package static func readOnly(_ words: Text, writing: Int, folder: String? = nil) -> Failure {
    guard let folder else {
      return Failure(
        "session.read-only",
        Text(
          en: "\"\(words)\" writes, and the workspace is open for reading only.",
          fr: "«\u{A0}\(words)\u{A0}» écrit, et l’espace de travail est ouvert en lecture seule.")
          + others(writing),
        advice: planInstead(writing))
    }
    let name = Escaping.sentence(folder)
    return Failure(
      "session.read-only",
      Text(
        en: "\"\(words)\" writes, and the folder \"\(name)\" of the workspace cannot be written.",
        fr:
          "«\u{A0}\(words)\u{A0}» écrit, et le dossier «\u{A0}\(name)\u{A0}» de l’espace de travail ne peut pas être écrit."
      ) + others(writing),
      advice: Text(
        en: "Check who owns the folder and its files, their permissions, and the disk.",
        fr: "Vérifiez le propriétaire du dossier et de ses fichiers, leurs droits, et le disque."))
  }

  /// - Parameters:
  ///   - phrase: the state that the session looks at: "as of 30 Jan 2024".
  ///   - writing: how many commands of the source write.
  package static func past(_ phrase: Text, _ words: Text, writing: Int) -> Failure {
    Failure(
      "session.past",
      Text(
        en:
          "\"\(words)\" writes, and the session looks at the state \(phrase): the past stays as it was.",
        fr:
          "« \(words) » écrit, et la session regarde l’état \(phrase) : le passé reste ce qu’il était."
      ) + others(writing),
      advice: Text(
        en: "To change or to plan, start accord without --as-of.",
        fr: "Pour modifier ou prévoir, lancez accord sans --au."))
  }

  /// - Parameters:
  ///   - code: the code of the damage, which was reported when the workspace was opened.
  ///   - writing: how many commands of the source write.
  package static func damaged(_ code: String, _ words: Text, writing: Int) -> Failure {
    Failure(
      code,
      Text(
        en: "\"\(words)\" writes, and nothing more is written to a damaged workspace.",
        fr:
          "« \(words) » écrit, et plus rien n’est écrit dans un espace de travail endommagé.")
        + others(writing),
      advice: Text(
        en: "Restore a backup of the workspace, then begin again.",
        fr: "Restaurez une sauvegarde de l’espace de travail, puis recommencez."))
  }

  package static func mixed(_ words: Text) -> Failure {
    Failure(
      "usage.mixed",
      Text(
        en: "\"\(words)\" cannot be taken back: it runs without other commands that write.",
        fr: "« \(words) » est sans retour : elle s’exécute sans autre commande qui écrit."),
      advice: Text(en: "Run it by itself.", fr: "Exécutez-la à part."))
  }

  /// How many commands are refused together, where there are several.
  private static func others(_ writing: Int) -> Text {
    guard writing > 1 else { return .same("") }
    return Text(
      en: " \(count: writing) commands of the script write; this is the first.",
      fr: " \(count: writing) commandes du script écrivent ; celle-ci est la première.")
  }

  private static func planInstead(_ writing: Int) -> Text {
    writing > 1
      ? Text(
        en: "Start it with \"accord plan\" to see what it would change.",
        fr: "Lancez-le par « accord prévoir » pour voir ce qu’il changerait.")
      : Text(
        en: "Begin the line with \"plan\" to see what it would change.",
        fr: "Commencez la ligne par « prévoir » pour voir ce qu’elle changerait.")
  }

  package static func needsAgreement(
    _ words: Text, isDestructive: Bool, isIrreversible: Bool
  ) -> Failure {
    Failure(
      "usage.needs-yes",
      isDestructive
        ? Text(
          en: "\"\(words)\" destroys data, and nobody is there to be asked.",
          fr:
            "«\u{A0}\(words)\u{A0}» détruit des données, et personne n’est là pour confirmer.")
        : !isIrreversible
          ? Text(
            en: "\"\(words)\" asks before it runs, and nobody is there to be asked.",
            fr:
              "«\u{A0}\(words)\u{A0}» demande confirmation, et personne n’est là pour la donner.")
          : Text(
            en: "\"\(words)\" cannot be undone, and nobody is there to be asked.",
            fr:
              "«\u{A0}\(words)\u{A0}» ne peut pas être annulé, et personne n’est là pour confirmer."
          ),
      advice: Text(
        en: "Add --yes to the line, or to the call of accord, to agree beforehand.",
        fr: "Ajoutez --oui à la ligne, ou à l’appel d’accord, pour confirmer d’avance."))
  }
}
