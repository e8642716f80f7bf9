import AccordDocuments
import AccordJSON
import AccordShell
import AccordWording

/// Tries what `ensure` makes of the documents of a plugin: what an example creates, and what the
/// other examples do to it since, is taken back by no line that declares it again.
struct DeclarationCheck {
  let plugin: any Plugin
  let prepared: () throws -> TestShell
  /// The files that the examples read, by path.
  let files: [String: String]

  /// What is wrong with an example that creates one document.
  func problems(
    of example: Example, _ command: Command, creating created: [Change]
  ) throws -> [String] {
    guard created.count == 1, let change = created.first, change.before == nil,
      let type = plugin.documents.first(where: { $0.schema.collection == change.key.collection })
    else { return [] }
    let line = ensuring(example)
    var problems = try after([], example, of: command, change.key)
    let names = Set(
      try prepared().documents().keys(in: change.key.collection).map(\.slug.name))
    // A file may name any value, so that no event is one that its line does not name.
    guard !files.keys.contains(where: example.line.contains) else { return told(problems, line) }
    for other in plugin.commands where other.effect == .write && !other.isDestructive {
      guard other.parameters.first.map({ isIdentity($0.type, of: type) }) == true else {
        continue
      }
      for event in other.examples {
        guard let moved = renamed(event.line, of: other, among: names, to: change.key) else {
          continue
        }
        problems += try after([moved], example, of: command, change.key)
      }
    }
    return told(problems, line)
  }

  /// Creates the document, does something to it, and declares it again.
  private func after(
    _ events: [String], _ example: Example, of command: Command, _ key: DocumentKey
  ) throws -> [String] {
    let shell = try prepared()
    guard shell.run(example.line).exitCode == 0 else { return [] }
    for event in events {
      let run = shell.run(event)
      // What the rules refuse here is no event.
      guard run.exitCode == 0, run.changes.contains(where: { $0.key == key && $0.after != nil })
      else { return [] }
    }
    let again = shell.run(ensuring(example))
    let done = events.first.map { " after \"\($0)\"" } ?? ""
    // Other terms than those that are decided may be refused.
    guard again.exitCode == 0 else {
      let isRefused = again.exitCode == ExitCode.failed.rawValue && !events.isEmpty
      return isRefused ? [] : ["ends with \(again.exitCode)\(done): \(again.text)"]
    }
    let taken = again.changes.flatMap { change in
      JSONDifference.between(change.before, change.after).map { ($0, change) }
    }
    // What the line names becomes so, with all that follows from it.
    guard !taken.isEmpty,
      !taken.contains(where: { isNamed($0.0, of: $0.1, in: example.line, of: command) })
    else {
      return []
    }
    let fields = taken.map { field, change in
      "\(change.key): \(field.path) \(shown(field.before)) → \(shown(field.after))"
    }
    return ["takes back what it does not name\(done): \(fields.joined(separator: ", "))."]
  }

  private func told(_ problems: [String], _ line: String) -> [String] {
    problems.map { "\"\(line)\" \($0)" }
  }

  private func ensuring(_ example: Example) -> String {
    example.line.hasPrefix("ensure ") ? example.line : "ensure " + example.line
  }

  /// Whether the value that a field gets is one that the line gives, as it is or as its type writes
  /// it: `2M€` names 200000000 cents.
  private func isNamed(
    _ field: FieldChange, of change: Change, in line: String, of command: Command
  ) -> Bool {
    guard let value = field.after, value != .bool(false) else { return false }
    if case .string(let text) = value, !text.isEmpty, line.contains(text) { return true }
    // A year of `2030-2032` is a part of what the line says.
    if case .integer(let number) = value,
      line.split(whereSeparator: { $0 == " " || $0 == "-" }).contains(where: { $0 == "\(number)" })
    {
      return true
    }
    guard let writing = writings(after: change)[field.path]?.en else {
      return line.split(separator: " ").map(String.init).contains(shown(value))
    }
    let words = line.replacing("\"", with: "").split(separator: " ").map(String.init)
    return words.contains { word in
      command.parameters.contains { parameter in
        (try? parameter.type.init(reading: word))?.written(in: .english) == writing
      }
    }
  }

  /// How the document after a change is written.
  private func writings(after change: Change) -> [String: Text] {
    func read<D: Document>(_ type: D.Type) -> [String: Text]? {
      guard let body = change.after, D.schema.collection == change.key.collection else {
        return nil
      }
      return try? DocumentEncoder.writings(
        in: DocumentDecoder.decode(type, from: body, key: change.key))
    }
    return plugin.documents.lazy.compactMap { read($0) }.first ?? [:]
  }

  private func shown(_ value: JSON?) -> String {
    value.map { JSONText.line($0) } ?? "nothing"
  }

  /// The line of an example about the document of that identity, in place of the one that it names.
  private func renamed(
    _ line: String, of command: Command, among names: Set<String>, to key: DocumentKey
  ) -> String? {
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let start = command.words.en.split(separator: " ").count
    guard let index = words.indices.dropFirst(start).first(where: { names.contains(words[$0]) })
    else { return nil }
    words[index] = key.slug.name
    return words.joined(separator: " ")
  }

  private func isIdentity(_ type: any WrittenValue.Type, of document: any Document.Type) -> Bool {
    func same<D: Document>(_: D.Type) -> Bool { type == ID<D>.self }
    return same(document)
  }
}
