import AccordJSON
package import AccordWording

/// A document as records hold it: a JSON object with its members, in which every value is written as
/// in all JSON that Accord writes (amounts in euros, rates before their `%`, days in ISO 8601).
package struct DocumentRecord<D: Document> {
  package let id: ID<D>
  /// What it gives, as documents store it; `nil` empties a member.
  private let given: [(field: Field<D>, value: JSON?)]

  /// Reads a record.
  ///
  /// - Parameters:
  ///   - id: the identity that it gives.
  ///   - members: its other members.
  ///   - faults: takes what is wrong with them, all of it.
  package init(_ id: ID<D>, _ members: [JSON.Member], faults: inout [RecordFault]) {
    self.id = id
    var reader = RecordReader()
    var given: [(field: Field<D>, value: JSON?)] = []
    for member in members {
      guard let field = D.fields.first(where: { $0.key == member.name }) else {
        let near = Spelling.nearest(to: member.name, among: D.fields.map(\.key))
        reader.faults.append(.unknown(member.name, near: near))
        continue
      }
      if member.value == .null {
        given.append((field, nil))
      } else if let value = reader.stored(member.value, FieldName(field), at: field.name) {
        given.append((field, value))
      }
    }
    self.given = given
    faults += reader.faults
  }

  /// The document that it makes.
  ///
  /// - Parameters:
  ///   - existing: the document as it is; what the record does not name stays.
  ///   - today: the day that stands where a new one gives none.
  ///   - faults: takes what is wrong.
  /// - Returns: the document, and the fields that only what happens to it sets and that are left
  ///   aside; `nil` where something is wrong.
  package func document(
    over existing: D?, on today: CalendarDate, faults: inout [RecordFault]
  ) throws -> (document: D, leftAside: [Text])? {
    let body = try existing.map { try DocumentEncoder.encode($0).body }
    var made = try body ?? DocumentDraft<D>.empty(id)
    let before = made
    var leftAside: [Text] = []
    let known = faults.count
    for (field, value) in given {
      if field.traits.isByEvents {
        let former = made[field.key]
        let isSame = former?.withoutEmptyLists == value?.withoutEmptyLists
        if !isSame { leftAside.append(field.name) }
        continue
      }
      if existing != nil, field.traits.isFixed, value != before[field.key] {
        faults.append(.fixed(field.name))
      }
      guard let value else {
        if field.shape.presence == .required { faults.append(.needed(field.name)) }
        made[field.key] = field.shape.presence == .repeated ? .array([]) : nil
        continue
      }
      made[field.key] = field.joined(value, over: made[field.key])
    }
    for field in D.fields where field.shape.presence == .required && made[field.key] == nil {
      if field.traits.isToday {
        made[field.key] = try DocumentEncoder.json(of: today)
      } else if !given.contains(where: { $0.field.key == field.key }) {
        faults.append(.needed(field.name))
      }
    }
    guard faults.count == known else { return nil }
    do {
      let document = try DocumentDecoder.decode(D.self, from: made, key: id.key)
      return (document, leftAside)
    } catch StoreError.unreadable(_, let path) {
      let name = FieldNames(of: D.self).name(of: path)
      faults.append(.notTaken(name))
      return nil
    }
  }
}

extension Field {
  /// A value over the one that is there: a text in one language leaves the other one.
  fileprivate func joined(_ value: JSON, over former: JSON?) -> JSON {
    guard case .bilingual = shape.form, shape.presence != .repeated else { return value }
    func words(_ language: String) -> JSON {
      value[language] ?? former?[language] ?? .string("")
    }
    return .object([JSON.Member("en", words("en")), JSON.Member("fr", words("fr"))])
  }
}

/// Turns the values of records into those that documents store.
private struct RecordReader {
  var faults: [RecordFault] = []

  mutating func stored(_ json: JSON, _ field: FieldName, at place: Text) -> JSON? {
    guard field.shape.presence == .repeated else { return single(json, field, at: place) }
    guard case .array(let elements) = json else {
      faults.append(.kind(place, Text(en: "a list", fr: "une liste")))
      return nil
    }
    var values: [JSON] = []
    for (index, element) in elements.enumerated() {
      let place = (field.element ?? place) + .same(" \(index + 1)")
      if let value = single(element, field, at: place) { values.append(value) }
    }
    return values.count == elements.count ? .array(values) : nil
  }

  private mutating func single(_ json: JSON, _ field: FieldName, at place: Text) -> JSON? {
    switch (field.shape.form, field.parts) {
    case (.bilingual, _): return words(json, at: place)
    case (.object, .fields(let parts)): return object(json, parts(), at: place)
    case (.value(let type), .fields(let parts)):
      guard case .object = json else { return value(json, type, at: place) }
      return object(json, parts(), at: place)
    case (.value(let type), _), (.reference(let type, _), _): return value(json, type, at: place)
    case (.object, _): return json
    }
  }

