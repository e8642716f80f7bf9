public import AccordDocuments
import AccordWording

extension YearRange {
  /// What its members are called, and how people read them.
  public static let fields: [Field<YearRange>] = [
    Field(
      "first year", fr: "première année", year: \.first,
      help: Text(en: "included", fr: "comprise"), .key("first")),
    Field(
      "last year", fr: "dernière année", year: \.last,
      help: Text(en: "included", fr: "comprise"), .key("last")),
  ]
}
