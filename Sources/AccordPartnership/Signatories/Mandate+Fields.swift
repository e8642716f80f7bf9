public import AccordDocuments
import AccordWording

extension Mandate {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Mandate>] = [
    Field(
      "person", fr: "personne", indexed: \.person,
      help: Text(en: "who holds it", fr: "le titulaire")),
    Field(
      "organisation", fr: "structure", indexed: \.organisation,
      help: Text(en: "the organisation that it belongs to", fr: "la structure concernée")),
    Field(
      "title", fr: "qualité", \.title,
      help: Text(en: "the capacity, in both languages", fr: "la qualité, dans les deux langues"),
      .freeText, .option("title", fr: "titre"), .headings("capacity", "fonction")),
    Field(
      "portfolio", fr: "délégation", \.portfolio,
      help: Text(en: "what the person is in charge of", fr: "le domaine confié"), .freeText,
      .option("portfolio", fr: "attributions")),
    Field(
      "first day", fr: "premier jour", \.from,
      help: Text(en: "from when it runs", fr: "le jour de prise d’effet"), .key("from"),
      .option("from", fr: "du"), .headings("from", "début", "start")),
    Field(
      "last day", fr: "dernier jour", \.until,
      help: Text(en: "until when it runs", fr: "le jour de fin"), .key("until"),
      .option("until", fr: "au"), .headings("until", "fin", "end")),
    Field(
      "may sign", fr: "peut signer", \.maySign,
      help: Text(
        en: "whether it gives the power to sign", fr: "pouvoir de signer pour la structure")),
    Field(
      "ceiling", fr: "plafond", \.ceiling,
      help: Text(
        en: "the greatest amount that may be signed for", fr: "le montant maximal des actes signés")
    ),
    Field(
      "documents", fr: "actes", one: Text(en: "kind of document", fr: "type d’acte"), \.documents,
      help: Text(
        en: "the kinds of documents that may be signed, all where none is given",
        fr: "les types d’actes qui peuvent être signés, tous par défaut"),
      .option("for", fr: "pour"), .headings("signs", "signe")),
    Field(
      "delegated by", fr: "délégué par", \.delegatedBy,
      help: Text(
        en: "the mandate that delegates this power", fr: "le mandat qui délègue ce pouvoir")),
  ]
}
