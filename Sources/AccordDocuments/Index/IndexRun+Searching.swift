extension IndexRun {
  /// Where the newest version lies that the run knows under a hash.
  func lookup(_ hash: UInt64) throws(IndexDamaged) -> PackedPlace? {
    let range = positions(ofCollection: KeyHash.collection(of: hash))
    if !range.isEmpty, let page = pageHolding(hash, in: range),
      let place = try find(hash, inPage: page, of: range)
    {
      return place
    }
    try checkTable()
    return nil
  }

  /// The place under a hash in one page. As hashes are spread evenly, so where it is within the
  /// page is guessed as well.
  @inline(__always)
  private func find(
    _ hash: UInt64, inPage page: Int, of range: Range<Int>
  ) throws(IndexDamaged) -> PackedPlace? {
    let start = page * RunHeader.placesPerPage
    let low = max(range.lowerBound, start)
    let high = min(range.upperBound, start + RunHeader.placesPerPage)
    guard low < high else { return nil }
    let density = Double(range.count) * 0x1p-52
    let distance = hash &- fence(page)
    let guess = low + Int(Double(min(distance, KeyHash.identityBits)) * density)
    var position = min(max(guess, low), high - 1)
    var entry = try place(at: position)
    while entry.hash < hash, position + 1 < high {
      position += 1
      entry = try place(at: position)
    }
    while entry.hash > hash, position > low {
      position -= 1
      entry = try place(at: position)
    }
    return entry.hash == hash ? entry.place : nil
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
    in index: Int, from: FieldKey, to: FieldKey, into places: inout [PackedPlace]
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
