public import AccordDocuments
import AccordWording

extension Ceremony {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Ceremony>] = [
    Field(
      "agreement", fr: "accord-cadre", \.agreement,
      help: Text(en: "the framework agreement that is signed", fr: "l’accord-cadre signé"),
      .option("agreement", fr: "accord"), .headings("accord")),
    Field(
      "date", fr: "date", \.date,
      help: Text(en: "the day of the ceremony", fr: "le jour de la cérémonie"),
      .naming(with: "host")),
    Field(
      "host", fr: "hôte", \.host,
      help: Text(
        en: "the organisation where it takes place", fr: "la structure qui accueille la cérémonie")),
    Field(
      "witnesses", fr: "témoins", one: Text(en: "witness", fr: "témoin"), \.witnesses,
      each: Witness.fields,
      help: Text(en: "in whose presence it takes place", fr: "en présence de qui elle a lieu")),
  ]
}

extension Ceremony.Witness {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Ceremony.Witness>] = [
    Field(
      "person", fr: "personne", \.person, help: Text(en: "who is there", fr: "qui est présent")),
    Field(
      "mandate", fr: "mandat", \.mandate,
      help: Text(
        en: "the mandate by which the person is there",
        fr: "le mandat au titre duquel la personne est présente")),
  ]
}
