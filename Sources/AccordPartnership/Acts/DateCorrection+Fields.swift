public import AccordDocuments
import AccordWording

extension DateCorrection {
  /// What its members are called, and how people read them.
  public static let fields: [Field<DateCorrection>] = [
    Field(
      "former date", fr: "ancienne date", \.from,
      help: Text(en: "the day that stood there before", fr: "le jour inscrit auparavant"),
      .key("from")),
    Field(
      "reason", fr: "motif", \.reason,
      help: Text(en: "why it was corrected", fr: "la raison de la rectification"), .prose, .freeText
    ),
  ]
}
