import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PublishCommands {
  static var read: Command {
    Command(
      "publish read", fr: "publier lire", .read,
      Text(
        en: "Read a file of grants of any office as a table",
        fr: "Lire le fichier de subventions d’un autre organisme sous forme de tableau"),
      discussion: Text(
        en: """
          The headings that are in use are understood, whatever their capitals and accents; UTF-8 or \
          Windows, commas or semicolons, "40 000,00" and "30/01/2024". Nothing is stored: the file \
          is only a table. A SIRET that a spreadsheet made a decimal number of is damaged, and stays \
          as it is. A list of operations is read by "publish read-operations". \
          "faults" counts what is wrong with a row: "publish faults" says what.
          """,
        fr: """
          Les en-têtes en usage sont reconnus, quels que soient majuscules et accents ; UTF-8 ou \
          Windows, virgules ou points-virgules, « 40 000,00 » et « 30/01/2024 ». Rien n’est \
          enregistré : le fichier n’est qu’un tableau. Un SIRET qu’un tableur a changé en nombre \
          décimal est abîmé et reste tel quel. Une liste des opérations se lit avec \
          « publier lire-opérations ». « défauts » compte ce qui ne va pas à une ligne : \
          « publier défauts » dit quoi.
          """),
      takes: CommonOption.table, returns: shape.columns,
      examples: [
        Example(
          "publish read other.csv | sum amount", Text(en: "What it adds up to", fr: "Son total"))
      ]
    ) { session, file in
      let (rows, faults) = try SCDLImport.read(file, in: session)
      if !faults.rows.isEmpty { session.warn(wrong(faults.rows.count, file)) }
      return .table(shape.table(rows))
    }
  }

  static var faults: Command {
    Command(
      "publish faults", fr: "publier défauts", .read,
      Text(
        en: "Say everything that is wrong with a file of grants, with row and column",
        fr: "Dire tout ce qui ne va pas dans un fichier de subventions, avec ligne et colonne"),
      discussion: Text(
        en:
          "Against the schema SCDL 2.1.1, and what its validators leave out: the key of a SIRET, days that exist and are in order, amounts above zero, lines that stand twice, shares of one grant that do not make the whole.",
        fr:
          "Selon le schéma SCDL 2.1.1, et ce que ses validateurs ignorent : la clé d’un SIRET, des dates qui existent et se suivent, des montants supérieurs à zéro, des lignes répétées, les parts d’une subvention qui ne font pas le tout."
      ),
      takes: CommonOption.table, returns: Session.faultColumns,
      examples: [
        Example(
          "publish faults other.csv | group by column | count",
          Text(en: "Where they are", fr: "Où ils sont"))
      ]
    ) { session, file in
      var table = try SCDLImport.read(file, in: session).faults
      table.whenEmpty = Text(en: "Nothing is wrong.", fr: "Aucun défaut.")
      return .table(table)
    }
  }

  private static let shape = TableShape<SCDLImport.Row>(
    .field("row", fr: "ligne", .integer) { .integer($0.number) },
    .field("authority", fr: "attribuant", .text, rank: 2) { text($0, .nomAttribuant) },
    .field("date", fr: "date", .date) { Value($0.content.date) },
    .field("decision", fr: "décision", .text, rank: 2) { text($0, .referenceDecision) },
    .field("beneficiary", fr: "bénéficiaire", .text) { text($0, .nomBeneficiaire) },
    .field("siret", fr: "siret", .text, rank: 1) { text($0, .idBeneficiaire) },
    .field("rna", fr: "rna", .text, rank: 2) { text($0, .rnaBeneficiaire) },
    .field("object", fr: "objet", .text, rank: 1) { text($0, .objet) },
    .field("amount", fr: "montant", .amount) { Value($0.content.amount) },
    .field("start", fr: "début", .date, rank: 2) { Value($0.content.period?.start) },
    .field("end", fr: "fin", .date, rank: 2) { Value($0.content.period?.end) },
    .field("faults", fr: "défauts", .integer) { .integer($0.faults) })

  private static func text(_ row: SCDLImport.Row, _ column: SCDLColumn) -> Value {
    row.content[column].isEmpty ? .missing : .text(row.content[column])
  }

  private static func wrong(_ count: Int, _ file: FilePath) -> Text {
    Text.plural(
      count,
      Text(
        en: "1 fault: \"publish faults \(file)\" says which.",
        fr: "1 défaut : « publier défauts \(file) » dit lequel."),
      Text(
        en: "\(count) faults: \"publish faults \(file)\" says which.",
        fr: "\(count) défauts : « publier défauts \(file) » dit lesquels."))
  }
}
