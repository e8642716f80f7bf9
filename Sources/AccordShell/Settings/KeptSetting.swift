package import AccordDocuments
import AccordWording

/// What the office decided about a setting: a document of the workspace like any other, so that
/// plans, histories and undoing know it. A setting that has its usual value has none.
package struct KeptSetting: Document {
  package static let schema = Schema(
    "settings", Text(en: "setting", fr: "réglage"), .masculine, fields: fields)

  package static let fields: [Field<KeptSetting>] = [
    Field(
      "value", fr: "valeur", \.value,
      help: Text(en: "what was decided", fr: "ce qui a été décidé"), .freeText)
  ]

  package let id: ID<KeptSetting>
  /// The value as programs write it, whatever its type: a plugin that is not there says nothing of
  /// the type.
  package var value: String

  package var label: String { id.name }
}
