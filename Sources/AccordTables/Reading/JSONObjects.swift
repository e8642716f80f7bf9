package import AccordJSON
import AccordPlatform

/// The objects of a JSON file. Those of an array are held, at most 64 MiB of it, and so is one
/// object over several lines, as `show` writes it, or on the only line. Of an object on each line
/// one is held at a time.
package struct JSONObjects {
  /// An object and its number: that of its line, or its own in the array.
  package struct Object {
    package let number: Int
    package let members: [JSON.Member]
  }

  private let source: any ByteSource
  /// Where the text begins, after a byte order mark.
  private let start: Int
  /// The objects where they are held.
  private let held: [Object]?

  /// - Throws: `JSONTableFault` where an array is no JSON or holds something else than objects.
  package init(of source: any ByteSource, _ form: TextForm) throws {
    self.source = source
    if case .utf16 = form.encoding { start = 0 } else { start = form.markLength }
    if try JSONObjects.firstByte(of: source, from: start) == UInt8(ascii: "[") {
      let bytes = try source.whole(atMost: FileBound.table)
      held = try JSONObjects.elements(of: bytes[start...])
    } else {
      held = try JSONObjects.onlyObject(of: source, from: start).map {
        [Object(number: 1, members: $0)]
      }
    }
  }

  /// The objects from the first one on.
  package func iterator() -> Iterator {
    held.map { .held($0[...]) } ?? .lines(JSONLines(source, from: start))
  }

  /// Hands out one object at a time.
  package enum Iterator {
    case held(ArraySlice<Object>)
    case lines(JSONLines)

    /// The next object; `nil` at the end.
    ///
    /// - Throws: `JSONTableFault` where a line is too long, or holds none.
    package mutating func next() throws -> Object? {
      switch self {
      case .held(var objects):
        let object = objects.popFirst()
        self = .held(objects)
        return object
      case .lines(var lines):
        // The lines are used by one owner, so that their bytes are not copied.
        self = .held([])
        defer { self = .lines(lines) }
        guard let line = try lines.next() else { return nil }
        guard case .object(let members) = try JSONObjects.parse(line.bytes, line: line.number)
        else { throw JSONTableFault.noObject(line: line.number) }
        return Object(number: line.number, members: members)
      }
    }
  }

  private static func elements(of bytes: ArraySlice<UInt8>) throws -> [Object] {
    guard case .array(let elements) = try parse(bytes, line: nil) else {
      throw JSONTableFault.noObject(line: 1)
    }
    return try elements.enumerated().map { index, element in
      guard case .object(let members) = element else {
        throw JSONTableFault.noObject(line: index + 1)
      }
      return Object(number: index + 1, members: members)
    }
  }

  /// The members of the object that is all that a file holds, on one line or over several.
  private static func onlyObject(
    of source: any ByteSource, from start: Int
  ) throws -> [JSON.Member]? {
    var lines = JSONLines(source, from: start)
    guard let first = try lines.next() else { return nil }
    if let json = try? JSON(parsing: Array(first.bytes)) {
      guard case .object(let members) = json, try lines.next() == nil else { return nil }
      return members
    }
    var bytes: [UInt8] = []
    while bytes.count <= CSVReader.greatestRecord {
      let block = try source.block(at: start + bytes.count)
      guard !block.isEmpty else {
        guard case .object(let members)? = try? JSON(parsing: bytes) else { return nil }
        return members
      }
      bytes += block
    }
    return nil
  }

  private static func firstByte(of source: any ByteSource, from start: Int) throws -> UInt8? {
    var offset = start
    while true {
      let block = try source.block(at: offset)
      guard !block.isEmpty else { return nil }
      if let byte = block.first(where: { !JSONLines.isSpace($0) }) { return byte }
      offset += block.count
    }
  }

  private static func parse(_ bytes: ArraySlice<UInt8>, line: Int?) throws -> JSON {
    do throws(JSONFault) {
      return try JSON(parsing: Array(bytes))
    } catch {
      throw JSONTableFault.noJSON(error, line: line)
    }
  }
}
