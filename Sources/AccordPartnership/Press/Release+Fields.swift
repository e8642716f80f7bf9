public import AccordDocuments
import AccordWording

extension Release {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Release>] = [
    Field(
      "agreement", fr: "accord-cadre", \.agreement,
      help: Text(
        en: "the framework agreement that it is about", fr: "l’accord-cadre dont il rend compte")),
    Field(
      "ceremony", fr: "cérémonie", \.ceremony,
      help: Text(en: "the ceremony that it reports", fr: "la cérémonie dont il rend compte")),
    Field(
      "contact", fr: "contact presse", \.contact,
      help: Text(en: "who answers for it", fr: "la personne qui en répond")),
    Field(
      "date", fr: "date", \.date, help: Text(en: "the day on its head", fr: "le jour porté en tête")
    ),
    Field(
      "embargo", fr: "embargo", \.embargo,
      help: Text(en: "the first day on which it may be sent", fr: "le premier jour de diffusion")),
    Field(
      "headline", fr: "titre", \.headline,
      help: Text(en: "in both languages", fr: "dans les deux langues"), .naming, .prose,
      .freeText),
    Field(
      "paragraphs", fr: "paragraphes", one: Text(en: "paragraph", fr: "paragraphe"), \.paragraphs,
      each: Paragraph.fields,
      help: Text(en: "what stands below the headline", fr: "ce qui suit le titre")),
  ]
}

extension Release.Paragraph {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Release.Paragraph>] = [
    Field(
      "style", fr: "style", \.style, help: Text(en: "how it is set", fr: "sa mise en forme")),
    Field(
      "wording", fr: "texte", \.text,
      help: Text(en: "in both languages", fr: "dans les deux langues"), .key("text"), .prose,
      .freeText),
  ]
}
