import AccordJSON
import AccordPlatform

/// What is known of the documents without reading them: the index, and what the journal tells
/// of collections, forms and erasures. It follows the journal, transaction by transaction.
final class StoreState {
  let declarations: Declarations
  let index: VersionIndex
  @exclusivity(unchecked)  // As below.
  private(set) var state: IndexState
  /// Whether the transaction that is being read asks for an erasure.
  private var hasErasure = false
  /// Whether another process wrote segments anew since this was last asked.
  var hasErased = false
  /// The index was found to be damaged while it was brought up to date.
  private(set) var isDamaged = false
  // These are reached several times for each document, and never while they are changed; the
  // checks for that would cost as much as the work.
  @exclusivity(unchecked)
  private var plans: [CollectionPlan?] = []
  @exclusivity(unchecked)
  private var numbers: [String: Int] = [:]
  @exclusivity(unchecked)
  private var lastPlan = 0
  /// Kept between calls so that each document costs no allocation.
  @exclusivity(unchecked)
  private var entries: [FieldEntry] = []

  /// The collections whose declared fields are all in the index.
  private var complete: Set<String> = []

  /// The number of the index of all references.
  private static let referencesIndex = 0

  init(_ declarations: Declarations, index: VersionIndex) {
    self.declarations = declarations
    self.index = index
    let told = try? index.state()
    state = told ?? IndexState()
    if told == nil { state.fields = declarations.fieldIndexes }
    takeState()
  }

  private func takeState() {
    plans = []
    numbers = [:]
    for collection in state.collections { addPlan(collection.name) }
    for form in state.forms { learn(form) }
    for collection in state.collections where collection.form > 0 {
      declarations.noteForm(collection.form, of: collection.name)
    }
  }

  /// Forgets everything, to be told again from the beginning of the journal.
  func reset() {
    index.reset()
    // An index that another program asked for stays, so that two programs with different
    // plugins do not make everything anew in turn.
    let fields =
      state.fields + declarations.fieldIndexes.filter { !state.fields.contains($0) }
    state = IndexState()
    state.fields = fields
    isDamaged = false
    takeState()
  }

  /// Whether the index holds the fields of a collection that its type declares. Asked before they
  /// are looked up, and not when the workspace is opened: then the fields of all types would be made
  /// for a command that touches one.
  func hasFields(of collection: String) -> Bool {
    if complete.contains(collection) { return true }
    let isComplete = declarations.fieldIndexes(of: collection).allSatisfy(state.fields.contains)
    if isComplete { complete.insert(collection) }
    return isComplete
  }

  private func addPlan(_ name: String) {
    numbers[name] = plans.count
    plans.append(nil)
  }

  /// How the collection of a number is indexed. Made when it is first asked for: most commands touch
  /// few collections.
  @inline(__always)
  private func plan(_ number: Int) -> CollectionPlan { plans[number] ?? makePlan(number) }

  @inline(never)
  private func makePlan(_ number: Int) -> CollectionPlan {
    let name = state.collections[number].name
    let schema = declarations.schemas[name]
    let fields = state.fields.enumerated().compactMap { number, field in
      field.collection == name && field.kind != .references
        && (schema == nil || field.version == schema?.version)
        ? CollectionPlan.Field(number: number, path: field.path, kind: field.kind) : nil
    }
    var references: [Int: [(path: JSONPath, target: String)]] = [:]
    for form in state.forms where form.collection == name && !form.references.isEmpty {
      references[form.version] =
        form.references.sorted { $0.key < $1.key }.map { (JSONPath($0.key), $0.value) }
    }
    let plan = CollectionPlan(
      number: number, name: name, fields: fields, version: schema?.version, references: references)
    plans[number] = plan
    return plan
  }

  /// How a collection is indexed; `nil` when it never had a document.
  func plan(named name: String) -> CollectionPlan? { numbers[name].map { plan($0) } }

