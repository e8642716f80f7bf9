package import AccordWording

/// What the shell's own commands (`help`, `language`, `exit`) see and change.
package final class ShellState {
  /// The commands of all plugins and of the shell itself.
  package let catalogue: CommandCatalogue
  /// The language of the session.
  package var language: Language
  /// Whether the session should end.
  package var wantsExit = false
  /// The facts of the workspace that the command `workspace` shows; empty until one is open.
  package var workspace: WorkspaceFacts

  package init(
    catalogue: CommandCatalogue, language: Language, workspace: WorkspaceFacts = WorkspaceFacts()
  ) {
    self.catalogue = catalogue
    self.language = language
    self.workspace = workspace
  }
}

/// What is known of the open workspace besides its documents.
package struct WorkspaceFacts {
  /// Its folder; `nil` for one in memory.
  package var place: String?
  /// Whether writing is refused.
  package var isReadOnly: Bool
  /// The number of the last transaction, when it was and who made it; `nil` when there is none.
  package var lastTransaction: () throws -> LastTransaction?

  package init(
    place: String? = nil, isReadOnly: Bool = false,
    lastTransaction: @escaping () throws -> LastTransaction? = { nil }
  ) {
    self.place = place
    self.isReadOnly = isReadOnly
    self.lastTransaction = lastTransaction
  }
}

/// The last entry of the journal.
package struct LastTransaction: Sendable, Hashable {
  /// From 1.
  package let number: Int
  /// When, in ISO 8601.
  package let time: String
  /// Who gave the command.
  package let author: String
  /// The command, as it was written.
  package let command: String

  package init(number: Int, time: String, author: String, command: String) {
    self.number = number
    self.time = time
    self.author = author
    self.command = command
  }
}
