import AccordShell

extension VisitCommands {
  static var remove: Command { Command.remove(Visit.self, example: "v-1") }
}
