import AccordWording

/// A command with the words that it is given, checked: what is left is to run it.
struct BoundCall: Sendable {
  let entry: CommandCatalogue.Entry
  /// The words given for each parameter, in the order of the command's parameters.
  let given: [[Word]]
  /// The words of the command as they were written, with their place.
  let place: SourcePlace
  var isEnsuring = false
  var isPlanned = false

  var command: Command { entry.command }

  /// Where a fault of a parameter is: the word that was given for it, or the command.
  func place(of fault: any Fault) -> SourcePlace {
    guard let name = fault.parameter,
      let index = command.parameters.firstIndex(where: { $0.name.en == name }),
      let last = given[index].last
    else { return place }
    // Of several words the one that the message quotes.
    let quoted = given[index].first { fault.message.en.contains("\"\($0.shown)\"") }
    return (quoted ?? last).place
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
