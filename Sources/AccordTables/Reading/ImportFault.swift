package import AccordWording

/// Everything that keeps a file from being imported, all at once.
package struct ImportFault: Fault, Hashable {
  /// One thing that is wrong: where, what, and what to do.
  package struct Problem: Sendable, Hashable {
    /// The row as a spreadsheet shows it; `nil` for the file as a whole.
    package let row: Int?
    /// The header above the cell; `nil` for the row as a whole.
    package let column: Text?
    /// What is wrong: a sentence.
    package let message: Text
    /// What to do: a sentence.
    package let remedy: Text?
    /// The stable code of what is wrong: `reading.date`.
    package let code: String

    /// One thing that is wrong.
    package init(
      row: Int?, column: Text?, _ message: Text, remedy: Text?, code: String = "import.file"
    ) {
      self.row = row
      self.column = column
      self.message = message
      self.remedy = remedy
      self.code = code
    }

    /// Place, message and remedy on one line.
    package var line: Text {
      let place: Text
      switch (row, column) {
      case (let row?, let column?):
        place = Text(
          en: "row \(row), column \"\(column)\": ", fr: "ligne \(row), colonne « \(column) » : ")
      case (let row?, nil):
        place = Text(en: "row \(row): ", fr: "ligne \(row) : ")
      case (nil, _):
        place = .same("")
      }
      return place + message + (remedy.map { .same(" ") + $0 } ?? .same(""))
    }
  }

  /// The name of the file.
  package let file: String
  /// What is wrong, in the order of the rows.
  package let problems: [Problem]
  /// Headers that fit no column, where the columns themselves are what is wrong.
  package let unknownHeaders: [String]

  /// A refusal of a file.
  package init(file: String, problems: [Problem], unknownHeaders: [String] = []) {
    self.file = file
    self.problems = problems
    self.unknownHeaders = unknownHeaders
  }

  package var code: String { "import.rows" }

  package var parameter: String? { "file" }

  package var message: Text {
    let count = problems.count
    let noun = Text.plural(
      count, Text(en: "problem", fr: "problème"), Text(en: "problems", fr: "problèmes"))
    return Text(
      en: "\"\(file)\" cannot be imported: \(count) \(noun).",
      fr: "« \(file) » ne peut pas être importé : \(count) \(noun).")
  }

  package var details: [Text] { problems.map(\.line) }

  /// How many problems there are of each kind, the most frequent first.
  package var summary: [Text] {
    var kinds: [(code: String, column: Text?, count: Int)] = []
    var places: [String: Int] = [:]
    for problem in problems {
      let key = problem.code + "\n" + (problem.column?.en ?? "")
      if let place = places[key] {
        kinds[place].count += 1
      } else {
        places[key] = kinds.count
        kinds.append((problem.code, problem.column, 1))
      }
    }
    let ordered = kinds.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    return ordered.map { _, kind in
      guard let column = kind.column else {
        return Text(
          en: "\(kind.count) × \(kind.code)", fr: "\(kind.count) × \(kind.code)")
      }
      return Text(
        en: "\(kind.count) × \(kind.code), column \"\(column)\"",
        fr: "\(kind.count) × \(kind.code), colonne « \(column) »")
    }
  }

  package var advice: Text? {
    Text(
      en: "Nothing was stored. Mend these cells and import the file again.",
      fr: "Rien n’a été enregistré. Corrigez ces cellules et importez de nouveau le fichier.")
  }
}

extension ImportFault.Problem {
  static func missing(_ column: ImportColumn, headers: [String]) -> ImportFault.Problem {
    let found = headers.filter { !$0.isEmpty }.joined(separator: ", ")
    if let mapped = column.mapped {
      return ImportFault.Problem(
        row: nil, column: nil,
        Text(
          en: "The file has no column \"\(mapped)\", which \"\(column.name)\" should come from.",
          fr:
            "Le fichier n’a pas de colonne « \(mapped) », d’où devrait venir « \(column.name) »."),
        remedy: Spelling.nearest(to: mapped, among: headers).map { near in
          Text(en: "Did you mean \"\(near)\"?", fr: "Vouliez-vous dire « \(near) » ?")
        } ?? Text(en: "The file has: \(found).", fr: "Le fichier contient : \(found)."),
        code: "import.column")
    }
    return ImportFault.Problem(
      row: nil, column: nil,
      Text(
        en: "The column \"\(column.name)\" is missing.",
        fr: "La colonne « \(column.name) » manque."),
      remedy: Text(en: "The file has: \(found).", fr: "Le fichier contient : \(found).")
        + (column.option.map { option in
          Text(
            en: " Name its heading with --column, or give --\(option) for all rows.",
            fr:
              " Désignez son en-tête avec --colonne, ou donnez --\(option) pour toutes les lignes.")
        }
          ?? Text(
            en: " Name its heading with --column.", fr: " Désignez son en-tête avec --colonne.")))
  }

  /// A row with something in more cells than the header has; `nil` when it fits.
  static func tooWide(_ record: CSVReader.Record, headers: Int) -> ImportFault.Problem? {
    guard record.cells.dropFirst(headers).contains(where: { !$0.isEmpty }) else { return nil }
    let count = record.cells.count
    return ImportFault.Problem(
      row: record.row, column: nil,
      Text(
        en: "The row has \(count) cells, the header \(headers).",
        fr: "La ligne compte \(count) cellules, l’en-tête \(headers)."),
      remedy: Text(
        en: "Put a cell that holds the separator between quotation marks, or name the column.",
        fr: "Mettez entre guillemets une cellule qui contient le séparateur, ou nommez la colonne.")
    )
  }

  static func repeated(_ header: String, row: Int) -> ImportFault.Problem {
    ImportFault.Problem(
      row: row, column: .same(header),
      Text(en: "Two columns have this header.", fr: "Deux colonnes portent cet en-tête."),
      remedy: Text(en: "Keep one of them.", fr: "Gardez-en une."))
  }
}
