import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PublishCommands {
  static var operations: Command {
    Command(
      "publish operations", fr: "publier opérations", .read,
      Text(
        en: "Show the list of operations, as it is published",
        fr: "Afficher la liste des opérations, telle qu’elle se publie"),
      discussion: Text(
        en:
          "Every operation whose grant agreement is signed (regulation (EU) 2021/1060, art. 49(3)), its columns in their order; those that were terminated with nothing kept are named and not listed. The Union’s amount is the one that was decided, never the total times a rounded rate. It is updated at least every four months: \"publish file FILE --kind operations\". \"left-out\" says why a line cannot be written.",
        fr:
          "Chaque opération dont la convention est signée (règlement (UE) 2021/1060, art. 49, § 3), colonnes dans l’ordre ; celles qui ont été résiliées sans rien maintenir sont nommées et non listées. Le montant UE est celui qui a été décidé, jamais le total multiplié par un taux arrondi. La liste s’actualise au moins tous les quatre mois : « publier fichier FICHIER --nature opérations ». « écartée » dit pourquoi une ligne ne peut pas être écrite."
      ),
      takes: state, returns: OperationListRow.shape.columns,
      examples: [
        Example(
          "publish operations | sum union",
          Text(en: "What the fund gives", fr: "Ce que donne le fonds"))
      ]
    ) { session, date in
      let day = date ?? session.today
      let operations = try PublishedOperation.all(on: day, in: session.documents)
      operations.tellMissingPostalCodes(in: session)
      try session.tellUnsupported(on: day)
      return .table(
        OperationListRow.shape.table(
          operations.map {
            OperationListRow(
              row: $0.row(on: day), problem: $0.problems(on: day).first?.message)
          },
          whenEmpty: Text(
            en: "No grant agreement of an operation is signed.",
            fr: "Aucune convention d’opération n’est signée.")))
    }
  }

  static var readOperations: Command {
    Command(
      "publish read-operations", fr: "publier lire-opérations", .read,
      Text(
        en: "Read a list of operations of any authority as a table",
        fr: "Lire la liste des opérations d’une autorité sous forme de tableau"),
      discussion: Text(
        en:
          "The French headings are understood whatever their apostrophes, capitals and accents; what is missing or is no date or amount stays empty, and is told.",
        fr:
          "Les en-têtes français sont reconnus quels que soient apostrophes, majuscules et accents ; ce qui manque ou n’est ni date ni montant reste vide, et est signalé."
      ),
      takes: CommonOption.table,
      returns: OperationListRow.shape.columns,
      examples: [
        Example(
          "publish read-operations operations.csv | sum union",
          Text(en: "What the fund gives", fr: "Ce que donne le fonds"))
      ]
    ) { session, file in
      var rows: [OperationListRow] = []
      let faults = try session.reading(file, columns: OperationListRow.headings.map(\.1)) {
        row, problems in
        let read = OperationListRow.cells(of: row, &problems)
        rows.append(OperationListRow(row: read, problem: nil))
      }
      if !faults.rows.isEmpty {
        session.warn(
          Text.plural(
            faults.rows.count,
            Text(en: "1 fault in the file:", fr: "1 défaut dans le fichier :"),
            Text(
              en: "\(faults.rows.count) faults in the file:",
              fr: "\(faults.rows.count) défauts dans le fichier :")),
          details: OperationListRow.words(faults, session.language))
      }
      return .table(OperationListRow.shape.table(rows))
    }
  }
}
