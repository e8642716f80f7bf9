public import AccordDocuments
import AccordWording

extension PressContact {
  /// What its members are called, and how people read them.
  public static let fields: [Field<PressContact>] = [
    Field(
      "name", fr: "nom", \.name, help: Text(en: "who it is", fr: "la personne à joindre"),
      .naming, .personal, .listed),
    Field(
      "role", fr: "rôle", \.role,
      help: Text(
        en: "which side of the press the contact is on", fr: "attaché de presse ou journaliste"),
      .rank(1)),
    Field(
      "organisation", fr: "structure", \.organisation,
      help: Text(
        en: "the organisation that the person speaks for",
        fr: "la structure au nom de laquelle la personne s’exprime"), .rank(4)),
    Field(
      "outlet", fr: "média", \.outlet,
      help: Text(en: "the newspaper, station or site", fr: "le journal, la station ou le site"),
      .personal, .rank(3), .headings("journal", "media")),
    Field(
      "phone", fr: "téléphone", \.phone,
      help: Text(en: "the telephone number", fr: "le numéro de téléphone"), .personal,
      .headings("tel")),
    Field(
      "email", fr: "courriel", \.email,
      help: Text(en: "the e-mail address", fr: "l’adresse électronique"), .personal, .rank(2),
      .headings("e-mail", "mail", "mél")),
  ]
}
