import AccordLanguage
import AccordRendering
import AccordWording

/// The words that a process was started with, read.
struct LaunchRequest: Sendable {
  /// The values of options, the last one given counts; an empty text for a switch.
  var options: [LaunchOption: String] = [:]
  /// The commands of `-c`, in order.
  var commands: [String] = []
  /// What to do; `nil` for commands of `-c`, from standard input or typed.
  var verb: LaunchVerb?
  /// The words after the verb that are neither options nor `name=value`.
  var words: [String] = []
  /// The values of `name=value`.
  var parameters: [String: String] = [:]

  /// Reads the words after the name of the program.
  ///
  /// - Throws: `LaunchFault` for an unknown option or verb, with the nearest one, for a missing
  ///   value, and for an option where it means nothing.
  init(_ arguments: [String]) throws(LaunchFault) {
    var rest = arguments[...]
    var takesOptions = true
    while let word = rest.popFirst() {
      if takesOptions, word == "--" {
        takesOptions = false
      } else if takesOptions, word.hasPrefix("-"), word != "-" {
        try readOption(word, &rest)
      } else if verb == nil, commands.isEmpty, words.isEmpty {
        guard let verb = LaunchVerb(word) else { throw .unknownVerb(word) }
        self.verb = verb
      } else if let (name, value) = LaunchRequest.parameter(word), verb?.takesParameters == true {
        parameters[name] = value
      } else if verb == nil {
        throw .surplus(word)
      } else {
        words.append(word)
      }
    }
    try requireSense()
  }

  /// Refuses options that would have no effect: somebody who gives them expects one.
  private func requireSense() throws(LaunchFault) {
    for option in LaunchOption.allCases where options[option] != nil {
      guard let verbs = option.verbs, !verbs.contains(verb) else { continue }
      throw .misplaced(option, verb)
    }
    if options[.keepGoing] != nil, options[.each] != nil { throw .contradiction(.keepGoing, .each) }
    if options[.save] != nil, options[.keepGoing] != nil {
      throw .contradiction(.save, .keepGoing)
    }
  }

  private mutating func readOption(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(LaunchFault) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let option = LaunchOption(String(parts[0])) else {
      throw .unknownOption(String(parts[0]))
    }
    guard option.value != nil else {
      guard parts.count == 1 else { throw .noValue(option) }
      options[option] = ""
      return
    }
    let value: String
    if parts.count == 2 {
      value = String(parts[1])
    } else if let next = rest.popFirst() {
      value = next
    } else {
      throw .missingValue(option)
    }
    if option == .command { commands.append(value) } else { options[option] = value }
  }

  /// `name=value` with a name of letters, digits, hyphens and underscores.
  private static func parameter(_ word: String) -> (name: String, value: String)? {
    guard let mark = word.firstIndex(of: "="), mark > word.startIndex else { return nil }
    let name = word[..<mark]
    guard name.first?.isLetter == true,
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else { return nil }
    return (String(name), String(word[word.index(after: mark)...]))
  }

  /// The value of an option as a type.
  ///
  /// - Throws: `LaunchFault` when it cannot be read.
  func value<V: WrittenValue>(_ option: LaunchOption, as type: V.Type) throws(LaunchFault) -> V? {
    guard let text = options[option] else { return nil }
    do throws(ReadingFault) {
      return try V(reading: text)
    } catch {
      throw .badValue(option, error)
    }
  }
}

extension LaunchOption {
  /// The verbs with which it means something; `nil` for all of them.
  fileprivate var verbs: [LaunchVerb?]? {
    switch self {
    case .save, .brief: [.plan]
    case .keepGoing: [.run, .plan, nil]
    case .each: [.run, nil]
    case .wait: [.run, .apply, nil]
    case .exitCode: [.run, .plan, nil]
    default: nil
    }
  }
}

extension LaunchVerb {
  /// Whether `name=value` gives a script a value.
  var takesParameters: Bool { self == .run || self == .plan || self == .check }
}

extension LaunchRequest {
  /// Whether programs are to read what is written.
  var speaksJSON: Bool {
    options[.format].flatMap { try? OutputFormat(reading: $0) }?.isJSON ?? false
  }
}
