import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// Gives the words after a command to its parameters, and checks them.
struct CallBinder {
  private let entry: CommandCatalogue.Entry
  private let place: SourcePlace
  private let scope: Scope
  private var given: [[Word]]
  private var positional: [Word] = []
  private var asOf: Word?
  private var isAgreed = false
  private(set) var diagnostics: [Diagnostic] = []

  private init(_ entry: CommandCatalogue.Entry, at place: SourcePlace, in scope: Scope) {
    self.entry = entry
    self.place = place
    self.scope = scope
    given = Array(repeating: [], count: entry.command.parameters.count)
  }

  /// The call, with everything that is wrong with it.
  static func bind(
    _ entry: CommandCatalogue.Entry, to words: ArraySlice<Word>, at place: SourcePlace,
    in scope: Scope
  ) -> (call: BoundCall, diagnostics: [Diagnostic]) {
    var binder = CallBinder(entry, at: place, in: scope)
    binder.sort(words)
    binder.fillArguments()
    if binder.diagnostics.isEmpty { binder.reportMissing() }
    binder.readAll()
    binder.diagnostics.sort {
      ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0)
    }
    var call = BoundCall(entry: entry, given: binder.given, place: place)
    call.asOf = binder.asOf
    call.isAgreed = binder.isAgreed
    return (call, binder.diagnostics)
  }

  private var parameters: [ParameterDeclaration] { entry.command.parameters }

  private mutating func report(_ fault: Failure, at place: SourcePlace) {
    diagnostics.append(Diagnostic(fault, at: place))
  }

  /// Tells options from arguments.
  private mutating func sort(_ words: ArraySlice<Word>) {
    var rest = words
    while let word = rest.popFirst() {
      if word.bare == "--" {
        positional += rest
        return
      }
      if let option = OptionWord(word) {
        take(option, &rest)
      } else if word.isShortOption {
        report(.shortOption(word.shown), at: word.place)
        if let next = rest.first, OptionWord(next) == nil { rest.removeFirst() }
      } else if word.bareStart.hasPrefix(",") || word.bare == "," {
        report(.comma, at: word.place)
      } else if let number = spacedNumber(word, rest), number.endsWithUnit {
        report(.spacedNumber(number.word.shown), at: number.word.place)
        rest = rest.dropFirst(number.count)
      } else {
        positional.append(word)
      }
    }
  }

  private mutating func take(_ option: OptionWord, _ rest: inout ArraySlice<Word>) {
    guard let (index, isNegated) = parameter(named: option.name) else {
      if Consent.isOption(option.name), entry.command.needsAgreement, !option.hasSign {
        isAgreed = true
        return
      }
      return Past.isOption(option.name) ? takeAsOf(option, &rest) : reportUnknown(option, &rest)
    }
    let parameter = parameters[index]
    let name = parameter.name.asOption
    if !given[index].isEmpty, !parameter.isRepeated { report(.repeated(name), at: option.place) }
    if parameter.form == .flag, isNegated || option.value == nil && !option.hasSign {
      return given[index].append(Word(isNegated ? "no" : "yes", at: option.place))
    }
    if let value = option.value { return given[index].append(value) }
    guard !option.hasSign, let next = rest.first, OptionWord(next) == nil, next.bare != "--" else {
      return report(
        .missingValue(name, kind: parameter.kind),
        at: option.place)
    }
    rest.removeFirst()
    if let number = spacedNumber(next, rest) {
      report(.spacedNumber(number.word.shown), at: number.word.place)
      rest = rest.dropFirst(number.count)
    } else {
      given[index].append(next)
    }
  }

  /// Takes the moment that a reading command is to look at.
  private mutating func takeAsOf(_ option: OptionWord, _ rest: inout ArraySlice<Word>) {
    let value: Word?
    if option.hasSign {
      value = option.value
    } else {
      value = rest.first.flatMap { OptionWord($0) == nil ? $0 : nil }
      if value != nil { rest.removeFirst() }
    }
    guard entry.command.readsDocuments else {
      return report(
        .noPast(entry.command.words, writes: entry.command.effect == .write), at: option.place)
    }
    guard let value else {
      return report(
        .missingValue(.same("--" + option.name), kind: PastPoint.kind), at: option.place)
    }
    if asOf != nil { report(.repeated(.same("--" + option.name)), at: option.place) }
    asOf = value
    do throws(Diagnostic) {
      guard let text = try scope.known(value) else { return }
      do throws(ReadingFault) {
        _ = try PastPoint(reading: text)
      } catch {
        throw Diagnostic(error, at: value.place)
      }
    } catch {
      diagnostics.append(error)
    }
  }

  /// The option with that name in either language; `no-` before the name of a flag turns it off.
  private func parameter(named name: String) -> (index: Int, isNegated: Bool)? {
    let wanted = name.folded
    func index(_ wanted: some StringProtocol, _ forms: Set<ParameterDeclaration.Form>) -> Int? {
      parameters.firstIndex { parameter in
        forms.contains(parameter.form)
          && [parameter.name.en.folded, parameter.name.fr.folded].contains(String(wanted))
      }
    }
    if let found = index(wanted, [.option, .flag]) { return (found, false) }
    guard wanted.hasPrefix("no-") else { return nil }
    return index(wanted.dropFirst(3), [.flag]).map { ($0, true) }
  }

  private mutating func reportUnknown(_ option: OptionWord, _ rest: inout ArraySlice<Word>) {
    let options = parameters.filter { $0.form == .option || $0.form == .flag }
    let past =
      entry.command.readsDocuments
      ? [Past.option] : entry.command.needsAgreement ? [Consent.option] : []
    let near = Spelling.nearest(
      to: option.name, among: (options.map(\.name) + past).flatMap { [$0.en, $0.fr] })
    // The next word is most likely its value: it would be no argument too many.
    let isFlag = near.flatMap { parameter(named: $0) }.map { parameters[$0.index].form == .flag }
    if isFlag != true, !option.hasSign, let next = rest.first, OptionWord(next) == nil {
      rest.removeFirst()
    }
    report(
      .unknownOption(
        "--" + option.name, near: near.map { "--" + $0 },
        options: (options.map(\.name) + past).map(\.asOption).joined(separator: ", ")),
      at: option.place)
  }

  /// Gives the words without a name to the arguments, in order.
  private mutating func fillArguments() {
    var rest = positional[...]
    for (index, parameter) in parameters.enumerated() {
      switch parameter.form {
      case .argument: if let word = rest.popFirst() { given[index] = [word] }
      case .remaining:
        given[index] = Array(rest)
        rest = []
      case .option, .flag: break
      }
    }
    guard let surplus = rest.first else { return }
    let before = positional.count > rest.count ? positional[positional.count - rest.count - 1] : nil
    if let before, let number = spacedNumber(before, rest) {
      report(.spacedNumber(number.word.shown), at: number.word.place)
    } else {
      report(
        .tooMany(
          surplus.shown, usage: entry.command.callForm,
          repeating: optionBefore(surplus)?.name.asOption),
        at: surplus.place)
    }
  }

  /// The option of several values right before a word that is too many: its name stands before each.
  private func optionBefore(_ surplus: Word) -> ParameterDeclaration? {
    let before = given.enumerated().flatMap { index, words in words.map { (index, $0.place) } }
      .filter { $0.1.line == surplus.place.line && $0.1.column < surplus.place.column }
      .max { $0.1.column < $1.1.column }
    guard let before, parameters[before.0].form == .option, parameters[before.0].isRepeated else {
      return nil
    }
    return parameters[before.0]
  }

  private mutating func reportMissing() {
    for (index, parameter) in parameters.enumerated()
    where parameter.isRequired && given[index].isEmpty {
      let name = parameter.form == .option ? parameter.name.asOption : parameter.name
      report(.missingValue(name, parameter.help, usage: entry.command.callForm), at: place)
    }
  }

  /// Reads what is already known by the types of the parameters.
  private mutating func readAll() {
    for (index, parameter) in parameters.enumerated() {
      let takesSeveral = parameter.isRepeated || parameter.form == .remaining
      for word in given[index] {
        if word.isList, !takesSeveral {
          let name = parameter.form == .option ? parameter.name.asOption : parameter.name
          report(.listForOne(name), at: word.place)
        }
        do throws(Diagnostic) {
          if let text = try scope.known(word) { try parameter.check(text, at: word.place) }
        } catch {
          diagnostics.append(error)
        }
      }
    }
  }

  private func spacedNumber(
    _ word: Word, _ rest: ArraySlice<Word>
  ) -> (word: Word, count: Int, endsWithUnit: Bool)? {
    let tokens = rest.prefix(8).map { Token(.word($0), at: $0.place) }
    guard let number = SpacedNumber.found(from: word, then: tokens[...]) else { return nil }
    let text = number.shown
    let count = text.count { $0 == " " }
    return (number, count, text.last.map { !$0.isASCIIDigit } ?? false)
  }
}

extension ParameterDeclaration {
  var kind: ValueKind { type.kind }

  /// Reads a word by the declared type. Whether a document exists is known only when the script
  /// runs, since an earlier line may create it; its name must at least hold a letter or a digit.
  func check(_ text: String, at place: SourcePlace) throws(Diagnostic) {
    if type is any DocumentIdentity.Type {
      guard Slug(from: text) != nil else {
        throw Diagnostic(.emptyIdentity(text, kind: kind.name), at: place)
      }
    } else if let fault = type.fault(in: text) {
      throw Diagnostic(fault, at: place)
    }
  }
}

extension WrittenValue {
  /// What is wrong with a text as a value of this type.
  fileprivate static func fault(in text: String) -> ReadingFault? {
    do throws(ReadingFault) {
      _ = try Self(reading: text)
      return nil
    } catch {
      return error
    }
  }
}

extension Text {
  /// The name of an option with its hyphens.
  var asOption: Text { .same("--") + self }
}
