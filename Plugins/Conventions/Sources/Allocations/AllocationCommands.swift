import AccordShell

/// The commands on the scenarios that split an envelope, in the order of help.
enum AllocationCommands {
  static var all: [Command] { [compute, show, explain, compare, adopt, setAside, list, remove] }
}
