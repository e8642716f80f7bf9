/// A value in the making. Containers that are handed out share it, since `Codable` lets a type
/// fill them in any order.
package final class EncodedNode {
  package enum Content {
    case nothing
    case value(JSON)
    case array([Part])
    case object([(name: String, part: Part)])
  }

  package enum Part {
    case value(JSON)
    case node(EncodedNode)

    package var json: JSON {
      switch self {
      case .value(let value): value
      case .node(let node): node.json
      }
    }
  }

  package var content = Content.nothing

  /// The value. A type that encodes nothing is an empty object.
  package var json: JSON {
    switch content {
    case .nothing: .object([])
    case .value(let value): value
    case .array(let parts): .array(parts.map(\.json))
    case .object(let members): .object(members.map { JSON.Member($0.name, $0.part.json) })
    }
  }

  package func append(_ part: Part) {
    guard case .array(var parts) = content else {
      content = .array([part])
      return
    }
    content = .nothing  // So that the array is not copied.
    parts.append(part)
    content = .array(parts)
  }

  package func set(_ name: String, _ part: Part) {
    guard case .object(var members) = content else {
      content = .object([(name, part)])
      return
    }
    content = .nothing
    if let index = members.firstIndex(where: { $0.name == name }) {
      members[index].part = part
    } else {
      members.append((name, part))
    }
    content = .object(members)
  }

  package var count: Int {
    if case .array(let parts) = content { parts.count } else { 0 }
  }
}
