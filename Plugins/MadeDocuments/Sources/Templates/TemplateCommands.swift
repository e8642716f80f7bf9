import AccordShell

/// The templates that are built in.
enum TemplateCommands {
  static var all: [Command] { [list, save] }
}
