public import AccordDocuments
import AccordLanguage
import AccordTables
import AccordWording

/// Imports that a plugin reads by itself, where the rows are not the fields of one document type.
extension Session {
  /// Stores a document for each row of a file, all of them or none. What `Command.importing` does is
  /// done here too: every fault of every row is told at once, with its row and column; a row that
  /// has the identity of an earlier one, or of a document, is a fault, but under `ensure` the
  /// document becomes what the row says; what was new, changed and as it was is counted.
  ///
  /// ```swift
  /// try session.importing(file, columns: [name, due]) { row, problems in
  ///   guard let name = row.required(name, as: Slug.self, &problems),
  ///     let due = row.required(due, as: CalendarDate.self, &problems)
  ///   else { return nil }
  ///   return Loan(id: ID(name), due: due)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - file: a CSV, JSON or JSON lines file.
  ///   - columns: what is understood of it.
  ///   - faults: a file for everything that is wrong, where the person named one.
  ///   - document: the document of a row; `nil` where something is wrong with it, which is among the
  ///     problems then. A fault that it throws is told with the row.
  ///   - together: what no row tells alone: the documents of the sound rows, each with its row; what
  ///     is wrong goes to the problems.
  /// - Throws: everything that is wrong; then nothing is stored.
  public func importing<D: Document>(
    _ file: FilePath, columns: [ImportColumn], faults: FilePath? = nil,
    each document: (ImportedRow, inout ImportProblems) throws -> D?,
    together: ([(document: D, row: ImportedRow)], inout ImportProblems) throws -> Void = { _, _ in }
  ) throws -> Output {
    try listingFaults(in: faults) {
      let table = try table(of: file, columns: columns)
      var problems = ImportProblems(of: table)
      var identities = RowIdentities<D>(in: self)
      var drafts: [(document: D, row: ImportedRow)] = []
      var rows = try table.rows()
      var done = 0
      while let row = try rows.next() {
        try progress(done, of: table.count)
        done += 1
        let before = problems.count
        do {
          guard let made = try document(row, &problems) else { continue }
          try identities.check(made.id, row: row, &problems)
          if problems.count == before { drafts.append((made, row)) }
        } catch let fault as any Fault {
          let column = columns.first { $0.name.en == fault.parameter }
          problems.add(fault, row: row, column: column)
        }
      }
      try together(drafts, &problems)
      let numbered = drafts.map { (document: $0.document, row: $0.row.number) }
      return try store(numbered, from: table, problems) { fault in
        columns.first { $0.name.en == fault.parameter }
      }
    }
  }

  /// Changes a document that exists for each row of a file, all of them or none: what another office
  /// sends back. Every fault of every row is told at once, with its row and column; a document that
  /// stands in two rows is a fault.
  ///
  /// - Parameters:
  ///   - file: a CSV, JSON or JSON lines file.
  ///   - columns: what is understood of it.
  ///   - faults: a file for everything that is wrong, where the person named one.
  ///   - joining: what two rows make of one document, where a document has several; a fault where it
  ///     is left out.
  ///   - document: the document of a row, as it becomes; `nil` where something is wrong with the row,
  ///     which is among the problems then, or where it is about no document. A fault that it throws
  ///     is told with the row.
  /// - Throws: everything that is wrong; then nothing is stored.
  public func updating<D: Document>(
    _ file: FilePath, columns: [ImportColumn], faults: FilePath? = nil,
    joining: ((_ earlier: D, _ row: D) throws -> D)? = nil,
    each document: (ImportedRow, inout ImportProblems) throws -> D?
  ) throws -> Output {
    try updating(
      file, columns: columns, faults: faults, joining: joining,
      several: { row, problems in [try document(row, &problems)].compactMap(\.self) })
  }

  /// The same for rows that are about several documents each.
  public func updating<D: Document>(
    _ file: FilePath, columns: [ImportColumn], faults: FilePath? = nil,
    joining: ((_ earlier: D, _ row: D) throws -> D)? = nil,
    several documents: (ImportedRow, inout ImportProblems) throws -> [D]
  ) throws -> Output {
    try listingFaults(in: faults) {
      let table = try table(of: file, columns: columns)
      func column(of fault: any Fault) -> ImportColumn? {
        columns.first { $0.name.en == fault.parameter }
      }
      var problems = ImportProblems(of: table)
      var firstRows: [ID<D>: (number: Int, index: Int)] = [:]
      var updated: [D] = []
      var rows = try table.rows()
      var (done, read) = (0, 0)
      func take(_ document: D, from row: ImportedRow) throws {
        var changed = document
        if let first = firstRows[changed.id] {
          guard let joining else {
            return problems.add(
              RowFault.repeated(changed.id.name, firstRow: first.number), row: row)
          }
          changed = try joining(updated[first.index], changed)
          try changed.validate()
          updated[first.index] = changed
          return
        }
        try changed.validate()
        // What stays as it is, is not asked again.
        if try self.documents.document(changed.id) != changed {
          _ = try changed.review(on: today, in: self.documents)
        }
        firstRows[changed.id] = (row.number, updated.count)
        updated.append(changed)
      }
      while let row = try rows.next() {
        try progress(done, of: table.count)
        done += 1
        do {
          let found = try documents(row, &problems)
          if !found.isEmpty { read += 1 }
          for document in found { try take(document, from: row) }
        } catch let fault as any Fault {
          problems.add(fault, row: row, column: column(of: fault))
        }
      }
      try problems.check()
      var count = 0
      for changed in updated where try self.documents.document(changed.id) != changed {
        try put(changed)
        count += 1
      }
      let rest = updated.count - count
      return .message(
        Text.each { language in
          let file = language.quoted(table.name)
          func counted(_ count: Int, _ one: String, _ many: String) -> String {
            language.grouped(count) + " " + language.plural(count, one, many)
          }
          if read != updated.count {
            return language == .french
              ? "Lecture de \(file)\u{A0}: \(counted(read, "ligne lue", "lignes lues")) sur \(counted(updated.count, "document", "documents")), dont \(counted(count, "modifié", "modifiés")) et \(counted(rest, "inchangé", "inchangés"))."
              : "Read \(counted(read, "row", "rows")) of \(file) on \(counted(updated.count, "document", "documents")): \(language.grouped(count)) changed, \(language.grouped(rest)) as before."
          }
          return language == .french
            ? "Lecture de \(file)\u{A0}: \(counted(updated.count, "ligne lue", "lignes lues")), dont \(counted(count, "modifiée", "modifiées")) et \(counted(rest, "inchangée", "inchangées"))."
            : "Read \(counted(updated.count, "row", "rows")) of \(file): \(language.grouped(count)) changed, \(language.grouped(rest)) as before."
        })
    }
  }
}
