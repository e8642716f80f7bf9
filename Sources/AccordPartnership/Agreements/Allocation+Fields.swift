public import AccordDocuments
import AccordWording

extension Allocation {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Allocation>] = [
    Field(
      "envelope", fr: "enveloppe", indexed: \.envelope,
      help: Text(en: "the envelope that it draws on", fr: "l’enveloppe répartie")),
    Field(
      "vote", fr: "vote", \.vote,
      help: Text(
        en: "the number of the supplementary vote that it splits alone",
        fr: "le numéro du vote complémentaire qu’elle répartit seul")),
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(
        en: "what it is called, in both languages", fr: "son intitulé, dans les deux langues"),
      .naming, .freeText),
    Field(
      "fixed part", fr: "part fixe", \.fixedPart,
      help: Text(en: "the part shared out equally", fr: "la part répartie à égalité")),
    Field(
      "renewed part", fr: "part reconduite", \.renewedPart,
      help: Text(
        en: "the part that follows the amounts of the year before",
        fr: "la part répartie au prorata des montants de l’année précédente")),
    Field(
      "year before", fr: "année précédente", { $0.yearBefore.flatMap { Year($0) } },
      help: Text(
        en: "the year whose amounts in force on 31 December it starts from",
        fr: "l’année dont les montants en vigueur au 31 décembre servent de référence")),
    Field(
      "agreement before", fr: "accord précédent", \.agreementBefore,
      help: Text(
        en: "the agreement of that year’s conventions, where it is another one",
        fr: "l’accord des conventions de cette année-là, s’il est différent")),
    Field(
      "criteria", fr: "critères", one: Text(en: "criterion", fr: "critère"), \.criteria,
      each: Criterion.fields,
      help: Text(en: "what the envelope is shared out by", fr: "ce qui sert à répartir l’enveloppe")
    ),
    Field(
      "floor", fr: "plancher", \.floor,
      help: Text(
        en: "the least change against the year before",
        fr: "l’évolution minimale par rapport à l’année précédente")),
    Field(
      "cap", fr: "plafond", \.cap,
      help: Text(
        en: "the greatest change against the year before",
        fr: "l’évolution maximale par rapport à l’année précédente")),
    Field(
      "unit", fr: "arrondi", \.unit,
      help: Text(
        en: "what the shares are multiples of", fr: "ce dont les parts sont des multiples")),
    Field(
      "shares", fr: "parts", one: Text(en: "share", fr: "part"), \.shares, each: Share.fields,
      help: Text(en: "the result", fr: "le résultat")),
    Field(
      "adopted", fr: "retenue", \.isAdopted,
      help: Text(
        en: "whether conventions are drafted from it",
        fr: "répartition dont les conventions sont tirées"), .key("isAdopted"), .byEvents),
  ]
}

extension Allocation.Criterion {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Allocation.Criterion>] = [
    Field(
      "measure", fr: "mesure", \.measure,
      help: Text(en: "what is counted for it", fr: "ce qui est compté")),
    Field(
      "indicator", fr: "indicateur", \.indicator,
      help: Text(en: "the indicator that is counted", fr: "l’indicateur qui est compté")),
    Field(
      "weight", fr: "poids", \.weight,
      help: Text(en: "its weight among the criteria", fr: "son poids parmi les critères")),
    Field(
      "year", fr: "année", year: \.year,
      help: Text(en: "the year of the figures", fr: "l’année des chiffres")),
  ]
}

extension Allocation.Share {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Allocation.Share>] = [
    Field(
      "organisation", fr: "structure", \.organisation,
      help: Text(en: "who receives it", fr: "la structure bénéficiaire")),
    Field(
      "figures", fr: "chiffres", one: Text(en: "figure", fr: "chiffre"), \.figures,
      help: Text(en: "the figure for each criterion", fr: "le chiffre retenu pour chaque critère")),
    Field(
      "before", fr: "antérieur", \.before,
      help: Text(
        en: "what it had in force on 31 December of the year before",
        fr: "le montant en vigueur au 31 décembre de l’année précédente")),
    Field(
      "by hand", fr: "imposée", \.isByHand,
      help: Text(
        en: "whether the share was given, not computed",
        fr: "part donnée et non calculée"), .key("isByHand")),
    Field(
      "amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
  ]
}
