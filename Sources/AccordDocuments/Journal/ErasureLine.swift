import AccordJSON

/// A line that records an erasure: `README.md` gives the format.
enum ErasureLine: Sendable, Hashable {
  /// A line of the journal loses values.
  case erase(Erased)
  /// The erasure that a transaction recorded has been carried out in the segments.
  case done(transaction: Int)

  /// What one line of the journal loses.
  struct Erased: Sendable, Hashable {
    /// Where the line lies.
    var place: JournalPosition
    /// What the chain knew the line by, and what it knows it by afterwards; `nil` when that is
    /// the same, since only values were erased that can be erased by themselves.
    var digests: Digests?
    /// Where those values begin in the document; 0 for the command of a commit line.
    var spans: [Int] = []
    /// What is erased: the paths in the document, or `cmd` for the command of a commit line.
    var paths: [String]
    /// What takes the place of each.
    var values: [JSON]
  }

  /// The digests of a line before and after its erasure.
  struct Digests: Sendable, Hashable {
    var was: Digest
    var now: Digest
  }
}

extension ErasureLine {
  /// Reads a line; `nil` when it is another one.
  init?(_ json: JSON) {
    guard case .object(let members) = json else { return nil }
    switch members.first?.name {
    case "erased":
      guard let transaction = json["erased"]?.integer else { return nil }
      self = .done(transaction: transaction)
    case "erase":
      guard case .array(let place)? = json["erase"], place.count == 2,
        let segment = place[0].integer, let offset = place[1].integer,
        case .array(let paths)? = json["paths"], case .array(let values)? = json["values"],
        paths.count == values.count
      else { return nil }
      let names = paths.compactMap(\.string)
      guard names.count == paths.count else { return nil }
      var digests: Digests?
      if let text = json["was"] {
        guard let was = text.string.flatMap(Digest.init(hexadecimal:)),
          let now = json["now"]?.string.flatMap(Digest.init(hexadecimal:))
        else { return nil }
        digests = Digests(was: was, now: now)
      }
      var spans: [Int] = []
      if let value = json["at"] {
        guard case .array(let offsets) = value else { return nil }
        spans = offsets.compactMap(\.integer)
      }
      guard digests != nil || !spans.isEmpty else { return nil }
      self = .erase(
        Erased(
          place: JournalPosition(segment: segment, offset: offset), digests: digests, spans: spans,
          paths: names, values: values))
    default: return nil
    }
  }

  /// Reads a line without its newline, whose checksum has been verified.
  init?(_ line: ArraySlice<UInt8>) {
    guard let json = try? JSON(parsing: line) else { return nil }
    self.init(json)
  }

  /// Appends the line and returns its digest.
  @discardableResult
  func write(into bytes: inout [UInt8]) -> Digest {
    let start = bytes.count
    switch self {
    case .done(let transaction): bytes += "{\"erased\":\(transaction)".utf8
    case .erase(let erased):
      bytes += "{\"erase\":[\(erased.place.segment),\(erased.place.offset)]".utf8
      if let digests = erased.digests {
        bytes += ",\"was\":\"\(digests.was.hexadecimal)\"".utf8
        bytes += ",\"now\":\"\(digests.now.hexadecimal)\"".utf8
      }
      if !erased.spans.isEmpty {
        bytes += ",\"at\":".utf8
        JSON.array(erased.spans.map { .integer($0) }).write(into: &bytes)
      }
      bytes += ",\"paths\":".utf8
      JSON.array(erased.paths.map(JSON.string)).write(into: &bytes)
      bytes += ",\"values\":".utf8
      JSON.array(erased.values).write(into: &bytes)
    }
    let digest = SHA256.digest(bytes[start...])
    LineChecksum.close(&bytes, from: start)
    return digest
  }
}

/// What the chain must know of erasures: which digests stand for which.
struct ErasureDigests: Sendable {
  private var before: [JournalPosition: [Digest: Digest]] = [:]

  var isEmpty: Bool { before.isEmpty }

  mutating func take(_ erased: ErasureLine.Erased) {
    guard let digests = erased.digests, digests.was != digests.now else { return }
    before[erased.place, default: [:]][digests.now] = digests.was
  }

  /// The digests that a line may have had before it was erased, its own first. A line can be
  /// erased more than once.
  func origins(of digest: Digest, at place: JournalPosition) -> [Digest] {
    guard let steps = before[place] else { return [digest] }
    var origins = [digest]
    while let last = origins.last, let earlier = steps[last], !origins.contains(earlier) {
      origins.append(earlier)
    }
    return origins
  }
}
