import AccordJSON

extension SoughtPerson {
  /// The fields of a document that name the person, with the words as they stand there.
  ///
  /// - Parameter schema: what the fields are; `nil` where the type is not known.
  package func fields(in document: JSON, of schema: Schema?) -> [(path: String, words: String)] {
    // Where a part of it is erased, the name is no longer whole.
    let personal = Set(schema?.personal.map(\.path) ?? [])
    let free = Set(schema?.freeText ?? [])
    let fixed = Set((schema?.references ?? []) + ["id"])
    var found: [(path: String, words: String)] = []
    var parts: [(path: String, text: String)] = []
    // What lies within a personal field goes with all of it.
    func walk(_ value: JSON, _ path: String, _ declared: String, within owner: String? = nil) {
      let owner = owner ?? (personal.contains(declared) ? path : nil)
      switch value {
      case .string(let text):
        guard !fixed.contains(declared) else { return }
        let isFree = free.cover(declared)
        if let words = words(in: text, isFreeText: isFree) {
          found.append((owner ?? path, words))
        } else if personal.contains(declared) {
          parts.append((path, text))
        }
      case .array(let elements):
        for (index, element) in elements.enumerated() {
          walk(element, "\(path)[\(index)]", declared + "[]", within: owner)
        }
      case .object(let members):
        for member in members where !member.name.contains(where: { ".[]".contains($0) }) {
          let prefix = path.isEmpty ? "" : path + "."
          walk(
            member.value, prefix + member.name,
            (declared.isEmpty ? "" : declared + ".") + member.name, within: owner)
        }
      case .null, .bool, .integer, .number: break
      }
    }
    walk(document, "", "")
    // A name whose parts are fields of their own.
    guard parts.count > 1 else { return found }
    for (index, first) in parts.enumerated() {
      for second in parts[(index + 1)...]
      where words(in: first.text + " " + second.text) != nil {
        for part in [first, second] { found.append((part.path, part.text)) }
      }
    }
    return found
  }
}
