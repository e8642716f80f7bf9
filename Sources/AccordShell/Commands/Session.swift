public import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordPlatform
import AccordRendering
public import AccordWording

/// What a command sees of the world: documents, the day, the author, the language, and the files
/// that the person named. Everything else (terminal, journal, clock) stays with the shell.
public final class Session: DocumentRecorder {
  /// The language that the person reads.
  public let language: Language
  /// The day.
  public let today: CalendarDate
  /// Who gives the commands.
  public let author: String
  /// Whether the command was called with `ensure`: creating what is already there is then no
  /// fault. `create` and `insert` follow it by themselves.
  public let isEnsuring: Bool
  /// Whether it was called with `ensure --keep`: what is already there then stays as it is, and
  /// only what is missing is created. `create` and `insert` follow it by themselves.
  public let isKeeping: Bool
  /// The values that no word of the call gave; `nil` where nothing is known of its words.
  var unnamed: UnnamedValues?

  let transaction: Transaction
  private let effect: Effect
  let files: any FileReading
  /// The shell itself, for its own commands.
  package let shell: ShellState
  /// The earlier state that the command looks at; `nil` for the present.
  let past: Past?
  /// Remarks that the command made; the shell shows them as warnings.
  package private(set) var warnings: [Text] = []
  /// The remarks that help with a refusal too; the others say what follows, and nothing does then.
  private(set) var warningsOfRefusals: Set<Text> = []
  /// What a remark lists, a line each.
  private(set) var warningDetails: [Text: [Text]] = [:]
  /// Why parts of what the command shows are not there.
  private(set) var leftOut: [any Fault] = []
  /// Whether the exit code is to tell whether the command lists something.
  var tellsWhetherFound = false
  /// Tells a person who watches how far the command is; `nil` where nobody does.
  var meter: ProgressMeter?
  /// What the meter says that is being done.
  var activity = Text(en: "In this command", fr: "Dans cette commande")
  private var isMetered = false
  /// What is wrong, for a file.
  private(set) var listedFaults: ListedFaults?
  /// The files to write when the run ends well.
  private(set) var writtenFiles: [WrittenFile] = []
  /// Changes that a command of the shell shows as plans are shown.
  var reported: PlannedChanges?
  /// What `ensure --keep` left as it was though the command would have changed it, each with its
  /// sentence.
  private(set) var kept: [Text] = []
  /// Whether the command has created something, which it may then write again under `--keep`.
  private var hasCreated = false
  /// Whether an element of a list was replaced, which is told when its document is written.
  var isReplacing = false
  /// What a page is called that has the output of the command alone: the title of what is printed;
  /// what the command does where it gives none.
  public var pageTitle: Text?
  /// What a command that reads has read: the checks and panels of one page ask again and again.
  private let read = ReadDocuments()
  /// The names of the documents of a collection, as far as the command has looked for them.
  var directories: [String: NameDirectory] = [:]
  /// What was found near names that nobody has, by collection and text.
  var nearNames: [[String]: String?] = [:]
  /// The documents that a command referred to, with those that stand in their places.
  var successors: [DocumentKey: Slug?] = [:]
  /// What the calendar file of last time holds, where the command was given one.
  var lastCalendar: [CalendarEvent]?
  /// What of it is settled since.
  var settledOfLast: [(event: CalendarEvent, key: DocumentKey?)] = []
  /// Tells the microseconds since 1 January 1970, in UTC.
  var clock: () -> Int = { Platform.now }
  /// What is to be erased when the run ends well.
  var erasures: [Erasure] = []

  package init(
    transaction: Transaction, effect: Effect, language: Language, today: CalendarDate,
    author: String, isEnsuring: Bool, isKeeping: Bool = false, files: any FileReading,
    shell: ShellState, past: Past? = nil
  ) {
    self.transaction = transaction
    self.effect = effect
    self.language = language
    self.today = today
    self.author = author
    self.isEnsuring = isEnsuring
    self.isKeeping = isKeeping
    self.files = files
    self.shell = shell
    self.past = past ?? shell.past
  }

  /// The documents as they are now, this batch's own changes included.
  public var documents: any DocumentReader {
    ReadingFace(of: transaction, effect == .read ? read : nil)
  }

  /// The minute, on the clocks of Paris.
  public var now: DayTime {
    DayTime(inParisAt: clock() / 1_000_000) ?? DayTime(startOf: today)
  }

  /// Tells the person something that is no refusal.
  public func warn(_ text: Text) { warnings.append(text) }

