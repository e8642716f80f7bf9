import AccordLanguage
import AccordWording

/// Running a script from the prompt.
extension Command {
  static let run = Command(
    "run", fr: "exécuter", .read,
    Text(
      en: "Run a command file as one transaction",
      fr: "Exécuter un fichier de commandes en une seule transaction"),
    discussion: Text(
      en:
        "The file is checked whole first; then all of it is kept, or nothing. With --plan, or after the word \"plan\", it shows what it would change. In a script, \"include\" does the same within the script's own transaction.",
      fr:
        "Le fichier est d’abord vérifié en entier ; puis tout est conservé, ou rien. Avec --prévoir, ou après le mot «\u{A0}prévoir\u{A0}», il montre ce qu’il changerait. Dans un script, « inclure » fait de même au sein de la transaction du script."
    ),
    takes: RemainingArguments<FilePath>(
      "file", fr: "fichier", Text(en: "the command files", fr: "les fichiers de commandes")),
    RepeatedOption<String>(
      "with", fr: "avec",
      Text(en: "a parameter: name=value", fr: "un paramètre : nom=valeur")),
    Flag(
      "plan", fr: "prévoir",
      Text(en: "only show the changes", fr: "montrer seulement les changements")),
    examples: [
      Example("run monthly.accord", Text(en: "Run a file", fr: "Exécuter un fichier")),
      Example(
        "run yearly.accord --with year=2025 --plan",
        Text(en: "See what it would change", fr: "Voir ce qu’il changerait")),
    ]
  ) { session, files, parameters, isPlan in
    guard session.shell.saves != nil else {
      throw Failure(
        "run.outside",
        Text(
          en: "Only a session at the prompt runs files.",
          fr: "Seule une session à l’invite exécute des fichiers."),
        advice: Text(
          en: "In a script write: include \"FILE\".",
          fr: "Dans un script, écrivez : inclure \"FICHIER\"."))
    }
    var values: [String: String] = [:]
    for parameter in parameters {
      let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw Failure(
          "run.parameter",
          Text(
            en: "\"\(parameter)\" is no parameter: write name=value.",
            fr: "« \(parameter) » n’est pas un paramètre : écrivez nom=valeur."),
          about: "with")
      }
      values[String(parts[0])] = String(parts[1])
    }
    session.shell.nextScript = ScriptRequest(
      files: files.map(\.path), parameters: values, isPlan: isPlan)
    return .none
  }.runningCommands()
}

/// Files that a person at the prompt wants to be run.
struct ScriptRequest {
  let files: [String]
  let parameters: [String: String]
  var isPlan: Bool
}
