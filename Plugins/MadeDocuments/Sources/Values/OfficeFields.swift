import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTemplates
import AccordWording

/// The office that sends a document: its organisation, and what it has decided by settings.
struct OfficeFields {
  static let name = Text(en: "office", fr: "région")
  let fields: [ReadField]

  init(in session: Session) {
    fields =
      TypeFields.all(of: Organisation.self, in: session, depth: 0) + [
        OfficeFields.setting(
          "service", fr: "service", DocumentSettings.service,
          help: Text(en: "the service that writes", fr: "le service qui écrit")),
        OfficeFields.setting(
          "delegation", fr: "délégation", DocumentSettings.delegation,
          help: Text(en: "the words above the signatory", fr: "la formule au-dessus du signataire")),
      ]
  }

  /// The values that a template reads.
  func data(_ reading: FieldReading, _ paths: FieldPaths) throws -> TemplateData {
    guard let office = try OfficeFields.organisation(in: reading.session) else {
      return .missing(
        filledBy: Text(
          en: "setting change documents.office …", fr: "réglage modifier documents.émetteur …"))
    }
    return try reading.record(office, fields, paths)
  }

  private static func organisation(in session: Session) throws -> Organisation? {
    let named = try session.value(of: DocumentSettings.office)
    if named != DocumentSettings.nothing {
      return try session.find(session.read(named, as: ID<Organisation>.self))
    }
    let regions = try session.all(Organisation.self).filter { $0.kind == .region }
    return regions.count == 1 ? regions[0] : nil
  }

  private static func setting(
    _ name: String, fr french: String, _ setting: Setting<String>, help: Text
  ) -> ReadField {
    ReadField(
      name, fr: french, .text, help: help, of: Organisation.self
    ) { reading, _, _ in
      let value = try reading.session.value(of: setting)
      guard value == DocumentSettings.nothing else { return .text(.same(value)) }
      return .missing(
        filledBy: Text(
          en: "setting change \(setting.name.en) …", fr: "réglage modifier \(setting.name.fr) …"))
    }
  }
}