  /// Tells the person something that helps to understand a refusal as well.
  func warnEvenWhereRefused(_ text: Text) {
    warnings.append(text)
    warningsOfRefusals.insert(text)
  }

  /// Tells the person something that is no refusal, with what it is about, a line each.
  public func warn(_ text: Text, details: [Text]) {
    warnings.append(text)
    warningDetails[text] = details
  }

  /// Notes that a part of what the command shows is not there: the shell tells it beside the output,
  /// whatever the format, and the run does not end as if nothing were missing.
  func leaveOut(_ fault: any Fault) { leftOut.append(fault) }

  /// Lists what is wrong in a file that the person named, beside the error that the command throws
  /// next. A command that ends well writes no such file, nor does a plan.
  ///
  /// - Parameters:
  ///   - table: what is wrong, one row each.
  ///   - file: where to; its ending says the format.
  ///   - option: the English name of the option that named the file.
  public func listFaults(_ table: Table, in file: FilePath, option: String) {
    listedFaults = ListedFaults(table: table, file: file, option: option)
  }

  /// Writes a file that the person named, as `| save` does: it takes its place once the changes of the
  /// run are kept, and not at all where they are not or where the run is a plan; one that is there
  /// gives way only where the person agrees.
  ///
  /// - Parameters:
  ///   - text: its content, written as it is.
  ///   - file: where to.
  ///   - parameter: the English name of the argument or option that named the file.
  ///   - rows: how many lines the person is told of; none where left out.
  public func write(_ text: String, to file: FilePath, named parameter: String, rows: Int? = nil) {
    writtenFiles.append(
      WrittenFile(content: .text(text), file: file, parameter: parameter, rows: rows))
  }

  /// Writes a file that is no text, as `write(_:to:named:rows:)` does.
  public func write(_ bytes: [UInt8], to file: FilePath, named parameter: String) {
    writtenFiles.append(
      WrittenFile(content: .bytes(bytes), file: file, parameter: parameter, rows: nil))
  }

  /// Writes a file that may be a copy of one that the workspace keeps, and that never replaces
  /// another: whole or not at all.
  public func write(_ file: NewFile, to path: FilePath, named parameter: String) {
    writtenFiles.append(
      WrittenFile(content: .single(file), file: path, parameter: parameter, rows: nil))
  }

  /// Writes a folder of files that the person named, all of them or none. The folder is not there
  /// yet, or empty.
  ///
  /// - Parameters:
  ///   - files: the files, by their names in the folder.
  ///   - folder: where to.
  ///   - parameter: the English name of the argument or option that named the folder.
  public func write(_ files: [NewFile], into folder: FilePath, named parameter: String) {
    writtenFiles.append(
      WrittenFile(content: .folder(files), file: folder, parameter: parameter, rows: nil))
  }

  /// Tells how far a long command has come, for a person who watches, and stops it where they ask
  /// for that. Cheap enough to be called for every row of an import.
  ///
  /// ```swift
  /// for (index, row) in rows.enumerated() {
  ///   try session.progress(index, of: rows.count)
  ///   …
  /// }
  /// ```
  ///
  /// - Throws: what ends the command where Ctrl-C was typed; let it through.
  public func progress(_ done: Int, of total: Int? = nil) throws {
    try checkInterruption()
    guard let meter else { return }
    if !isMetered {
      isMetered = true
      meter.begin(activity, of: total)
    }
    meter.advance(to: done)
  }

  /// - Throws: what ends the command where Ctrl-C was typed.
  func checkInterruption() throws { try transaction.watch?.check() }

  /// Tells nothing more of how far the command is.
  func endProgress() {
    if isMetered { meter?.end() }
    isMetered = false
  }

  /// The bytes of a file that the person named, at most 64 MiB.
  ///
  /// - Throws: `Failure` when it is not there, cannot be read or is larger.
  public func contents(of file: FilePath) throws -> [UInt8] {
    try files.contents(of: file, atMost: FileBound.table)
  }
}

extension Session {
  /// The records of a collection that may be called so.
  func stored(named word: String, in collection: String) throws -> [StoredDocument] {
    try transaction.stored(named: word, in: collection)
  }

  /// The records of a collection whose name differs by one letter.
  func stored(near word: String, in collection: String) throws -> [StoredDocument] {
    try transaction.stored(near: word, in: collection)
  }
}

/// What is wrong, and the file that is to list it.
struct ListedFaults {
  let table: Table
  let file: FilePath
  let option: String
}

/// What a command writes, and the file or folder that is to hold it.
struct WrittenFile {
  let content: SavedContent
  let file: FilePath
  let parameter: String
  let rows: Int?
}

