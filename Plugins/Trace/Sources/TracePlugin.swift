public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// The audit trail of a euro, from the vote to the proof.
public struct TracePlugin: Plugin {
  public let name = "trace"

  public let summary = Text(
    en: "Audit trails of conventions and operations",
    fr: "Pistes d’audit des conventions et des opérations")

  /// The plugin.
  public init() {}

  public var documents: [any Document.Type] {
    [Convention.self, Operation.self, MadeDocument.self]
  }

  public var groups: [CommandGroup] {
    [CommandGroup("trace", fr: "piste", [TraceCommand.trace])]
  }

  public var commands: [Command] { groups.flatMap(\.commands) }
}
