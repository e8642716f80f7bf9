extension JSONPath {
  /// A value in which all that is equal to `former` at this path is `new`. A list holds once what
  /// it would then hold twice.
  package func replacing(_ former: JSON, by new: JSON, in value: JSON) -> JSON {
    replacing(former, by: new, in: value, from: 0)
  }

  private func replacing(_ former: JSON, by new: JSON, in value: JSON, from index: Int) -> JSON {
    guard index < steps.count else { return value == former ? new : value }
    switch steps[index] {
    case .member(let name):
      guard let member = value[name] else { return value }
      var result = value
      result[name] = replacing(former, by: new, in: member, from: index + 1)
      return result
    case .elements:
      guard case .array(let elements) = value else { return value }
      let replaced = elements.map { replacing(former, by: new, in: $0, from: index + 1) }
      let changed = Set(zip(elements, replaced).filter { $0 != $1 }.map(\.1))
      var met: Set<JSON> = []
      return .array(replaced.filter { !changed.contains($0) || met.insert($0).inserted })
    case .element(let number):
      guard case .array(var elements) = value, elements.indices.contains(number) else {
        return value
      }
      elements[number] = replacing(former, by: new, in: elements[number], from: index + 1)
      return .array(elements)
    }
  }
}
