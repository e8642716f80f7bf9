package import AccordDocuments
package import AccordWording

/// The shell's own commands.
package struct ShellPlugin: Plugin {
  package let name = "shell"
  package let summary = Text(en: "The shell itself", fr: "L’interpréteur lui-même")

  package var commands: [Command] {
    [
      .help, .commands, .dashboard, .check, .history, .transactions, .transaction, .undo, .erase,
      .saveView, .listViews, .showView, .removeView, .workspace, .language, .version, .exit,
    ]
  }

  package var documents: [any Document.Type] { [SavedView.self] }

  package init() {}
}
