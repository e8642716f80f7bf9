public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// Documents made from data: conventions, amendments, letters, annexes, from templates that an office
/// edits.
public struct MadeDocumentsPlugin: Plugin {
  public let name = "documents"

  public let summary = Text(
    en: "Documents made from templates", fr: "Documents établis à partir de modèles")

  /// The plugin.
  public init() {}

  public var documents: [any Document.Type] {
    [
      MadeDocument.self, Convention.self, Decision.self, Ceremony.self, Organisation.self,
      Person.self, Mandate.self,
    ]
  }

  public var groups: [CommandGroup] {
    [
      CommandGroup("document", fr: "document", DocumentCommands.all),
      CommandGroup("template", fr: "modèle", TemplateCommands.all),
    ]
  }

  public var commands: [Command] { groups.flatMap(\.commands) }

  public var settings: [any OfficeSetting] {
    [DocumentSettings.office, DocumentSettings.service, DocumentSettings.delegation]
  }
}
