import TestSupport

extension SimulatedDisk {
  /// What a disk holds: what programs see of it, and what a power cut would leave.
  ///
  /// It is a value, so that keeping the state before each call of a run costs little.
  struct State {
    static let sector = 512

    /// A file without its name.
    struct Node {
      /// The bytes that programs see.
      var shown: [UInt8] = []
      /// The bytes that are on the disk.
      var kept: [UInt8] = []
      /// The sectors that the system means to write. After a failed sync they are forgotten,
      /// though `shown` and `kept` differ there: nothing but writing them again helps.
      var dirty: Set<Int> = []
      var isProtected = false
    }

    enum Entry: Hashable {
      case directory
      case file(Int)
    }

    /// A change of the names in a folder that a power cut may undo.
    struct NameChange {
      var folder: String
      var added: (path: String, entry: Entry)?
      var removed: String?
    }

    /// Microseconds; the clock runs on through a power cut.
    var time = 1_732_356_348_123_456
    var nodes: [Int: Node] = [:]
    var names: [String: Entry] = ["/": .directory]
    private var keptNames: [String: Entry] = ["/": .directory]
    private(set) var changes: [NameChange] = []

    // MARK: Names

    mutating func change(in folder: String, adding: (String, Entry)? = nil, removing: String? = nil)
    {
      let change = NameChange(folder: folder, added: adding.map { ($0, $1) }, removed: removing)
      State.apply(change, to: &names)
      changes.append(change)
    }

    mutating func syncNames(in folder: String) {
      for change in changes where change.folder == folder { State.apply(change, to: &keptNames) }
      changes.removeAll { $0.folder == folder }
    }

    private static func apply(_ change: NameChange, to names: inout [String: Entry]) {
      if let removed = change.removed { names[removed] = nil }
      if let (path, entry) = change.added { names[path] = entry }
    }

    // MARK: Bytes

    mutating func write(_ bytes: ArraySlice<UInt8>, to node: Int, at offset: Int) {
      guard !bytes.isEmpty else { return }
      let end = offset + bytes.count
      let size = nodes[node]!.shown.count
      if size < end {
        nodes[node]!.shown += [UInt8](repeating: 0, count: end - size)
      }
      nodes[node]!.shown.replaceSubrange(offset..<end, with: bytes)
      let first = min(offset, max(size, 0)) / State.sector
      nodes[node]!.dirty.formUnion(first...(end - 1) / State.sector)
    }

    mutating func truncate(_ node: Int, to size: Int) {
      guard let old = nodes[node]?.shown.count else { return }
      if size < old {
        nodes[node]!.shown.removeLast(old - size)
        nodes[node]!.dirty = nodes[node]!.dirty.filter { $0 * State.sector < size }
      } else {
        nodes[node]!.shown += [UInt8](repeating: 0, count: size - old)
      }
    }

    /// Puts the bytes of a file on the disk, as far as the system knows that it has to.
    mutating func sync(_ node: Int) {
      var file = nodes[node]!
      nodes[node] = nil
      State.resize(&file.kept, to: file.shown.count)
      for sector in file.dirty {
        let range = State.range(sector, in: file.shown)
        file.kept.replaceSubrange(range, with: file.shown[range])
      }
      file.dirty = []
      nodes[node] = file
    }

    /// Puts some bytes of a file on the disk, which lie in whole sectors.
    mutating func sync(_ node: Int, only range: Range<Int>) {
      var file = nodes[node]!
      nodes[node] = nil
      if file.kept.count < range.upperBound { State.resize(&file.kept, to: range.upperBound) }
      file.kept.replaceSubrange(range, with: file.shown[range])
      file.dirty.subtract(range.lowerBound / State.sector..<range.upperBound / State.sector)
      nodes[node] = file
    }

    /// A write past the cache that fails: some sectors are on the disk, and programs see those.
    mutating func failWriteThrough(
      _ node: Int, _ bytes: [UInt8], at offset: Int, _ chance: inout SeededNumbers
    ) {
      for start in stride(from: 0, to: bytes.count, by: State.sector) where chance.coin() {
        write(bytes[start..<start + State.sector], to: node, at: offset + start)
        sync(node, only: offset + start..<offset + start + State.sector)
      }
    }

