import AccordDocuments
import AccordLanguage
import AccordWording

/// The command that tells what was done to the workspace.
extension Command {
  static let log = Command(
    "log", fr: "journal", .read,
    Text(
      en: "List what was done: who, when, with which command",
      fr: "Lister ce qui a été fait : qui, quand, par quelle commande"),
    discussion: Text(
      en:
        "The newest comes first. What several options ask for must all hold. Days and times are those of your time zone; the journal keeps UTC.",
      fr:
        "La plus récente vient en premier. Les conditions de plusieurs options s’ajoutent. Les jours et les heures sont ceux de votre fuseau horaire ; le journal conserve l’heure UTC."
    ),
    takes: DefaultedOption<Int>(
      "last", fr: "dernières", Text(en: "how many", fr: "combien"), default: 20),
    Option<String>(
      "author", fr: "auteur", Text(en: "only what they did", fr: "ce qu’une personne a fait")),
    Option<CalendarDate>(
      "since", fr: "depuis", Text(en: "from that day on", fr: "à partir de ce jour")),
    Option<CalendarDate>(
      "until", fr: "jusqu-au",
      Text(en: "up to the end of that day", fr: "jusqu’à la fin de ce jour")),
    DocumentOption(
      "document", fr: "document",
      Text(
        en: "only what changed that document (collection/identity, or \"kind name\")",
        fr: "ce qui a modifié ce document (collection/identifiant, ou « type nom »)")),
    Option<String>(
      "command", fr: "commande",
      Text(en: "words of the command", fr: "des mots de la commande")),
    returns: LoggedTransaction.shape.columns,
    examples: [
      Example("log", Text(en: "See the last twenty", fr: "Voir les vingt dernières")),
      Example(
        "log --author ana --since 2024-01-01 --last 1000",
        Text(
          en: "See what somebody did since a day", fr: "Voir ce que quelqu’un a fait depuis un jour"
        )),
      Example(
        "log --command \"undo\" | count",
        Text(en: "Count what was taken back", fr: "Compter les annulations")),
    ]
  ) { session, count, author, since, until, document, command in
    guard count > 0 else {
      throw Failure(
        "log.count",
        Text(
          en: "\(count) is not a number of transactions.",
          fr: "\(count) n’est pas un nombre de transactions."),
        about: "last", advice: Text(en: "Give 1 or more.", fr: "Indiquez 1 ou plus."))
    }
    var query = LogQuery(limit: count)
    query.since = since.map { Timestamp(startOf: $0) }
    query.until = until.map { Timestamp(endOf: $0) }
    query.document = document
    let (wantedAuthor, wantedWords) = (author?.folded, command.map { SoughtText($0) })
    query.isWanted = { commit in
      if let wantedAuthor, commit.author.folded != wantedAuthor { return false }
      if let wantedWords, !SoughtText(commit.command).contains(wantedWords) { return false }
      return true
    }
    let isAll = author == nil && since == nil && until == nil && document == nil && command == nil
    return .table(
      LoggedTransaction.shape.table(
        try session.log(query),
        whenEmpty: isAll
          ? Text(
            en: "Nothing was done in this workspace yet.",
            fr: "Rien n’a encore été fait dans cet espace de travail.")
          : Text(
            en: "No transaction is so. \"log\" alone lists the last ones.",
            fr: "Aucune transaction ne répond à ces critères. « journal » seul liste les dernières."
          )))
  }.alsoNamed("transactions")
}

extension LoggedTransaction {
  fileprivate static let shape = TableShape<LoggedTransaction>(
    .field("number", fr: "numéro", .integer) { .integer($0.record.number) },
    .field("date", fr: "date", .date) { Value($0.record.at.localDate) },
    .field("time", fr: "heure", .text, heading: CommitRecord.timeHeading, rank: 1) {
      $0.record.at.clockValue
    },
    .field("author", fr: "auteur", .text) { .text($0.record.author) },
    .field("documents", fr: "documents", .integer, rank: 2) { .integer($0.documents) },
    .field("command", fr: "commande", .text) { .text($0.record.command) })
}
