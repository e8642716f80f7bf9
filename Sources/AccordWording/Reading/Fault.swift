/// An error that can be shown to a person: what happened and what to do next, in both languages.
///
/// Each layer and plugin has its own type; this protocol is all that the shell needs to show one.
public protocol Fault: Error, Sendable {
  /// A stable code, never translated: `registry.unknown`, `reading.date`.
  var code: String { get }
  /// What happened: one sentence with a capital and a full stop, without blame.
  var message: Text { get }
  /// What it consists of where it has several parts: one sentence for each.
  var details: [Text] { get }
  /// How many parts there are of each kind, where there can be very many: a person then sees the
  /// first fifty and this, a program sees all of them.
  var summary: [Text] { get }
  /// The stable codes of what is possible instead, where that is known: never translated, for programs.
  var possible: [String] { get }
  /// What to do next, where there is something to do.
  var advice: Text? { get }
  /// The English name of the parameter that it is about, so that the shell can point at it.
  var parameter: String? { get }
}

extension Fault {
  public var details: [Text] { [] }
  public var summary: [Text] { [] }
  /// None known.
  public var possible: [String] { [] }
  public var advice: Text? { nil }
  public var parameter: String? { nil }
}
