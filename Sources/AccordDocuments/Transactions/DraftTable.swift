import AccordJSON

/// The drafts of a transaction, in the order in which their documents were first written. A
/// transaction may have hundreds of thousands: each costs one element and one slot.
struct DraftTable {
  private(set) var all: [Draft] = []
  /// What later writes replaced, oldest first.
  private var replaced: [(index: Int, before: Draft)] = []
  private var changeCount = 0
  /// A hash of the key of each draft.
  private var hashes: [UInt32] = []
  /// The number of a draft from 1 on in the lower half, its hash in the upper; 0 where nothing
  /// is. Open addressing: a draft lies at its home or in the next free slot after it.
  private var slots: [UInt64] = []

  /// Those that change something. Drafts that write back what was there do not.
  var changed: [Draft] { changeCount == all.count ? all : all.filter(\.isChange) }

  /// What later writes replaced, oldest first.
  var earlier: [Draft] { replaced.map(\.before) }

  /// Whether anything has changed.
  var hasChanges: Bool { changeCount > 0 }

  /// The draft of a document.
  subscript(key: DocumentKey) -> Draft? { index(of: key).map { all[$0] } }

  /// The number of the draft of a document.
  func index(of key: DocumentKey) -> Int? { find(key, DraftTable.hash(key)) }

  private func find(_ key: DocumentKey, _ hash: UInt32) -> Int? {
    guard !slots.isEmpty else { return nil }
    let mask = slots.count &- 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == UInt64(hash) {
        let index = Int(slots[slot] & 0xFFFF_FFFF) &- 1
        if all[index].key == key { return index }
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// The identity tells documents apart almost alone.
  private static func hash(_ key: DocumentKey) -> UInt32 {
    var name = key.slug.name
    return name.withUTF8 {
      UInt32(truncatingIfNeeded: KeyHash.mix(UnsafeRawBufferPointer($0)) >> 32)
    }
  }

  /// Adds the draft of a document that has none.
  mutating func append(_ draft: Draft) {
    all.append(draft)
    if draft.isChange { changeCount += 1 }
    hashes.append(DraftTable.hash(draft.key))
    if 2 * all.count > slots.count { grow() } else { place(all.count) }
  }

  /// Notes where the draft with that number is.
  private mutating func place(_ number: Int) {
    let mask = slots.count &- 1
    let hash = hashes[number &- 1]
    var slot = Int(hash) & mask
    while slots[slot] != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = UInt64(hash) << 32 | UInt64(truncatingIfNeeded: number)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: max(slots.count * 4, 16))
    for number in 1...all.count { place(number) }
  }

  /// Puts a draft in the place of an earlier one of the same document.
  mutating func replace(_ index: Int, with draft: Draft) {
    replaced.append((index, all[index]))
    set(index, draft)
  }

  private mutating func set(_ index: Int, _ draft: Draft) {
    changeCount += (draft.isChange ? 1 : 0) - (all[index].isChange ? 1 : 0)
    all[index] = draft
  }
}

extension DraftTable {
  /// A point to come back to.
  struct Mark: Sendable {
    fileprivate let count: Int
    fileprivate let replaced: Int
  }

  func mark() -> Mark { Mark(count: all.count, replaced: replaced.count) }

  /// Whether anything was written since `mark`.
  func hasMoved(since mark: Mark) -> Bool {
    all.count > mark.count || replaced.count > mark.replaced
  }

  /// Undoes all writes since `mark`.
  mutating func rollback(to mark: Mark) {
    while replaced.count > mark.replaced, let last = replaced.popLast() {
      set(last.index, last.before)
    }
    while all.count > mark.count { removeLast() }
  }

  /// Takes out the newest draft. No other was placed after it, so its slot can simply be freed.
  private mutating func removeLast() {
    let number = UInt64(all.count)
    let mask = slots.count - 1
    var slot = Int(hashes.removeLast()) & mask
    while slots[slot] & 0xFFFF_FFFF != number { slot = (slot + 1) & mask }
    slots[slot] = 0
    if all.removeLast().isChange { changeCount -= 1 }
  }
}
