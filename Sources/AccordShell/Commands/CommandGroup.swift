package import AccordWording

/// The commands of one noun, made when one of them is called or helped: a start of the shell makes
/// no others. Whatever they declare wrongly is found then, by the doctor and by `checkPlugin`.
///
/// ```swift
/// CommandGroup("visit", fr: "visite", VisitCommands.all)
/// ```
public struct CommandGroup: Sendable {
  /// The commands.
  public var commands: [Command] { make() }
  /// The first words that call them, in both languages; `nil` where the commands are made already.
  let noun: Text?
  /// Other first words that call one of them.
  let otherNouns: [String]
  private let make: @Sendable () -> [Command]

  /// The commands of a noun.
  ///
  /// - Parameters:
  ///   - noun: the first of their English words.
  ///   - fr: the first of their French words.
  ///   - commands: the commands, which all begin with the noun.
  public init(
    _ noun: String, fr: String, _ commands: @autoclosure @escaping @Sendable () -> [Command]
  ) {
    self.init(noun, fr: fr, otherNouns: [], commands())
  }

  /// The commands of a noun that other words call as well.
  init(
    _ noun: String, fr: String, otherNouns: [String],
    _ commands: @autoclosure @escaping @Sendable () -> [Command]
  ) {
    self.noun = .pair(en: noun, fr: fr)
    self.otherNouns = otherNouns
    make = commands
  }

  /// Commands that are made already, whatever their nouns.
  init(made commands: [Command]) {
    noun = nil
    otherNouns = []
    make = { commands }
  }
}

extension CommandGroup {
  /// What is wrong with a command in this group; none where all is well.
  package func faults(of command: Command) -> [Text] {
    guard let noun else { return [] }
    let words = command.words
    let begins = { (words: String, noun: String) in words.prefix { $0 != " " } == noun[...] }
    guard begins(words.en, noun.en), begins(words.fr, noun.fr) else {
      return [
        Text(
          en: "it does not begin with the noun of its group, \"\(noun)\".",
          fr: "elle ne commence pas par le nom de son groupe, « \(noun) ».")
      ]
    }
    return []
  }
}
