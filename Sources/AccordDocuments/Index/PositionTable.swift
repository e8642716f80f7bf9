/// Places by hash, in memory: open addressing, without an allocation for each entry.
struct PositionTable: ~Copyable {
  private var entries: UnsafeMutablePointer<PlaceEntry>
  private var capacity: Int
  private(set) var count = 0

  /// No version lies at the beginning of segment 0.
  private static let free = PlaceEntry(hash: 0, place: PackedPosition(bits: 0))

  init() {
    capacity = 64
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: PositionTable.free, count: capacity)
  }

  deinit { entries.deallocate() }

  private func home(_ hash: UInt64) -> Int {
    // The collection is spread over the lower bits; these count.
    Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20) & (capacity - 1)
  }

  private func isFree(_ slot: Int) -> Bool { entries[slot].place.bits == 0 }

  /// The slot of a hash, or the free one where it belongs.
  private func slot(_ hash: UInt64) -> Int {
    var slot = home(hash)
    while !isFree(slot), entries[slot].hash != hash { slot = (slot + 1) & (capacity - 1) }
    return slot
  }

  /// The place under a hash. `nil` takes it out.
  subscript(hash: UInt64) -> PackedPosition? {
    get {
      let slot = slot(hash)
      return isFree(slot) ? nil : entries[slot].place
    }
    set {
      guard let newValue else { return remove(hash) }
      if 4 * (count + 1) > 3 * capacity { grow() }
      let slot = slot(hash)
      if isFree(slot) { count += 1 }
      entries[slot] = PlaceEntry(hash: hash, place: newValue)
    }
  }

  private mutating func grow() {
    let (old, oldCapacity) = (entries, capacity)
    capacity *= 2
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: PositionTable.free, count: capacity)
    for index in 0..<oldCapacity where old[index].place.bits != 0 {
      entries[slot(old[index].hash)] = old[index]
    }
    old.deallocate()
  }

  private mutating func remove(_ hash: UInt64) {
    var hole = slot(hash)
    guard !isFree(hole) else { return }
    count -= 1
    // Entries behind the hole that would no longer be found move into it.
    var next = (hole + 1) & (capacity - 1)
    while !isFree(next) {
      let distance = (next - home(entries[next].hash)) & (capacity - 1)
      if distance >= (next - hole) & (capacity - 1) {
        entries[hole] = entries[next]
        hole = next
      }
      next = (next + 1) & (capacity - 1)
    }
    entries[hole] = PositionTable.free
  }

  mutating func removeAll() {
    self = PositionTable()
  }

  /// All entries, or those of one collection, in no order.
  func all(ofCollection number: Int? = nil) -> [PlaceEntry] {
    var result: [PlaceEntry] = []
    if number == nil { result.reserveCapacity(count) }
    for index in 0..<capacity where !isFree(index) {
      if number == nil || KeyHash.collection(of: entries[index].hash) == number {
        result.append(entries[index])
      }
    }
    return result
  }
}
