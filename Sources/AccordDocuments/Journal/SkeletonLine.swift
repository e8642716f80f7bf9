import AccordJSON

/// What stays of lines of format 1 when their personal values are erased: `README.md` gives the
/// format. It is recorded once, before anything of format 2 is written.
struct SkeletonLine: Sendable, Hashable {
  /// The paths of the personal values, by collection.
  var personal: [String: [String]]
  /// The digest of each line without its personal values, by where the line lies.
  var digests: [(place: JournalPosition, digest: Digest)]

  static func == (left: SkeletonLine, right: SkeletonLine) -> Bool {
    left.personal == right.personal && left.digests.elementsEqual(right.digests, by: ==)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(personal)
    for entry in digests {
      hasher.combine(entry.place)
      hasher.combine(entry.digest)
    }
  }

  /// So many lines at most are recorded in one.
  static let limit = 500
}

extension SkeletonLine {
  /// Reads a line; `nil` when it is another one.
  init?(_ json: JSON) {
    guard case .array(let entries)? = json["skeleton"],
      case .object(let collections)? = json["personal"]
    else { return nil }
    personal = [:]
    for collection in collections {
      guard case .array(let paths) = collection.value else { return nil }
      personal[collection.name] = paths.compactMap(\.string)
    }
    digests = []
    for entry in entries {
      guard case .array(let parts) = entry, parts.count == 3, let segment = parts[0].integer,
        let offset = parts[1].integer,
        let digest = parts[2].string.flatMap(Digest.init(hexadecimal:))
      else { return nil }
      digests.append((JournalPosition(segment: segment, offset: offset), digest))
    }
  }

  /// Appends the line.
  func write(into bytes: inout [UInt8]) {
    let start = bytes.count
    bytes += "{\"skeleton\":".utf8
    JSON.array(
      digests.map {
        .array([
          .integer($0.place.segment), .integer($0.place.offset), .string($0.digest.hexadecimal),
        ])
      }
    ).write(into: &bytes)
    bytes += ",\"personal\":".utf8
    JSON.object(
      personal.sorted { $0.key < $1.key }.map {
        JSON.Member($0.key, .array($0.value.sorted().map(JSON.string)))
      }
    ).write(into: &bytes)
    LineChecksum.close(&bytes, from: start)
  }

  /// The digest of a line of format 1 without its salt and its personal values; `nil` when it
  /// holds none.
  ///
  /// - Parameter personal: the paths of the personal values, by collection.
  static func digest(of line: ArraySlice<UInt8>, personal: [String: [String]]) -> Digest? {
    guard let covered = LineChecksum.covered(line), PersonalSpans(line) == nil else { return nil }
    var ranges: [Range<Int>]
    let part: ArraySlice<UInt8>
    if ErasedLine.isCommit(line) {
      guard let before = ErasedLine.partBeforeSum(covered) else { return nil }
      part = before
      ranges = JSONSpans.of([.member("cmd")], in: line)
    } else {
      guard let key = DocumentKey(seenIn: line), let paths = personal[key.collection] else {
        return nil
      }
      part = covered
      ranges = paths.flatMap {
        JSONSpans.of([.member("doc")] + JSONPath($0).steps, in: line)
      }
    }
    guard !ranges.isEmpty else { return nil }
    ranges += JSONSpans.of([.member("salt")], in: line)
    var bytes: [UInt8] = []
    var position = part.startIndex
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= position {
      bytes += part[position..<range.lowerBound]
      position = range.upperBound
      // An erased value is filled up with spaces, which stand nowhere else.
      while position < part.endIndex, part[position] == 0x20 { position += 1 }
    }
    bytes += part[position...]
    return SHA256.digest(bytes[...])
  }
}