  private mutating func words(_ json: JSON, at place: Text) -> JSON? {
    guard case .object(let members) = json else {
      faults.append(
        .kind(
          place,
          Text(
            en: "an object with the members \"en\" and \"fr\", or one of them",
            fr: "un objet avec les membres «\u{A0}en\u{A0}» et «\u{A0}fr\u{A0}», ou l’un d’eux")))
      return nil
    }
    var words: [JSON.Member] = []
    for member in members where member.value != .null {
      guard Language(rawValue: member.name) != nil else {
        faults.append(.unknown(member.name, near: nil))
        return nil
      }
      guard case .string = member.value else {
        faults.append(.kind(place, Text(en: "a text", fr: "un texte")))
        return nil
      }
      words.append(member)
    }
    return .object(words)
  }

  private mutating func object(_ json: JSON, _ fields: [FieldName], at place: Text) -> JSON? {
    guard case .object(let members) = json else {
      faults.append(.kind(place, Text(en: "an object", fr: "un objet")))
      return nil
    }
    let before = faults.count
    var values: [String: JSON] = [:]
    for member in members where member.value != .null {
      guard let field = fields.first(where: { $0.key == member.name }) else {
        let near = Spelling.nearest(to: member.name, among: fields.map(\.key))
        faults.append(.unknown(member.name, near: near))
        continue
      }
      let name = place + .same(", ") + field.name
      guard let value = stored(member.value, field, at: name) else { continue }
      values[field.key] = field.filled(value)
    }
    for field in fields where field.shape.presence == .required && values[field.key] == nil {
      if field.shape.isSwitch {
        values[field.key] = .bool(false)
      } else if faults.count == before {
        faults.append(.needed(place + .same(", ") + field.name))
      }
    }
    guard faults.count == before else { return nil }
    return .object(
      fields.compactMap { field in
        if let value = values[field.key] { return JSON.Member(field.key, value) }
        return field.shape.presence == .repeated ? JSON.Member(field.key, .array([])) : nil
      })
  }

  private mutating func value(
    _ json: JSON, _ type: any WrittenValue.Type, at place: Text
  ) -> JSON? {
    let text: String
    switch json {
    case .string(let words): text = words
    case .integer, .number, .bool:
      guard type != String.self, let code = json.scalarCode else {
        faults.append(.kind(place, Text(en: "a text", fr: "un texte")))
        return nil
      }
      text = type == Rate.self ? code + "%" : code
    case .null, .array, .object:
      faults.append(.kind(place, type.kind.name))
      return nil
    }
    func read<V: WrittenValue>(_ type: V.Type) throws -> JSON {
      try DocumentEncoder.json(of: V(reading: text))
    }
    do {
      return try read(type)
    } catch let fault as any Fault {
      faults.append(.value(place, message: fault.message, advice: fault.advice, code: fault.code))
    } catch {
      faults.append(.kind(place, type.kind.name))
    }
    return nil
  }
}

extension FieldName {
  /// A text in both languages with words for each.
  fileprivate func filled(_ value: JSON) -> JSON {
    guard case .bilingual = shape.form, shape.presence != .repeated else { return value }
    return .object(
      ["en", "fr"].map { JSON.Member($0, value[$0] ?? .string("")) })
  }
}

extension JSON {
  /// The value without the lists in it that are empty: some types leave them out. `nil` for one.
  fileprivate var withoutEmptyLists: JSON? {
    switch self {
    case .array(let elements):
      elements.isEmpty ? nil : .array(elements.map { $0.withoutEmptyLists ?? .array([]) })
    case .object(let members):
      .object(
        members.compactMap { member in
          member.value.withoutEmptyLists.map { JSON.Member(member.name, $0) }
        })
    default: self
    }
  }

  /// A number or a truth as it is written.
  fileprivate var scalarCode: String? {
    switch self {
    case .integer(let number): String(number)
    case .number(let number): number
    case .bool(let truth): truth.code
    default: nil
    }
  }
}

extension DocumentRecord {
  /// A document as a record, its identity first.
  package static func json(
    of document: D, writing: (any WrittenValue) -> JSON
  ) throws -> JSON {
    let values = try DocumentEncoder.values(in: document)
    func written(_ json: JSON, at path: String) -> JSON {
      if let value = values[path] { return writing(value) }
      return switch json {
      case .array(let elements):
        .array(elements.enumerated().map { written($1, at: "\(path)[\($0)]") })
      case .object(let members):
        .object(
          members.map { member in
            let place = path.isEmpty ? member.name : path + "." + member.name
            return JSON.Member(member.name, written(member.value, at: place))
          })
      default: json
      }
    }
    return written(try DocumentEncoder.encode(document).body, at: "")
  }
}
