import AccordDocuments
import AccordWording
import Synchronization

/// The commands of a group of a plugin, made when they are first asked for.
final class GroupEntries: Sendable {
  let plugin: any Plugin
  let group: CommandGroup
  private let made = Mutex<[CommandCatalogue.Entry]?>(nil)

  init(plugin: any Plugin, group: CommandGroup) {
    self.plugin = plugin
    self.group = group
  }

  var entries: [CommandCatalogue.Entry] {
    made.withLock { made in
      if let made { return made }
      let plugin = plugin
      let faults = LazyValue { plugin.documents.flatMap { $0.declarationFaults } }
      let entries = group.commands.map { command in
        CommandCatalogue.Entry(
          plugin: plugin, command: command, faults: group.faults(of: command),
          faultsOfDocuments: faults)
      }
      made = entries
      return entries
    }
  }

  /// The first words, folded, that can call one of its commands.
  var nouns: Set<String> {
    if let noun = group.noun {
      return Set([noun.en.folded, noun.fr.folded] + group.otherNouns.map(\.folded))
    }
    return Set(
      entries.flatMap { entry -> [String] in
        let words = entry.command.words
        return ([words.en, words.fr] + entry.command.otherNames).compactMap {
          CommandCatalogue.path($0).first
        }
      })
  }
}
