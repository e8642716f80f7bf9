/// Field entries in memory. They are sorted when somebody looks for one, and a few that came
/// since may stay unsorted, so that neither adding many nor asking often costs much.
struct FieldList {
  private static let looseLimit = 256

  private var sorted: [FieldEntry] = []
  private var loose: [FieldEntry] = []

  var count: Int { sorted.count + loose.count }

  /// All entries, in no order.
  var all: [FieldEntry] { sorted + loose }

  mutating func append(_ entries: some Sequence<FieldEntry>) { loose.append(contentsOf: entries) }

  /// Takes out what lies at `place` or after it.
  mutating func removeAll(from place: PackedPosition) {
    sorted.removeAll { $0.place >= place }
    loose.removeAll { $0.place >= place }
  }

  /// Appends where the versions lie that have a value from `from` to `to`, both included.
  mutating func append(
    in index: Int, from: FieldKey, to: FieldKey, into places: inout [PackedPosition]
  ) {
    if loose.count > FieldList.looseLimit { tidy() }
    let number = UInt32(truncatingIfNeeded: index)
    let least = FieldEntry(index: index, key: from, place: PackedPosition(bits: 0))
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < least { low = middle + 1 } else { high = middle }
    }
    while low < sorted.count, sorted[low].index == number, sorted[low].key <= to {
      places.append(sorted[low].place)
      low += 1
    }
    for entry in loose where entry.index == number && from <= entry.key && entry.key <= to {
      places.append(entry.place)
    }
  }

  private mutating func tidy() {
    loose.sortFields()
    if sorted.isEmpty {
      swap(&sorted, &loose)
      return
    }
    var merged: [FieldEntry] = []
    merged.reserveCapacity(count)
    var position = 0
    for entry in loose {
      while position < sorted.count, sorted[position] < entry {
        merged.append(sorted[position])
        position += 1
      }
      merged.append(entry)
    }
    merged.append(contentsOf: sorted[position...])
    sorted = merged
    loose = []
  }
}
