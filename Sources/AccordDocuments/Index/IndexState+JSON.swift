import AccordJSON
import AccordPlatform

extension IndexState {
  /// The state as it is written into a run.
  var json: JSON {
    var members = [
      JSON.Member("end", JSON(end)),
      JSON.Member("sum", .string(sum)),
      JSON.Member("erasures", .array(erasures.map { .integer($0) })),
      JSON.Member("erased", .array(erasedSegments.sorted().map { .integer($0) })),
      JSON.Member(
        "collections",
        .array(
          collections.map { .array([.string($0.name), .integer($0.count), .integer($0.form)]) })),
      JSON.Member(
        "fields",
        .array(
          fields.map {
            .array([
              .string($0.collection), .string($0.path), .string($0.kind.rawValue),
              .integer($0.version),
            ])
          })),
      JSON.Member("forms", .array(forms.map(\.indexJSON))),
      JSON.Member("stamps", .string(stamps.map(\.indexText).joined(separator: " "))),
    ]
    if let commit {
      members.append(
        JSON.Member(
          "commit",
          .array([
            .integer(commit.transaction), .integer(commit.at), .string(commit.author),
            .string(commit.command), JSON(commit.place),
          ])))
    }
    return .object(members)
  }

  /// The state that a run holds.
  ///
  /// - Throws: `IndexDamaged` when it is not one.
  init(_ json: JSON) throws(IndexDamaged) {
    end = try JournalPosition(indexJSON: json["end"])
    sum = try json["sum"].indexText()
    for value in try json["erasures"].indexArray() { erasures.append(try value.indexNumber()) }
    for value in try json["erased"].indexArray() {
      erasedSegments.insert(try value.indexNumber())
    }
    for value in try json["collections"].indexArray() {
      let parts = try value.indexArray(3)
      collections.append(
        Collection(
          name: try parts[0].indexText(), count: try parts[1].indexNumber(),
          form: try parts[2].indexNumber()))
    }
    for value in try json["fields"].indexArray() {
      let parts = try value.indexArray(4)
      guard let kind = FieldIndex.Kind(rawValue: try parts[2].indexText()) else {
        throw IndexDamaged()
      }
      fields.append(
        FieldIndex(
          collection: try parts[0].indexText(), path: try parts[1].indexText(), kind: kind,
          version: try parts[3].indexNumber()))
    }
    for value in try json["forms"].indexArray() { forms.append(try StoredSchema(indexJSON: value)) }
    stamps = try FileStamp.all(indexText: try json["stamps"].indexText())
    if let value = json["commit"] {
      let parts = try value.indexArray(5)
      commit = Commit(
        transaction: try parts[0].indexNumber(), at: try parts[1].indexNumber(),
        author: try parts[2].indexText(), command: try parts[3].indexText(),
        place: try JournalPosition(indexJSON: parts[4]))
    }
  }
}

extension StoredSchema {
  fileprivate var indexJSON: JSON {
    .array([
      .string(collection), .integer(version),
      .object(
        references.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) }),
      .array(personal.sorted().map(JSON.string)),
    ])
  }

  fileprivate init(indexJSON json: JSON) throws(IndexDamaged) {
    let parts = try json.indexArray(4)
    guard case .object(let members) = parts[2] else { throw IndexDamaged() }
    var references: [String: String] = [:]
    for member in members { references[member.name] = try member.value.indexText() }
    self.init(
      collection: try parts[0].indexText(), version: try parts[1].indexNumber(),
      references: references,
      personal: Set(
        try parts[3].indexArray().map { value throws(IndexDamaged) in try value.indexText() }))
  }
}

extension FileStamp {
  /// A text and not JSON, as there may be many and every opening reads them all.
  fileprivate var indexText: String {
    [size, number, written].map { String(UInt(bitPattern: $0)) }.joined(separator: " ")
  }

  /// The stamps that such texts are, one after the other.
  fileprivate static func all(indexText: String) throws(IndexDamaged) -> [FileStamp] {
    guard !indexText.isEmpty else { return [] }
    var text = indexText
    var stamps: [FileStamp] = []
    var (size, number, rest, parts) = (0 as UInt, 0 as UInt, 0 as UInt, 1)
    let isRight = text.withUTF8 { bytes in
      for byte in bytes {
        let digit = UInt(byte) &- 0x30
        if digit < 10 {
          rest = rest &* 10 &+ digit
          continue
        }
        guard byte == UInt8(ascii: " ") else { return false }
        if parts.isMultiple(of: 3) { stamps.append(FileStamp(size, number, rest)) }
        (size, number, rest, parts) = (number, rest, 0, parts + 1)
      }
      return parts.isMultiple(of: 3)
    }
    guard isRight else { throw IndexDamaged() }
    stamps.append(FileStamp(size, number, rest))
    return stamps
  }

  private init(_ size: UInt, _ number: UInt, _ written: UInt) {
    self.init(
      size: Int(bitPattern: size), number: Int(bitPattern: number),
      written: Int(bitPattern: written))
  }
}

extension JSON {
  fileprivate init(_ place: JournalPosition) {
    self = .array([.integer(place.segment), .integer(place.offset)])
  }

  fileprivate func indexNumber() throws(IndexDamaged) -> Int {
    guard case .integer(let number) = self else { throw IndexDamaged() }
    return number
  }

  fileprivate func indexText() throws(IndexDamaged) -> String {
    guard case .string(let text) = self else { throw IndexDamaged() }
    return text
  }

  fileprivate func indexArray(_ count: Int? = nil) throws(IndexDamaged) -> [JSON] {
    guard case .array(let values) = self, count == nil || values.count == count else {
      throw IndexDamaged()
    }
    return values
  }
}

extension JSON? {
  fileprivate func indexText() throws(IndexDamaged) -> String {
    guard let self else { throw IndexDamaged() }
    return try self.indexText()
  }

  fileprivate func indexArray() throws(IndexDamaged) -> [JSON] {
    guard let self else { throw IndexDamaged() }
    return try self.indexArray()
  }
}

extension JournalPosition {
  fileprivate init(indexJSON json: JSON?) throws(IndexDamaged) {
    let parts = try json.indexArray()
    guard parts.count == 2 else { throw IndexDamaged() }
    self.init(segment: try parts[0].indexNumber(), offset: try parts[1].indexNumber())
  }
}
