import AccordDocuments
import AccordShell
import AccordWording

/// Looks for what a plugin declares wrongly: commands that cannot be typed or called as they are
/// meant, and paths and migrations that lead nowhere. Texts that are missing are for `TextCheck`.
struct CommandCheck {
  let plugin: any Plugin

  /// What keeps the plugin out of every shell.
  func startingProblems() -> [String] {
    StartingDeclarations.fault(of: plugin, in: .everything).map { told($0) } ?? []
  }

  /// What the shell says when a command is called.
  func problems() -> [String] {
    plugin.groups.flatMap { group in group.commands.map { (group, $0) } }.flatMap {
      group, command in
      let causes = group.faults(of: command) + command.declarationFaults(withTexts: false)
      return DeclarationFault(causes, in: .command(command.words), of: plugin.name)
        .map { told($0) } ?? []
    }
      + plugin.documents.flatMap { type in
        let causes = SchemaCheck.faults(of: type)
        return DeclarationFault(causes, in: .collection(type.schema.collection), of: plugin.name)
          .map { told($0) } ?? []
      }
  }

  private func told(_ fault: DeclarationFault) -> [String] {
    fault.causes.map { "\(fault.subject.en): \($0.en)" }
  }
}
