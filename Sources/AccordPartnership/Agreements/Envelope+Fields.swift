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
    Field(
      "decision", fr: "délibération", \.decision,
      help: Text(en: "the decision that voted it", fr: "la délibération qui l’a votée")),
    Field(
      "chapter", fr: "chapitre", \.chapter,
      help: Text(en: "the chapter of the budget", fr: "le chapitre budgétaire")),
    Field(
      "budget account", fr: "compte budgétaire", \.budgetAccount,
      help: Text(en: "the account of the budget", fr: "l’article ou compte d’imputation")),
    Field(
      "votes", fr: "votes", one: Text(en: "vote", fr: "vote"), \.votes, each: Vote.fields,
      help: Text(en: "what was voted afterwards", fr: "ce qui a été voté ensuite"), .kept),
    Field(
      "credits", fr: "crédits", one: Text(en: "credit", fr: "crédit"), \.credits,
      each: YearCredit.fields,
      help: Text(
        en: "the payment credits of each year", fr: "les crédits de paiement de chaque année"),
      .kept),
  ]
}

extension Envelope.Vote {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Envelope.Vote>] = [
    Field("number", fr: "numéro", \.number, help: Text(en: "from 1", fr: "à partir de 1")),
    Field("amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
    Field("date", fr: "date", \.date, help: Text(en: "the day", fr: "le jour")),
    Field(
      "decision", fr: "délibération", \.decision,
      help: Text(en: "the decision", fr: "la délibération")),
    Field(
      "note", fr: "note", \.note,
      help: Text(
        en: "the reference of a decision that is not recorded",
        fr: "la référence d’une délibération non enregistrée"), .freeText),
  ]
}

extension Envelope.YearCredit {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Envelope.YearCredit>] = [
    Field(
      "year", fr: "année", year: \.year, help: Text(en: "the calendar year", fr: "l’année civile")),
    Field("amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
  ]
}
