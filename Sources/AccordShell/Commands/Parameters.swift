public import AccordWording

/// A value given by its place that may not be left out.
public struct Argument<V: WrittenValue>: Parameter {
  public internal(set) var declaration: ParameterDeclaration

  /// An argument: its name in both languages and one line of help.
  public init(_ name: String, fr: String, _ help: Text) {
    declaration = ParameterDeclaration(
      name: .pair(en: name, fr: fr), help: help, form: .argument, isRequired: true, type: V.self)
  }

  public func value(of given: [String], in session: Session) throws -> V {
    try session.read(required(given, declaration), as: V.self)
  }
}

/// A value given by its place that may be left out.
public struct OptionalArgument<V: WrittenValue>: Parameter {
  public internal(set) var declaration: ParameterDeclaration

  /// An argument that may be left out.
  public init(_ name: String, fr: String, _ help: Text) {
    declaration = ParameterDeclaration(
      name: .pair(en: name, fr: fr), help: help, form: .argument, isRequired: false, type: V.self)
  }

  public func value(of given: [String], in session: Session) throws -> V? {
    try given.first.map { try session.read($0, as: V.self) }
  }
}

/// All words that are left, at least one unless it says otherwise.
public struct RemainingArguments<V: WrittenValue>: Parameter {
  public internal(set) var declaration: ParameterDeclaration

  /// The last arguments of a command. Where an option can stand for them, they are `optional`.
  public init(_ name: String, fr: String, _ help: Text, optional: Bool = false) {
    declaration = ParameterDeclaration(
      name: .pair(en: name, fr: fr), help: help, form: .remaining, isRequired: !optional,
      isRepeated: true, type: V.self)
  }

  public func value(of given: [String], in session: Session) throws -> [V] {
    try given.map { try session.read($0, as: V.self) }
  }
}

/// A value given as `--name value` that may be left out.
public struct Option<V: WrittenValue>: Parameter {
  public internal(set) var declaration: ParameterDeclaration

  /// An option.
  public init(_ name: String, fr: String, _ help: Text) {
    declaration = ParameterDeclaration(
      name: .pair(en: name, fr: fr), help: help, form: .option, isRequired: false, type: V.self)
  }

  public func value(of given: [String], in session: Session) throws -> V? {
    try given.last.map { try session.read($0, as: V.self) }
  }
}

/// A value given as `--name value` that may not be left out.
public struct RequiredOption<V: WrittenValue>: Parameter {
  public internal(set) var declaration: ParameterDeclaration

  /// A compulsory option.
  public init(_ name: String, fr: String, _ help: Text) {
    declaration = ParameterDeclaration(
      name: .pair(en: name, fr: fr), help: help, form: .option, isRequired: true, type: V.self)
  }

  public func value(of given: [String], in session: Session) throws -> V {
    try session.read(required(given, declaration), as: V.self)
  }
}

/// A value given as `--name value`, with one that holds when it is left out.
public struct DefaultedOption<V: WrittenValue>: Parameter {
  public let declaration: ParameterDeclaration
  private let fallback: V

  /// An option with a default.
  public init(_ name: String, fr: String, _ help: Text, default fallback: V) {
    self.fallback = fallback
    declaration = ParameterDeclaration(
      name: .pair(en: name, fr: fr), help: help, form: .option, isRequired: false,
      fallback: fallback.code, type: V.self)
  }

  public func value(of given: [String], in session: Session) throws -> V {
    try given.last.map { try session.read($0, as: V.self) } ?? fallback
  }
}

/// A value given as `--name value` any number of times.
public struct RepeatedOption<V: WrittenValue>: Parameter {
  public internal(set) var declaration: ParameterDeclaration

  /// An option that may be given several times.
  public init(_ name: String, fr: String, _ help: Text) {
    declaration = ParameterDeclaration(
      name: .pair(en: name, fr: fr), help: help, form: .option, isRequired: false,
      isRepeated: true, type: V.self)
  }

  public func value(of given: [String], in session: Session) throws -> [V] {
    try given.map { try session.read($0, as: V.self) }
  }
}

/// A switch: `--name` turns it on, `--no-name` off; off when left out.
public struct Flag: Parameter {
  public let declaration: ParameterDeclaration

  /// A switch.
  public init(_ name: String, fr: String, _ help: Text) {
    declaration = ParameterDeclaration(
      name: .pair(en: name, fr: fr), help: help, form: .flag, isRequired: false, type: Bool.self)
  }

  public func value(of given: [String], in session: Session) throws -> Bool {
    try given.last.map { try Bool(reading: $0) } ?? false
  }
}

private func required(_ given: [String], _ declaration: ParameterDeclaration) throws -> String {
  guard let word = given.last else { throw Failure.missing(declaration) }
  return word
}

extension Failure {
  /// What may not be left out is.
  static func missing(_ declaration: ParameterDeclaration) -> Failure {
    Failure(
      "usage.missing",
      Text(
        en: "\(declaration.name) is missing: \(declaration.help).",
        fr: "Il manque \(declaration.name) : \(declaration.help)."),
      about: declaration.name.en)
  }
}
