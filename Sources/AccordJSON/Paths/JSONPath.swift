import AccordWording

/// The place of fields in a document, as a schema writes it: `name`, `parties[]`,
/// `commitments[].party`; `parties[2]` is one element.
package struct JSONPath: Sendable, Hashable {
  /// One step from a value to a value within it.
  package enum Step: Sendable, Hashable {
    case member(String)
    case elements
    /// One element of a list, from 0. The search in raw bytes takes all of them.
    case element(Int)
  }

  package let steps: [Step]
  /// The steps for the search in raw bytes.
  let rawSteps: [RawStep]
  /// The names of the members of `rawSteps`, one after the other.
  let rawNames: [UInt8]

  /// A path from its text.
  package init(_ text: String) {
    var steps: [Step] = []
    for part in text.parts(between: ".") {
      var name = part
      var elements: [Step] = []
      while name.utf8.last == UInt8(ascii: "]"), let open = name.lastIndex(of: "[") {
        let index = name[name.index(after: open)...].dropLast()
        guard index.isEmpty || Int(index) != nil else { break }
        elements.insert(Int(index).map { .element($0) } ?? .elements, at: 0)
        name = name[..<open]
      }
      if !name.isEmpty { steps.append(.member(String(name))) }
      steps += elements
    }
    var names: [UInt8] = []
    rawSteps = steps.map { step in
      guard case .member(let name) = step else { return RawStep(name: nil) }
      let start = names.count
      names += name.utf8
      return RawStep(name: start..<names.count)
    }
    rawNames = names
    self.steps = steps
  }

  /// Calls `body` with every value that lies there.
  package func each(in value: JSON, _ body: (JSON) -> Void) { each(in: value, from: 0, body) }

  private func each(in value: JSON, from index: Int, _ body: (JSON) -> Void) {
    guard index < steps.count else { return body(value) }
    switch steps[index] {
    case .member(let name):
      if let member = value[name] { each(in: member, from: index + 1, body) }
    case .elements:
      guard case .array(let elements) = value else { return }
      for element in elements { each(in: element, from: index + 1, body) }
    case .element(let number):
      guard case .array(let elements) = value, elements.indices.contains(number) else { return }
      each(in: elements[number], from: index + 1, body)
    }
  }
}
