import AccordJSON
package import AccordWording

/// What a batch that declares a document makes of the one that exists.
extension Document {
  /// This document with what `declared` gives. A field that is left out there, or an empty list, is
  /// not given and stays, as does the language of a text that has no words; anything else that is
  /// given is taken whole.
  ///
  /// - Throws: `StoreError` where the two cannot be one document.
  public func completed(by declared: Self) throws -> Self {
    let before = try DocumentEncoder.encode(self).body
    guard case .object(let members) = try DocumentEncoder.encode(declared).body else {
      return declared
    }
    var body = before
    for member in members where member.value != .array([]) {
      body[member.name] = member.value.keepingWords(of: before[member.name])
    }
    guard body != before else { return self }
    return try DocumentDecoder.decode(Self.self, from: body, key: key)
  }

  /// This declaration, in which the values that nobody gave are those of `existing`. Single values
  /// only: what a list holds belongs together.
  ///
  /// - Parameter isUnnamed: whether a value is one that stands where none was given, from its JSON
  ///   and as English writes it.
  package func leaving(
    _ existing: Self, where isUnnamed: (_ value: JSON, _ written: String) -> Bool
  ) throws -> Self {
    let before = try DocumentEncoder.encode(existing).body
    let writings = try DocumentEncoder.writings(in: self)
    let declared = try DocumentEncoder.encode(self).body
    var body = declared
    guard case .object(let members) = declared else { return self }
    for member in members {
      guard let former = before[member.name], former != member.value else { continue }
      let written = FieldChange.written(member.value, writings[member.name], in: .english)
      if isUnnamed(member.value, written) { body[member.name] = former }
    }
    guard body != declared else { return self }
    return try DocumentDecoder.decode(Self.self, from: body, key: key)
  }

  /// The fields whose values `other` has otherwise, with both: `amount (€100.00, not €90.00)`.
  ///
  /// - Parameters:
  ///   - other: what it is compared with.
  ///   - names: what people call a field as a whole, where it is not by the names of its fields.
  ///   - unwanted: the members that are not looked at.
  ///   - isGiven: whether only those fields are wanted that have a value in both.
  package func differences(
    from other: Self, calling names: [String: Text] = [:], leavingOut unwanted: Set<String> = [],
    inBoth isGiven: Bool = false
  ) throws -> [Text] {
    let changes = JSONDifference.between(
      try DocumentEncoder.encode(other).body, try DocumentEncoder.encode(self).body)
    let writings = (
      mine: try DocumentEncoder.readings(in: self),
      others: try DocumentEncoder.readings(in: other)
    )
    let none = Text(en: "nothing", fr: "rien")
    let fields = FieldNames(of: Self.self)
    return changes.filter { change in
      !unwanted.contains(change.member)
        && (!isGiven || change.before != nil && change.after != nil)
    }.map { change in
      func written(_ json: JSON?, _ writing: Text?) -> Text {
        guard let json else { return none }
        return .each { FieldChange.written(json, writing, in: $0) }
      }
      let name = names[change.member] ?? fields.name(of: change.path)
      let mine = written(change.after, writings.mine[change.path])
      let others = written(change.before, writings.others[change.path])
      return Text(en: "\(name) (\(mine), not \(others))", fr: "\(name) (\(mine) et non \(others))")
    }
  }
}

extension JSON {
  /// A text in two languages, in which a language without words has those of another such text; any
  /// other value as it is.
  fileprivate func keepingWords(of former: JSON?) -> JSON {
    guard case .object(var members) = self, case .object(let before)? = former,
      [members, before].allSatisfy({ $0.map(\.name) == ["en", "fr"] })
    else { return self }
    for (index, member) in before.enumerated() where members[index].value == .string("") {
      members[index] = member
    }
    return .object(members)
  }
}

extension FieldChange {
  /// The member of the document that it lies in.
  fileprivate var member: String { String(path.prefix { $0 != "." && $0 != "[" }) }

  /// A value of a field on one line: as its type writes it, a text in quotes, other values as JSON.
  package static func written(_ json: JSON, _ writing: Text?, in language: Language) -> String {
    if let writing { return Escaping.oneLine(writing[language]) }
    return switch json {
    case .string(let text): language.quoted(Escaping.oneLine(text))
    case .bool(let truth): truth.written(in: language)
    default: String(decoding: json.bytes, as: UTF8.self)
    }
  }
}
