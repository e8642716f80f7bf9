package import AccordDocuments
package import AccordWording

/// The shell's own commands.
package struct ShellPlugin: Plugin {
  package let name = "shell"
  package let summary = Text(en: "The shell itself", fr: "L’interpréteur lui-même")

  package var groups: [CommandGroup] {
    [
      CommandGroup("help", fr: "aide", [.help.aboutTheShell()]),
      CommandGroup("commands", fr: "commandes", [.commands.aboutTheShell()]),
      CommandGroup("dashboard", fr: "tableau-de-bord", [.dashboard]),
      CommandGroup("agenda", fr: "agenda", [.agenda]),
      CommandGroup("report", fr: "rapport", [.report]),
      CommandGroup("check", fr: "contrôler", [.check]),
      CommandGroup("find", fr: "chercher", [.find]),
      CommandGroup("log", fr: "journal", otherNouns: ["transactions"], [.log]),
      CommandGroup("history", fr: "historique", [.history]),
      CommandGroup("diff", fr: "différences", [.difference]),
      CommandGroup("transaction", fr: "transaction", [.transaction]),
      CommandGroup("undo", fr: "annuler", [.undo]),
      CommandGroup("erase", fr: "effacer", [.erase]),
      CommandGroup(
        "record", fr: "fiche", [.getRecord, .putRecord, .exportRecords, .importRecords]),
      CommandGroup("file", fr: "fichier", [.listFiles, .saveFile, .verifyFiles]),
      CommandGroup("schema", fr: "schéma", [.schema]),
      CommandGroup("template", fr: "modèle", [.templateFields]),
      CommandGroup("view", fr: "vue", [.saveView, .listViews, .showView, .removeView]),
      CommandGroup("setting", fr: "réglage", [.listSettings, .changeSetting, .resetSetting]),
      CommandGroup("run", fr: "exécuter", [.run.aboutTheShell()]),
      CommandGroup("set", fr: "régler", [.set.aboutTheShell()]),
      CommandGroup("recall", fr: "rappeler", [.recall.aboutTheShell()]),
      CommandGroup(
        "transcript", fr: "transcription",
        [.startTranscript.aboutTheShell(), .stopTranscript.aboutTheShell()]),
      CommandGroup("workspace", fr: "espace", [.workspace]),
      CommandGroup("language", fr: "langue", [.language.aboutTheShell()]),
      CommandGroup("version", fr: "version", [.version.aboutTheShell()]),
      CommandGroup("exit", fr: "quitter", otherNouns: ["quit", "sortir"], [.exit.aboutTheShell()]),
    ]
  }

  package var commands: [Command] { groups.flatMap(\.commands) }

  package var documents: [any Document.Type] { [SavedView.self, KeptSetting.self] }

  package init() {}
}