/// The reading half of a transaction, so that what only reads holds nothing that could write.
private struct ReadingFace: DocumentReader {
  private let transaction: Transaction
  /// Keeps single documents where nothing is written meanwhile.
  private let read: ReadDocuments?

  init(of transaction: Transaction, _ read: ReadDocuments?) {
    self.transaction = transaction
    self.read = read
  }

  func stored(_ key: DocumentKey) throws -> StoredDocument? { try transaction.stored(key) }

  func document<D: Document>(_ id: ID<D>) throws -> D? {
    guard let read else { return try transaction.document(id) }
    if let known = read.document(id) {
      try transaction.watch?.check()
      return known
    }
    let document = try transaction.document(id)
    if let document { read.keep(document) }
    return document
  }

  func keys(in collection: String) throws -> [DocumentKey] {
    try transaction.keys(in: collection)
  }

  func stored(_ query: FieldQuery) throws -> [StoredDocument] { try transaction.stored(query) }
}

extension Session {
  /// The document with that identity.
  ///
  /// - Throws: a `Failure` that names the nearest identity when there is none.
  public func find<D: Document>(_ id: ID<D>) throws -> D {
    guard let document = try transaction.document(id) else { throw try unknown(id.name, D.self) }
    return document
  }

  /// All documents of a type, in the order of their identities.
  ///
  /// A command that reads leaves out, with a warning, what is stored and cannot be read; one that
  /// writes is refused then, as it may work out something from all of them.
  public func all<D: Document>(_ type: D.Type = D.self) throws -> [D] {
    guard effect == .read else { return try transaction.all(type) }
    if let known = read.all(D.self) {
      try transaction.watch?.check()
      return known
    }
    let documents: [D]
    do {
      documents = try transaction.all(type)
    } catch StoreError.unreadable {
      documents = try allReadable(type)
    }
    read.keep(documents)
    return documents
  }

  /// The documents that a lookup finds, in the order of their identities.
  public func documents<D: Document>(_ lookup: Lookup<D>) throws -> [D] {
    do {
      return try transaction.documents(lookup)
    } catch StoreError.unreadable where effect == .read {
      return try readable(transaction.stored(lookup.query))
    }
  }

  /// Writes a document that may exist already. Writing it as it is changes nothing. Under `ensure
  /// --keep`, what exists stays as it is, and that is what the command then says.
  ///
  /// - Throws: when the command is declared `.read`; when a text that it changes holds what nobody
  ///   can have meant: control characters, several lines where one is, text encoded twice; and
  ///   where the document could not be read again.
  public func put<D: Document>(_ document: D) throws {
    try requireWriting()
    guard try !isKept(document.id, as: document) else { return }
    try document.validate()
    for remark in try document.review(on: today, in: documents) where !warnings.contains(remark) {
      warn(remark)
    }
    directories[D.schema.collection] = nil
    successors[document.key] = nil
    try transaction.put(document) { written, references in
      try requireReadable(written, as: document)
      try requireCurrent(references, of: document)
      guard TextFaults.mayBe(in: written) else { return }
      let stored = try transaction.stored(document.key)?.raw
      if let fault = TextFaults.all(in: written, of: D.schema, butThoseOf: stored).first {
        throw fault
      }
    }
  }

  /// Whether `ensure --keep` leaves a document as it is: `document` is what would become of it, `nil`
  /// where it would be removed. What the command itself created is no such document.
  private func isKept<D: Document>(_ id: ID<D>, as document: D?) throws -> Bool {
    guard isKeeping, !hasCreated else { return false }
    guard let existing = try documents.document(id) else {
      hasCreated = true
      return false
    }
    if existing != document { kept.append(existing.toldUnchanged) }
    return true
  }

  /// Writes a new document. Under `ensure`, one that exists becomes what is declared (see
  /// `settling(_:as:)`); which of its values were put back is told as a warning. Equal terms change
  /// nothing, and `ensure --keep` leaves what exists as it is.
  ///
  /// - Throws: a `Failure` when the identity is taken; under `ensure`, what refuses other terms than
  ///   those that are decided.
  public func create<D: Document>(_ document: D) throws {
    guard let existing = try transaction.document(document.id) else { return try put(document) }
    guard isEnsuring else {
      throw ExistingDocument(document: existing.key, schema: D.schema, label: existing.label)
    }
    try requireWriting()
    let settled = try settling(existing, as: document)
    guard settled != existing else { return }
    try put(settled)
    try tellPutBack(in: settled, over: existing)
  }