  /// The number of a collection; `nil` when it never had a document.
  func number(of name: UnsafeRawBufferPointer) -> Int? {
    if lastPlan < plans.count, plan(lastPlan).isNamed(name) { return lastPlan }
    return numbers[String(decoding: name, as: UTF8.self)]
  }

  /// The number of a collection; `nil` when it never had a document.
  func number(named name: String) -> Int? { numbers[name] }

  /// Whether a form of a collection's documents is older than the one that this program knows.
  func isOlder(_ form: Int, _ collection: String) -> Bool {
    guard let number = number(named: collection), let version = plan(number).version else {
      return false
    }
    return form < version
  }

  /// The number of the field index over a path of a collection.
  func field(
    _ collection: String, _ path: String, _ kinds: Set<IndexState.FieldIndex.Kind>
  ) -> CollectionPlan.Field? {
    guard let plan = plan(named: collection) else { return nil }
    let wanted = JSONPath(path)
    return plan.fields.first { $0.path == wanted && kinds.contains($0.kind) }
  }

  /// The number of a collection, which gets one now when it has none.
  private func planNumber(_ name: UnsafeRawBufferPointer) -> Int {
    if lastPlan < plans.count, plan(lastPlan).isNamed(name) { return lastPlan }
    let text = String(decoding: name, as: UTF8.self)
    if numbers[text] == nil {
      state.collections.append(IndexState.Collection(name: text))
      addPlan(text)
    }
    lastPlan = numbers[text] ?? 0
    return lastPlan
  }

  /// The newest version under a hash.
  func lookup(_ hash: UInt64) throws(IndexDamaged) -> PackedPosition? { try index.lookup(hash) }

  /// Takes in a version newer than all before.
  func take(_ version: NewestVersion) {
    do {
      try add(version)
    } catch {
      isDamaged = true
    }
  }

  private func add(_ version: NewestVersion) throws(IndexDamaged) {
    try index.stopFilling()
    let number = planNumber(version.collection)
    let hash = KeyHash.hash(collection: number, identity: version.identity)
    // A damaged line tells nothing of the version before; the document is most likely this one.
    let previous = try version.isDamaged ? index.lookup(hash)?.place : version.previous
    let place = PackedPosition(
      version.place, isRemoved: version.body == nil && !version.isDamaged,
      isFirst: version.previous == nil)
    entries.removeAll(keepingCapacity: true)
    if let body = version.body {
      note(body, of: plan(number), form: version.form, at: place, into: &entries)
    }
    try index.add(hash, at: place, previous: previous, fields: entries)
    noteForm(version.form, ofCollection: number)
  }

  private func noteForm(_ form: Int, ofCollection number: Int) {
    guard form > state.collections[number].form else { return }
    state.collections[number].form = form
    declarations.noteForm(form, of: state.collections[number].name)
  }

  /// From now on all that was read can be looked up.
  func stopFilling() {
    do { try index.stopFilling() } catch { isDamaged = true }
  }

  /// Takes in versions while the journal is opened.
  private func fill(_ batch: RecordBatch) {
    var plan: CollectionPlan?
    var form = 0
    index.fill { builder in
      batch.each { record, place in
        if plan?.isNamed(record.collection) != true || record.form > form {
          let number = planNumber(record.collection)
          noteForm(record.form, ofCollection: number)
          plan = self.plan(number)
          form = state.collections[number].form
        }
        guard let plan else { return }
        let packed = PackedPosition(
          place, isRemoved: record.isRemoval, isFirst: record.previous == nil)
        let hash = KeyHash.hash(collection: plan.number, identity: record.identity)
        builder.add(
          IndexBuilder.Version(hash: hash, place: packed, previous: record.previous))
        if let body = record.body {
          note(body, of: plan, form: record.form, at: packed, into: &builder.fields)
        }
      }
    }
  }

