public import AccordDocuments
import AccordWording

extension Envelope {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Envelope>] = [
    Field(
      "agreement", fr: "accord-cadre", \.agreement,
      help: Text(
        en: "the framework agreement that it is part of", fr: "l’accord-cadre dont elle relève")),
    Field(
      "year", fr: "année", year: \.year,
      help: Text(en: "the calendar year", fr: "l’année civile")),
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(
        en: "what it is called, in both languages", fr: "son intitulé, dans les deux langues"),
      .naming, .freeText, .option("title", fr: "titre")),
    Field(
      "amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
  ]
}
