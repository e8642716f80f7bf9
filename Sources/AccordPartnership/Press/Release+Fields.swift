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
      "convention", fr: "convention", \.convention,
      help: Text(en: "the convention that it is about", fr: "la convention dont il rend compte")),
    Field(
      "call", fr: "appel", \.call,
      help: Text(
        en: "the call for projects that it is about", fr: "l’appel à projets qu’il annonce")),
    Field(
      "application", fr: "candidature", \.application,
      help: Text(
        en: "the granted application that it is about",
        fr: "la candidature conventionnée dont il rend compte")),
    Field(
      "operation", fr: "opération", \.operation,
      help: Text(en: "the operation that it is about", fr: "l’opération dont il rend compte")),
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
      help: Text(
        en: "the minute from which it may be published",
        fr: "le jour et l’heure de diffusion")),
    Field(
      "headline", fr: "titre", \.headline,
      help: Text(en: "in both languages", fr: "dans les deux langues"), .naming, .prose,
      .freeText),
    Field(
      "paragraphs", fr: "paragraphes", one: Text(en: "paragraph", fr: "paragraphe"), \.paragraphs,
      each: Paragraph.fields,
      help: Text(en: "what stands below the headline", fr: "ce qui suit le titre")),
    Field(
      "edits", fr: "réécritures", one: Text(en: "edit", fr: "réécriture"), \.edits,
      each: Edit.fields,
      help: Text(
        en: "the words that the office put in the place of composed ones",
        fr: "les mots que le service a substitués au texte composé")),
    Field(
      "quotes", fr: "citations", one: Text(en: "quote", fr: "citation"), \.quotes,
      each: Quote.fields,
      help: Text(en: "what people are quoted with", fr: "les propos cités")),
    Field(
      "steps", fr: "étapes", one: Text(en: "step", fr: "étape"), \.steps, each: Step.fields,
      help: Text(en: "what happened to it", fr: "ce qui lui est arrivé"), .byEvents),
    Field(
      "sendings", fr: "envois", one: Text(en: "sending", fr: "envoi"), \.sendings,
      each: Sending.fields,
      help: Text(en: "who received it", fr: "les destinataires"), .byEvents),
    Field(
      "coverage", fr: "retombées", one: Text(en: "article", fr: "article"), \.coverage,
      each: Coverage.fields,
      help: Text(en: "what was made of it", fr: "ce que la presse en a fait")),
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

extension Release.Edit {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Release.Edit>] = [
    Field(
      "paragraph", fr: "paragraphe", \.paragraph,
      help: Text(en: "its number, 0 for the headline", fr: "son numéro, 0 pour le titre")),
    Field(
      "wording", fr: "texte", \.text,
      help: Text(en: "in both languages", fr: "dans les deux langues"), .key("text"), .prose,
      .freeText),
  ]
}

extension Release.Quote {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Release.Quote>] = [
    Field("person", fr: "personne", \.person, help: Text(en: "who says it", fr: "qui parle")),
    Field(
      "wording", fr: "texte", \.text,
      help: Text(en: "in both languages", fr: "dans les deux langues"), .key("text"), .prose,
      .freeText),
  ]
}

extension Release.Step {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Release.Step>] = [
    Field(
      "event", fr: "événement", \.event, help: Text(en: "what happened", fr: "ce qui s’est passé")),
    Field("time", fr: "moment", \.at, help: Text(en: "when", fr: "le jour et l’heure"), .key("at")),
    Field(
      "reason", fr: "motif", \.reason, help: Text(en: "why", fr: "la raison"), .prose, .freeText),
  ]
}

extension Release.Sending {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Release.Sending>] = [
    Field(
      "contact", fr: "contact", \.contact,
      help: Text(en: "who received it", fr: "le destinataire")),
    Field("time", fr: "moment", \.at, help: Text(en: "when", fr: "le jour et l’heure"), .key("at")),
    Field(
      "answered", fr: "répondu", \.answered,
      help: Text(en: "the day of the answer", fr: "le jour de la réponse")),
    Field(
      "answer", fr: "réponse", \.answer,
      help: Text(en: "what was answered", fr: "ce qui a été répondu"), .prose, .freeText),
  ]
}

extension Release.Coverage {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Release.Coverage>] = [
    Field(
      "outlet", fr: "média", \.outlet,
      help: Text(en: "the newspaper, station or site", fr: "le journal, la station ou le site"),
      .freeText),
    Field(
      "title", fr: "titre", \.title,
      help: Text(en: "what the article is called", fr: "le titre de l’article"), .freeText),
    Field(
      "date", fr: "date", \.date,
      help: Text(en: "the day on which it came out", fr: "le jour de parution")),
    Field(
      "link", fr: "lien", \.link,
      help: Text(en: "where it can be read", fr: "l’adresse où le lire")),
  ]
}
