package import AccordDocuments
package import AccordWording

/// The shell's own commands.
package struct ShellPlugin: Plugin {
  package let name = "shell"
  package let summary = Text(en: "The shell itself", fr: "L’interpréteur lui-même")

  package var commands: [Command] {
    [
      .help.aboutTheShell(), .commands.aboutTheShell(), .dashboard, .agenda, .report, .check, .find,
      .log,
      .history,
      .difference, .transaction, .undo, .erase, .getRecord, .putRecord, .exportRecords,
      .importRecords, .schema, .templateFields, .saveView, .listViews, .showView, .removeView,
      .listSettings, .changeSetting, .resetSetting,
      .run.aboutTheShell(), .set.aboutTheShell(), .recall.aboutTheShell(),
      .startTranscript.aboutTheShell(),
      .stopTranscript.aboutTheShell(),
      .workspace, .language.aboutTheShell(), .version.aboutTheShell(), .exit.aboutTheShell(),
    ]
  }

  package var documents: [any Document.Type] { [SavedView.self, KeptSetting.self] }

  package init() {}
}