  /// Collects what the field indexes learn of a document.
  @inline(__always)
  private func note(
    _ body: UnsafeRawBufferPointer, of plan: CollectionPlan, form: Int, at place: PackedPosition,
    into entries: inout [FieldEntry]
  ) {
    if !plan.references.isEmpty, let references = plan.references[form] {
      for reference in references {
        reference.path.each(inRaw: body) { value in
          guard let name = value.text else { return }
          let key = FieldKey(text: reference.target + "/" + name)
          entries.append(FieldEntry(index: StoreState.referencesIndex, key: key, place: place))
        }
      }
    }
    guard !plan.fields.isEmpty || plan.named != nil else { return }
    func noteFields(_ body: UnsafeRawBufferPointer) {
      plan.eachKey(in: body) { entries.append(FieldEntry(index: $0, key: $1, place: place)) }
    }
    guard let version = plan.version, form < version,
      let migrated = try? declarations.migrated(
        RawJSON(copying: body), of: plan.name, from: form)
    else { return noteFields(body) }
    migrated.bytes.withUnsafeBytes { noteFields($0) }
  }

  /// Takes in a form that the journal tells.
  func learn(_ form: StoredSchema) {
    declarations.take(form)
    if let index = state.forms.firstIndex(where: {
      $0.collection == form.collection && $0.version == form.version
    }) {
      state.forms[index] = form
    } else {
      state.forms.append(form)
    }
    if numbers[form.collection] == nil {
      state.collections.append(IndexState.Collection(name: form.collection))
      addPlan(form.collection)
    }
    guard let number = numbers[form.collection] else { return }
    plans[number] = nil
  }

  /// Where documents that refer to `target` are noted.
  func referrers(of target: DocumentKey) throws -> [PackedPosition] {
    let key = FieldKey(text: target.description)
    return try index.matches(index: StoreState.referencesIndex, from: key, to: key)
  }

  /// The number of documents that a collection has now.
  func count(of collection: String) -> Int {
    numbers[collection].map { index.count(ofCollection: $0) } ?? 0
  }

  /// A transaction asked for an erasure, or one was carried out.
  func noteErasure(_ transaction: Int, isDone: Bool) {
    state.erasures.removeAll { $0 == transaction }
    if !isDone { state.erasures.append(transaction) }
  }
}

/// A version that the ledger takes in.
struct NewestVersion {
  let collection: UnsafeRawBufferPointer
  let identity: UnsafeRawBufferPointer
  let form: Int
  let place: JournalPosition
  let previous: JournalPosition?
  /// The document; `nil` for a removal.
  let body: UnsafeRawBufferPointer?
  /// Whether the line is damaged: only its document is known.
  var isDamaged = false
}

extension StoreState {
  /// What can be taken back.
  struct Mark {
    fileprivate let index: VersionIndex.Mark
    fileprivate let state: IndexState
    fileprivate let plans: [CollectionPlan?]
    fileprivate let numbers: [String: Int]
    fileprivate let declared: Declarations.Mark
  }

  /// A point to come back to.
  func mark() -> Mark {
    Mark(
      index: index.mark(), state: state, plans: plans, numbers: numbers,
      declared: declarations.mark())
  }

  /// Forgets what was taken in since.
  func rollback(to mark: Mark) {
    index.rollback(to: mark.index)
    (state, plans, numbers) = (mark.state, mark.plans, mark.numbers)
    lastPlan = 0
    declarations.rollback(to: mark.declared)
  }

  /// What was taken in since the marks stays.
  func forgetMarks() { index.forgetMarks() }

  /// Takes in a version that is staged.
  func take(_ version: NewVersion, at place: JournalPosition) {
    var (collection, identity) = (version.key.collection, version.key.slug.name)
    collection.withUTF8 { collection in
      identity.withUTF8 { identity in
        let (collection, identity) = (
          UnsafeRawBufferPointer(collection), UnsafeRawBufferPointer(identity)
        )
        func take(_ body: UnsafeRawBufferPointer?) {
          self.take(
            NewestVersion(
              collection: collection, identity: identity, form: version.form, place: place,
              previous: version.previous, body: body))
        }
        if let body = version.body { body.withUnsafeBytes { take($0) } } else { take(nil) }
      }
    }
  }
}