  /// Tells which values of a document were put back by `ensure`.
  func tellPutBack<D: Document>(in document: D, over existing: D) throws {
    let replaced = try document.differences(from: existing, inBoth: true)
    guard !replaced.isEmpty else { return }
    let list = replaced.joined(separator: ", ")
    warn(
      Text(
        en: "Put back in the \(D.schema.name) \"\(document.id)\": \(list).",
        fr: "Rétabli dans \(D.schema.definite) « \(document.id) » : \(list)."))
  }

  /// What a document that exists becomes when a batch declares it again under `ensure`: what is
  /// declared, but for what the line does not name (the day, an option or a switch that was left
  /// out, see `Document.completed(by:)`) and for what is decided. Under `ensure --keep`, itself.
  ///
  /// - Throws: what `Document.ensuring(_:)` refuses.
  public func settling<D: Document>(_ existing: D, as declared: D) throws -> D {
    guard existing != declared, !isKeeping else { return existing }
    guard let unnamed, !D.isWorkedOut else { return try existing.ensuring(declared) }
    return try existing.ensuring(declared.leaving(existing, where: unnamed.contain))
  }

  /// Adds an element to a list inside a document. When one with the same key is there: under
  /// `ensure` it is replaced in its place (left as it is under `ensure --keep`), and what was put back
  /// is told once `recordChange` writes the document; otherwise `refusal` is thrown.
  public func insert<Element, Key: Equatable>(
    _ element: Element, into list: inout [Element], key: (Element) -> Key,
    orRefuse refusal: (Element) -> Failure
  ) throws {
    guard let index = list.firstIndex(where: { key($0) == key(element) }) else {
      hasCreated = true
      return list.append(element)
    }
    guard isEnsuring else { throw refusal(list[index]) }
    guard !isKeeping else { return }
    list[index] = element
    isReplacing = true
  }

  /// Removes a document.
  ///
  /// - Throws: a `Failure` when there is none, or when the command is declared `.read`. What
  ///   still refers to it refuses the commit.
  public func remove<D: Document>(_ id: ID<D>) throws {
    try requireWriting()
    guard try transaction.stored(id.key) != nil else { throw try unknown(id.name, D.self) }
    guard try !isKept(id, as: nil) else { return }
    directories[D.schema.collection] = nil
    try transaction.remove(id)
  }

  /// Lays the changes of another transaction over those of this one.
  ///
  /// - Throws: `Failure` when this one has changed one of the documents already.
  func take(_ other: Transaction) throws {
    try requireWriting()
    let mine = Set(transaction.changes.map(\.key))
    if let both = other.changes.first(where: { mine.contains($0.key) }) {
      throw Failure(
        "undo.mixed",
        Text(
          en: "\"\(both.key.description)\" was changed by an earlier line of this run.",
          fr:
            "« \(both.key.description) » a été modifié par une ligne précédente de cette exécution."
        ),
        advice: Text(
          en: "Undo a transaction in a run of its own.",
          fr: "Annulez une transaction dans une exécution à part."))
    }
    try transaction.take(other)
  }

  /// Lays the document without its personal data over what is stored, for plans.
  func overlayErasure(of key: DocumentKey, personal: [PersonalField]) throws {
    try requireWriting()
    try transaction.overlayErasure(of: key, personal: personal)
  }

  /// Reads a word as a value; one that names a document is looked up by identity, then by name.
  ///
  /// - Throws: a `Fault` when it cannot be read, names nothing, or names several documents.
  public func read<V: WrittenValue>(_ word: String, as type: V.Type) throws -> V {
    guard let identity = type as? any DocumentIdentity.Type else { return try V(reading: word) }
    guard let value = try resolve(word, as: identity) as? V else { return try V(reading: word) }
    return value
  }

  /// Requires a document from which the command works out what it writes to be the same when the
  /// changes are kept; otherwise they are refused as a conflict.
  public func require<D: Document>(unchanged id: ID<D>) throws {
    try transaction.require(unchanged: id)
  }

  /// Requires the documents that a lookup finds to be the same ones, unchanged, when the changes
  /// are kept; otherwise they are refused as a conflict.
  public func require<D: Document>(unchanged lookup: Lookup<D>) throws {
    try transaction.require(unchanged: lookup.query)
  }

  func requireWriting() throws {
    guard effect == .write else {
      throw Failure(
        "plugin.effect",
        Text(
          en: "A command declared as reading tried to write.",
          fr: "Une commande déclarée en lecture a tenté d’écrire."),
        advice: Text(
          en: "This is a fault of the plugin: declare the command as \".write\".",
          fr: "C’est un défaut du module : déclarez la commande « .write »."))
    }
  }
}
