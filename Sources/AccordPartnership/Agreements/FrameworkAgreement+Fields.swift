public import AccordDocuments
import AccordWording

extension FrameworkAgreement {
  /// What its members are called, and how people read them.
  public static let fields: [Field<FrameworkAgreement>] = [
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(
        en: "what it is called, in both languages", fr: "son intitulé, dans les deux langues"),
      .naming, .freeText, .option("title", fr: "titre")),
    Field(
      "years", fr: "années", \.years, with: YearRange.fields,
      help: Text(en: "the first and the last year", fr: "la première et la dernière année")),
    Field(
      "parties", fr: "parties", one: Text(en: "party", fr: "partie"), \.parties,
      help: Text(
        en: "those who sign it, the first party first",
        fr: "les signataires, la première partie d’abord"), .kept),
    Field(
      "axes", fr: "axes", one: Text(en: "axis", fr: "axe"), \.axes, each: Axis.fields,
      help: Text(
        en: "what the partners work on together",
        fr: "ce sur quoi les partenaires travaillent ensemble")),
    Field(
      "commitments", fr: "engagements", one: Text(en: "commitment", fr: "engagement"),
      \.commitments, each: Commitment.fields,
      help: Text(
        en: "what each of the partners promises", fr: "ce à quoi s’engage chaque partenaire")),
    Field(
      "circuit", fr: "circuit", one: Text(en: "group", fr: "groupe"), \.circuit,
      each: SigningGroup.fields,
      help: Text(
        en: "in which groups the parties sign, and how many of each are enough",
        fr: "dans quels groupes les parties signent, et combien de chacun suffisent")),
    Field(
      "status", fr: "statut", \.status,
      help: Text(en: "where it stands", fr: "l’état d’avancement"), .byEvents,
      .otherwise(AgreementStatus.draft)),
    Field(
      "steps", fr: "étapes", one: Text(en: "step", fr: "étape"), \.steps, each: Step.fields,
      help: Text(
        en: "what happened to it, oldest first",
        fr: "ce qui s’est passé, du plus ancien au plus récent"), .byEvents),
    Field(
      "amendments", fr: "avenants", one: Text(en: "amendment", fr: "avenant"), \.amendments,
      each: Amendment.fields,
      help: Text(
        en: "what changed it after its entry into force",
        fr: "ce qui l’a modifié après son entrée en vigueur"), .byEvents),
  ]
}

extension FrameworkAgreement.Axis {
  /// What its members are called, and how people read them.
  public static let fields: [Field<FrameworkAgreement.Axis>] = [
    Field(
      "number", fr: "numéro", \.number, help: Text(en: "from 1", fr: "à partir de 1")),
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(
        en: "what it is called, in both languages", fr: "son intitulé, dans les deux langues"),
      .freeText),
  ]
}

extension FrameworkAgreement.Commitment {
  /// What its members are called, and how people read them.
  public static let fields: [Field<FrameworkAgreement.Commitment>] = [
    Field(
      "axis", fr: "axe", \.axis, help: Text(en: "the number of the axis", fr: "le numéro de l’axe")),
    Field(
      "party", fr: "partie", \.party,
      help: Text(en: "who undertakes it", fr: "la partie qui s’engage")),
    Field(
      "kind", fr: "type", \.kind,
      help: Text(en: "every party of this kind", fr: "toutes les parties de ce type")),
    Field(
      "wording", fr: "texte", \.text,
      help: Text(
        en: "what is undertaken, in both languages", fr: "l’engagement, dans les deux langues"),
      .key("text"), .prose, .freeText),
  ]
}

extension FrameworkAgreement.Amendment {
  /// What its members are called, and how people read them.
  public static let fields: [Field<FrameworkAgreement.Amendment>] = [
    Field("number", fr: "numéro", \.number, help: Text(en: "from 1", fr: "à partir de 1")),
    Field(
      "party", fr: "partie", \.party,
      help: Text(en: "the organisation that joins", fr: "la structure qui y adhère")),
    Field(
      "former party", fr: "ancienne partie", \.former,
      help: Text(
        en: "the party in whose place it stands", fr: "la partie à laquelle elle succède"),
      .key("former")),
    Field("date", fr: "date", \.date, help: Text(en: "from when", fr: "à compter de quand")),
    Field(
      "decision", fr: "délibération", \.decision,
      help: Text(en: "the reference of the decision", fr: "la référence de la délibération")),
  ]
}
