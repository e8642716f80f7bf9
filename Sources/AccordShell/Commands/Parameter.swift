public import AccordWording

/// Something that a command takes. Conforming types: `Argument`, `OptionalArgument`,
/// `RemainingArguments`, `Option`, `RequiredOption`, `DefaultedOption`, `RepeatedOption`, `Flag`.
public protocol Parameter: Sendable {
  /// What the command's function receives.
  associatedtype Value: Sendable

  /// What parsing, help and completion need to know.
  var declaration: ParameterDeclaration { get }

  /// The value of the words given for this parameter (none when it was left out).
  ///
  /// - Throws: a `Fault` when a word cannot be read or names nothing.
  func value(of given: [String], in session: Session) throws -> Value
}

/// What parsing, help and completion need to know of a parameter.
public struct ParameterDeclaration: Sendable {
  /// How it is given.
  public enum Form: Sendable, Hashable {
    /// By its place.
    case argument
    /// By its place, the last one: all words that are left.
    case remaining
    /// As `--name value`.
    case option
    /// As `--name` or `--no-name`.
    case flag
  }

  /// Its name in both languages: letters, digits and hyphens. The English one is stable.
  public let name: Text
  /// One line of help, a phrase without a full stop.
  public let help: Text
  /// How it is given.
  public let form: Form
  /// Whether it may not be left out.
  public let isRequired: Bool
  /// Whether it may be given several times.
  public let isRepeated: Bool
  /// What holds when it is left out, as it would be written; `nil` when nothing does.
  public let fallback: String?
  /// The type of value, for its kind and for completion.
  public let type: any WrittenValue.Type
  /// `Candidates` of the type of documents that it names: those that are offered; `nil` for all.
  var candidates: (any Sendable)?

  /// A declaration.
  public init(
    name: Text, help: Text, form: Form, isRequired: Bool, isRepeated: Bool = false,
    fallback: String? = nil, type: any WrittenValue.Type
  ) {
    self.name = name
    self.help = help
    self.form = form
    self.isRequired = isRequired
    self.isRepeated = isRepeated
    self.fallback = fallback
    self.type = type
  }
}