extension StoreState: JournalSink {
  func take(_ form: StoredSchema) { learn(form) }

  func take(_ record: Record, at place: JournalPosition) {
    take(
      NewestVersion(
        collection: record.collection, identity: record.identity, form: record.form,
        place: place, previous: record.previous, body: record.body))
  }

  func take(_ batch: RecordBatch) {
    if index.isFilling { fill(batch) } else { batch.each { take($0, at: $1) } }
  }

  func takeDamaged(_ key: DocumentKey, at place: JournalPosition) {
    var (collection, identity) = (key.collection, key.slug.name)
    collection.withUTF8 { collection in
      identity.withUTF8 { identity in
        take(
          NewestVersion(
            collection: UnsafeRawBufferPointer(collection),
            identity: UnsafeRawBufferPointer(identity), form: 0, place: place, previous: nil,
            body: nil, isDamaged: true))
      }
    }
  }

  func take(_ erasure: ErasureLine, at place: JournalPosition) {
    switch erasure {
    case .erase(let erased):
      hasErasure = true
      state.erasedSegments.insert(erased.place.segment)
    case .done(let transaction):
      noteErasure(transaction, isDone: true)
      hasErased = true
    }
  }

  /// Takes in what this process has committed of an erasure.
  func note(_ erasures: [ErasureLine], of journal: JournalScan.State) {
    for erasure in erasures {
      switch erasure {
      case .erase(let erased):
        noteErasure(journal.transaction, isDone: false)
        state.erasedSegments.insert(erased.place.segment)
      case .done(let transaction): noteErasure(transaction, isDone: true)
      }
    }
    follow(journal)
  }

  func take(_ commit: JournalLine.Commit, state journal: JournalScan.State) {
    if hasErasure { noteErasure(commit.transaction, isDone: false) }
    hasErasure = false
    follow(journal)
  }

  /// Notes how far the journal was followed.
  func follow(_ journal: JournalScan.State) {
    state.commit = journal.last.map {
      IndexState.Commit(
        transaction: journal.transaction, at: $0.at.microseconds, author: $0.author,
        command: $0.command,
        place: JournalPosition(segment: journal.end.segment, offset: journal.commit ?? 0))
    }
    state.end = journal.end
    state.sum = journal.sum.hexadecimal
  }

  /// Where the journal need be read on from; `nil` when nothing of it is known.
  var journalState: JournalScan.State? {
    guard let commit = state.commit, let sum = Digest(hexadecimal: state.sum) else { return nil }
    return JournalScan.State(
      end: state.end, commit: commit.place.offset, transaction: commit.transaction, sum: sum,
      proved: state.end.offset,
      last: CommitRecord(
        number: commit.transaction, at: Timestamp(microseconds: commit.at),
        author: commit.author, command: commit.command))
  }

  /// Whether reading again what is in memory would take long.
  ///
  /// - Parameters:
  ///   - limits: how many entries, or bytes of the journal, are too many.
  ///   - segmentSize: about how long a segment is.
  func isCheckpointDue(above limits: (entries: Int, bytes: Int), segmentSize: Int) -> Bool {
    guard index.isWritable else { return false }
    let covered = (try? index.state())?.end ?? JournalPosition(segment: 1, offset: 0)
    let bytes =
      (state.end.segment - covered.segment) * segmentSize + state.end.offset - covered.offset
    return index.pendingCount >= limits.entries || bytes >= limits.bytes
  }

  /// Writes what is in memory to the disk.
  ///
  /// - Parameters:
  ///   - stamps: those of the journal's full segments.
  ///   - isUniting: whether all of the index becomes one file.
  func checkpoint(_ stamps: [FileStamp], isUniting: Bool = false) {
    state.stamps = stamps
    guard !index.checkpoint(state, isUniting: isUniting) else { return }
    // Either the disk refuses, then trying again soon helps nobody; or a file of the index
    // cannot be believed, and reading from it will tell.
    index.isWritable = false
  }
}
