import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// A command with the words that it is given, checked: what is left is to run it.
struct BoundCall: Sendable {
  let entry: CommandCatalogue.Entry
  /// The words given for each parameter, in the order of the command's parameters.
  let given: [[Word]]
  /// The words of the command as they were written, with their place.
  let place: SourcePlace
  var isEnsuring = false
  /// Whether what exists stays as it is: `ensure --keep`.
  var isKeeping = false
  var isPlanned = false
  /// Whether its line agrees to what would be asked.
  var isAgreed = false
  /// What the command declares wrongly: told in place of running it.
  var fault: DeclarationFault?
  /// The earlier state that a reading command is to look at.
  var asOf: Word?
  /// The commands in parentheses whose values are given, by the places of their words.
  var lists: [SourcePlace: CheckedPipeline] = [:]

  /// The command and those in parentheses.
  var calls: [BoundCall] { lists.values.flatMap(\.calls) + [self] }

  var command: Command { entry.command }

  /// The list in parentheses that is all a command is given to work on, where it is empty.
  ///
  /// - Parameter texts: what the words of each parameter stand for.
  func emptyList(_ texts: [[String]]) -> SourcePlace? {
    for (index, parameter) in command.parameters.enumerated()
    where parameter.form == .remaining && texts[index].isEmpty {
      if let word = given[index].first { return word.place }
    }
    return nil
  }

  /// The columns of the table that it returns; `nil` where it returns none.
  var columns: [Column]? { command.columns(given: given) }

  /// Where a fault is: at the word that was given for its parameter, or that names its document;
  /// otherwise at the command.
  func place(of fault: any Fault, in scope: Scope) -> SourcePlace {
    guard let name = fault.parameter else {
      let document = (fault as? any DocumentFault)?.document
      if fault is FileFault { return placeOfFile ?? place }
      return document.flatMap { self.place(naming: $0, in: scope) } ?? place
    }
    guard let index = command.parameters.firstIndex(where: { $0.name.en == name }),
      let last = given[index].last
    else { return place }
    // Of several words the one that the message quotes.
    let quoted = given[index].first { fault.message.en.contains("\"\($0.shown)\"") }
    return (quoted ?? last).place
  }

  /// The last word that was given for the parameter of that English name.
  func word(for parameter: String) -> Word? {
    command.parameters.firstIndex { $0.name.en == parameter }.flatMap { given[$0].last }
  }

  /// The word that names a file.
  private var placeOfFile: SourcePlace? {
    zip(command.parameters, given).first { $0.0.type == FilePath.self && !$0.1.isEmpty }?.1.first?
      .place
  }

  /// The word that gives the identity of a document: of a new one, or of one of its type.
  func place(naming document: DocumentKey, in scope: Scope) -> SourcePlace? {
    for (parameter, words) in zip(command.parameters, given)
    where parameter.type.canName(document) {
      for word in words {
        // What cannot be read has been reported where it is used.
        guard let text = try? scope.known(word), text == document.slug.name else { continue }
        return word.place
      }
    }
    return nil
  }
}

extension WrittenValue {
  /// Whether a value of this type may be the identity of `document`.
  fileprivate static func canName(_ document: DocumentKey) -> Bool {
    guard let identity = Self.self as? any DocumentIdentity.Type else {
      return Self.self == Slug.self
    }
    return identity.documentType.schema.collection == document.collection
  }
}

extension Command {
  /// How the command is called, in short: what may not be left out, and whether there is more.
  var callForm: Text {
    .each { language in
      let required = parameters.filter { $0.isRequired || $0.form.order < 2 }
      var parts = [words[language]]
      for parameter in required.sorted(by: { $0.form.order < $1.form.order }) {
        let name = parameter.name[language]
        let placeholder = name.uppercased() + (parameter.form == .remaining ? "…" : "")
        switch parameter.form {
        case .argument, .remaining:
          parts.append(parameter.isRequired ? placeholder : "[\(placeholder)]")
        case .option: parts.append("--\(name) …")
        case .flag: parts.append("--\(name)")
        }
      }
      if required.count < parameters.count { parts.append("[--…]") }
      return parts.joined(separator: " ")
    }
  }
}

extension ParameterDeclaration.Form {
  fileprivate var order: Int {
    switch self {
    case .argument: 0
    case .remaining: 1
    case .option, .flag: 2
    }
  }
}
