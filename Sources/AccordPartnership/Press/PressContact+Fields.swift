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
    Field(
      "beat", fr: "rubrique", \.beat,
      help: Text(en: "what the journalist writes about", fr: "ce que traite le journaliste"),
      .personal, .rank(5), .headings("domaine", "thématique")),
    Field(
      "territory", fr: "territoire", \.territory,
      help: Text(
        en: "the area that the outlet or the journalist covers",
        fr: "la zone couverte par le média ou le journaliste"), .personal, .rank(6),
      .headings("secteur", "zone")),
    Field(
      "language", fr: "langue", \.language,
      help: Text(
        en: "the language that a mail to the contact begins in",
        fr: "la langue par laquelle commence un courriel au contact"), .rank(7),
      .headings("langue")),
    Field(
      "consent", fr: "consentement", \.consent,
      help: Text(
        en: "whether the contact agrees to receive releases",
        fr: "l’accord du contact pour recevoir les communiqués"), .rank(7)),
    Field(
      "consent date", fr: "date du consentement", \.consentDate,
      help: Text(
        en: "the day on which the contact said so", fr: "le jour où le contact l’a indiqué"),
      .rank(8), .headings("consenti le")),
  ]
}
