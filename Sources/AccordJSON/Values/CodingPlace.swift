/// Where in a document the coder stands, as a chain towards the root.
package final class CodingPlace {
  package enum Step {
    case root
    case member(any CodingKey)
    case element(Int)
  }

  let parent: CodingPlace?
  let step: Step

  package init(parent: CodingPlace?, step: Step) {
    self.parent = parent
    self.step = step
  }

  package func member(_ key: any CodingKey) -> CodingPlace {
    CodingPlace(parent: self, step: .member(key))
  }

  package func element(_ index: Int) -> CodingPlace {
    CodingPlace(parent: self, step: .element(index))
  }

  /// The path with the places in lists: `payments[2].amount`.
  package var exactPath: String {
    let start = parent?.exactPath ?? ""
    switch step {
    case .root: return start
    case .member(let key): return start.isEmpty ? key.stringValue : start + "." + key.stringValue
    case .element(let index): return start + "[\(index)]"
    }
  }

  /// The path as schemas write it.
  package var path: String {
    let start = parent?.path ?? ""
    switch step {
    case .root: return start
    case .member(let key): return start.isEmpty ? key.stringValue : start + "." + key.stringValue
    case .element: return start + "[]"
    }
  }

  /// The path as `Codable` writes it.
  package var codingPath: [any CodingKey] {
    let start = parent?.codingPath ?? []
    switch step {
    case .root: return start
    case .member(let key): return start + [key]
    case .element(let index): return start + [Name(intValue: index)]
    }
  }

  /// A coding key from any name or index.
  package struct Name: CodingKey {
    package let stringValue: String
    package let intValue: Int?

    package init(stringValue: String) {
      self.stringValue = stringValue
      intValue = nil
    }

    package init(intValue: Int) {
      stringValue = String(intValue)
      self.intValue = intValue
    }
  }
}
