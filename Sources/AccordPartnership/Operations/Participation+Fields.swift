public import AccordDocuments
import AccordWording

extension Participation {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Participation>] = [
    Field(
      "operation", fr: "opération", indexed: \.operation,
      help: Text(en: "the operation", fr: "l’opération"), .kept),
    Field(
      "through", fr: "jusqu’au", \.through,
      help: Text(en: "the day up to which is counted", fr: "le jour d’arrêté des décomptes"),
      .kept),
    Field(
      "counts", fr: "décomptes", one: Text(en: "count", fr: "décompte"), \.counts,
      each: IndicatorCount.fields,
      help: Text(en: "by indicator", fr: "par indicateur"), .kept),
    Field(
      "left", fr: "sortis", \.left,
      help: Text(
        en: "how many participants have left", fr: "le nombre de participants sortis"), .kept),
    Field(
      "fictitious", fr: "fictif", \.isFictitious,
      help: Text(en: "whether the counts are invented", fr: "si les décomptes sont inventés"),
      .key("isFictitious"), .kept),
  ]
}

extension IndicatorCount {
  /// What its members are called, and how people read them.
  public static let fields: [Field<IndicatorCount>] = [
    Field(
      "indicator", fr: "indicateur", \.indicator,
      help: Text(en: "a common indicator of the fund", fr: "un indicateur commun du fonds")),
    Field("women", fr: "femmes", \.women, help: Text(en: "women", fr: "les femmes")),
    Field("men", fr: "hommes", \.men, help: Text(en: "men", fr: "les hommes")),
    Field(
      "non-binary", fr: "non-binaires", \.nonBinary,
      help: Text(en: "non-binary people", fr: "les personnes non-binaires"), .key("nonBinary")),
  ]
}