    /// A sync that fails: some sectors are written, and the system forgets the others.
    mutating func failSync(_ node: Int, _ chance: inout SeededNumbers) {
      var file = nodes[node]!
      let isWholly = chance.coin()
      for sector in file.dirty.sorted() where !isWholly && chance.coin() {
        let range = State.range(sector, in: file.shown)
        if file.kept.count < range.upperBound { State.resize(&file.kept, to: range.upperBound) }
        file.kept.replaceSubrange(range, with: file.shown[range])
      }
      file.dirty = []
      nodes[node] = file
    }

    private static func range(_ sector: Int, in bytes: [UInt8]) -> Range<Int> {
      min(sector * State.sector, bytes.count)..<min((sector + 1) * State.sector, bytes.count)
    }

    private static func resize(_ bytes: inout [UInt8], to size: Int) {
      if bytes.count > size {
        bytes.removeLast(bytes.count - size)
      } else {
        bytes += [UInt8](repeating: 0, count: size - bytes.count)
      }
    }

    // MARK: Power cuts

    /// What a power cut leaves. Each sector that was not synced is new, old, torn or garbage,
    /// each file has grown or not, each change of a name is there or not.
    ///
    /// Bytes that no write was to change keep their value, as disks promise ("powersafe
    /// overwrite" in SQLite's words): an append does not hurt what shares its first sector.
    func cut(_ seed: UInt64) -> State {
      var chance = SeededNumbers(seed: seed)
      var result = State()
      result.time = time + 1_000_000
      result.names = keptNames
      // Often all or nothing happened: the images in between alone would miss these.
      let mood = chance.pick(4)
      for change in changes {
        guard mood == 0 || mood != 1 && chance.coin() else { continue }
        var change = change
        // The new name may be there before the old one is gone.
        if change.added != nil, change.removed != nil, chance.pick(3) == 0 { change.removed = nil }
        State.apply(change, to: &result.names)
      }
      result.names = result.names.filter { path, _ in
        State.parents(of: path).allSatisfy { result.names[$0] == .directory }
      }
      for node in nodes.keys.sorted() where result.names.values.contains(.file(node)) {
        let bytes = State.remains(of: nodes[node]!, &chance)
        result.nodes[node] = Node(
          shown: bytes, kept: bytes, isProtected: nodes[node]!.isProtected)
      }
      result.keptNames = result.names
      return result
    }

    private static func remains(of file: Node, _ chance: inout SeededNumbers) -> [UInt8] {
      var bytes = file.kept
      if bytes.count < file.shown.count { resize(&bytes, to: file.shown.count) }
      let mood = chance.pick(6)
      for sector in file.dirty.sorted() {
        let range = range(sector, in: file.shown)
        guard let first = range.first(where: { bytes[$0] != file.shown[$0] }),
          let last = range.last(where: { bytes[$0] != file.shown[$0] })
        else { continue }
        let middle = (first + last + 1) / 2
        switch mood < 4 ? mood : chance.pick(4) + 4 {
        case 0, 4: bytes.replaceSubrange(first...last, with: file.shown[first...last])
        case 1, 5: break
        case 2:
          if chance.coin() { bytes.replaceSubrange(first...last, with: file.shown[first...last]) }
        case 3, 6:
          if chance.coin() {
            bytes.replaceSubrange(first..<middle, with: file.shown[first..<middle])
          } else {
            bytes.replaceSubrange(middle...last, with: file.shown[middle...last])
          }
        default:
          for index in first...last { bytes[index] = UInt8(truncatingIfNeeded: chance.next()) }
        }
      }
      let sizes = [
        file.kept.count, file.shown.count, file.shown.count,
        max(file.kept.count, (file.kept.count + file.shown.count) / 2 / sector * sector),
      ]
      resize(&bytes, to: min(sizes[mood == 0 ? 1 : chance.pick(4)], bytes.count))
      return bytes
    }

    static func parents(of path: String) -> [String] {
      var parents: [String] = []
      var path = path
      while path != "/" {
        path = SimulatedDisk.folder(of: path)
        parents.append(path)
      }
      return parents
    }
  }
}
