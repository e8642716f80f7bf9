extension IndexRun {
  /// Where the newest version lies that the run knows under a hash.
  func lookup(_ hash: UInt64) throws(IndexDamaged) -> PackedPosition? {
    let range = positions(ofCollection: KeyHash.collection(of: hash))
    if !range.isEmpty, let page = pageHolding(hash, in: range) {
      switch try find(hash, inPage: page, of: range) {
      case .there(let place): return place
      case .nowhere: return nil
      case .elsewhere: break
      }
    }
    try checkTable()
    return nil
  }

  /// What a page tells of a hash.
  private enum Finding {
    case there(PackedPosition)
    /// It would stand between two entries of the page.
    case nowhere
    /// The page begins after it or ends before it: either it is nowhere, or this is the wrong page.
    case elsewhere
  }

  /// Reads a byte near the entry of each hash, so that all are fetched from memory at once.
  func touch(_ hashes: [UInt64]) -> UInt8 {
    var found: UInt8 = 0
    var (number, range) = (-1, 0..<0)
    for hash in hashes {
      if KeyHash.collection(of: hash) != number {
        number = KeyHash.collection(of: hash)
        range = positions(ofCollection: number)
      }
      if !range.isEmpty, let page = pageHolding(hash, in: range),
        let rows = rows(ofPage: page, in: range)
      {
        found |= unchecked(at: guess(hash, in: rows, ofPage: page, of: range))
      }
    }
    return found
  }

  /// The positions in a page that belong to a range.
  @inline(__always)
  private func rows(ofPage page: Int, in range: Range<Int>) -> Range<Int>? {
    let start = page * RunHeader.placesPerPage
    let low = max(range.lowerBound, start)
    let high = min(range.upperBound, start + RunHeader.placesPerPage)
    return low < high ? low..<high : nil
  }

  /// About where a hash is within a page, as hashes are spread evenly.
  @inline(__always)
  private func guess(
    _ hash: UInt64, in rows: Range<Int>, ofPage page: Int, of range: Range<Int>
  ) -> Int {
    let density = Double(range.count) * 0x1p-52
    let distance = hash &- fence(page)
    let guess = rows.lowerBound + Int(Double(min(distance, KeyHash.identityBits)) * density)
    return min(max(guess, rows.lowerBound), rows.upperBound - 1)
  }

  /// Looks for a hash in one page.
  @inline(__always)
  private func find(
    _ hash: UInt64, inPage page: Int, of range: Range<Int>
  ) throws(IndexDamaged) -> Finding {
    guard let rows = rows(ofPage: page, in: range) else { return .elsewhere }
    var position = guess(hash, in: rows, ofPage: page, of: range)
    var entry = try place(at: position)
    while entry.hash < hash, position + 1 < rows.upperBound {
      position += 1
      entry = try place(at: position)
    }
    while entry.hash > hash, position > rows.lowerBound {
      position -= 1
      entry = try place(at: position)
    }
    if entry.hash == hash { return .there(entry.place) }
    // Then the entry after it, if the page has one, was found to be greater.
    return entry.hash < hash && position + 1 < rows.upperBound ? .nowhere : .elsewhere
  }

  /// The last page of a range that begins with no greater hash. Hashes are spread evenly, so
  /// the page is guessed; from there steps that double bound where it is, and halving finds it.
  private func pageHolding(_ hash: UInt64, in range: Range<Int>) -> Int? {
    let first = range.lowerBound / RunHeader.placesPerPage
    let last = (range.upperBound - 1) / RunHeader.placesPerPage
    let share = Double(hash & KeyHash.identityBits) / Double(KeyHash.identityBits)
    let position = range.lowerBound + Int(share * Double(range.count - 1))
    let guess = min(max(position / RunHeader.placesPerPage, first), last)
    var low: Int
    var high: Int  // The first page known to begin with a greater hash.
    var step = 1
    if fence(guess) <= hash {
      low = guess
      high = guess + 1
      while high <= last, fence(high) <= hash {
        low = high
        high += step
        step *= 2
      }
      high = min(high, last + 1)
    } else {
      high = guess
      low = guess - 1
      while low >= first, fence(low) > hash {
        high = low
        low -= step
        step *= 2
      }
      if low < first {
        guard fence(first) <= hash else { return nil }
        low = first
      }
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if fence(middle) <= hash { low = middle } else { high = middle }
    }
    return low
  }

  /// Appends where the versions lie that have a value from `from` to `to`, both included.
  func appendFields(
    in index: Int, from: FieldKey, to: FieldKey, into places: inout [PackedPosition]
  ) throws(IndexDamaged) {
    try checkTable()
    let range = positions(ofIndex: index)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if try field(at: middle).key < from { low = middle + 1 } else { high = middle }
    }
    while low < range.upperBound {
      let entry = try field(at: low)
      guard entry.key <= to else { return }
      places.append(entry.place)
      low += 1
    }
  }
}
