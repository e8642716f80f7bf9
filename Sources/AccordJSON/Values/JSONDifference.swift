/// One field that differs between two versions of a document.
package struct FieldChange: Hashable {
  /// Where: `status`, `address.commune`, `parties[2]`.
  package let path: String
  /// What was there; `nil` when nothing was.
  package let before: JSON?
  /// What is there now; `nil` when nothing is.
  package let after: JSON?

  /// One field that differs.
  package init(path: String, before: JSON?, after: JSON?) {
    self.path = path
    self.before = before
    self.after = after
  }
}

/// Finds what differs between two JSON values, field by field.
///
/// Objects are compared member by member, in the order of the new one; members that went come
/// last. Lists are compared between their common beginning and their common end, place by place,
/// so that adding one element shows one element. `null` counts as nothing. Of objects and of lists
/// that hold any, each member is a field, also where all of it is new; a list of texts is one field.
package enum JSONDifference {
  package static func between(_ before: JSON?, _ after: JSON?, path: String = "") -> [FieldChange] {
    let before = before == .null ? nil : before
    let after = after == .null ? nil : after
    guard before != after else { return [] }
    switch (before, after) {
    case (.object(let old)?, .object(let new)?): return members(old, new, path)
    case (.array(let old)?, .array(let new)?): return elements(old, new, path)
    case (nil, .object(let new)?) where !new.isEmpty: return members([], new, path)
    case (.object(let old)?, nil) where !old.isEmpty: return members(old, [], path)
    case (nil, .array(let new)?) where new.contains(where: \.isContainer):
      return elements([], new, path)
    case (.array(let old)?, nil) where old.contains(where: \.isContainer):
      return elements(old, [], path)
    default: return [FieldChange(path: path, before: before, after: after)]
    }
  }

  private static func members(
    _ old: [JSON.Member], _ new: [JSON.Member], _ path: String
  ) -> [FieldChange] {
    let prefix = path.isEmpty ? "" : path + "."
    let kept = new.flatMap { member in
      between(
        old.first { $0.name == member.name }?.value, member.value, path: prefix + member.name)
    }
    let gone = old.filter { member in !new.contains { $0.name == member.name } }
    return kept + gone.flatMap { between($0.value, nil, path: prefix + $0.name) }
  }

  private static func elements(_ old: [JSON], _ new: [JSON], _ path: String) -> [FieldChange] {
    let shorter = min(old.count, new.count)
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = min(
      zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count, shorter - start)
    let oldMiddle = start..<(old.count - end)
    let newMiddle = start..<(new.count - end)
    var changes: [FieldChange] = []
    for index in start..<max(oldMiddle.upperBound, newMiddle.upperBound) {
      changes += between(
        oldMiddle.contains(index) ? old[index] : nil,
        newMiddle.contains(index) ? new[index] : nil, path: "\(path)[\(index)]")
    }
    return changes
  }
}

extension JSON {
  /// Whether it is a list or an object.
  package var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}
