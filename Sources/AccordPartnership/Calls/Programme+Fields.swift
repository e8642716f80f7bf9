public import AccordDocuments
import AccordWording

extension Programme {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Programme>] = [
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(
        en: "what it is called, in both languages", fr: "son intitulé, dans les deux langues"),
      .naming, .freeText, .option("title", fr: "titre"), .rank(1)),
    Field(
      "CCI", fr: "CCI", \.cci,
      help: Text(
        en: "its number at the Commission", fr: "son numéro auprès de la Commission"), .naming,
      .key("cci"), .option("cci", fr: "cci"), .unique),
    Field(
      "managing authority", fr: "autorité de gestion", \.authority,
      help: Text(en: "the organisation that runs it", fr: "la structure qui le gère"),
      .key("authority"), .word("managed-by", fr: "géré-par"), .rank(3)),
    Field(
      "fund", fr: "fonds", \.fund, help: Text(en: "the European fund", fr: "le fonds européen")),
    Field(
      "programme years", fr: "période de programmation", \.years, with: YearRange.fields,
      help: Text(en: "the programming period", fr: "les années du programme"),
      .key("years"), .word("years", fr: "années"), .rank(2)),
    Field(
      "eligible from", fr: "éligible depuis", \.eligibleFrom,
      help: Text(
        en: "the first day of eligible costs", fr: "le premier jour des dépenses éligibles"),
      .key("eligibleFrom"), .word("eligible-from", fr: "éligible-depuis"), .rank(4)),
    Field(
      "eligible until", fr: "éligible jusqu’au", \.eligibleUntil,
      help: Text(
        en: "the last day of eligible costs", fr: "le dernier jour des dépenses éligibles"),
      .key("eligibleUntil"), .word("eligible-until", fr: "éligible-jusqu-au"), .rank(4)),
    Field(
      "specific objectives", fr: "objectifs spécifiques",
      one: Text(en: "specific objective", fr: "objectif spécifique"), \.objectives,
      help: Text(
        en: "those that it serves; none refuses nothing",
        fr: "ceux auxquels il répond ; aucun n’exclut rien"),
      .key("objectives"), .word("objective", fr: "objectif"), .rank(3)),
    Field(
      "rate of the fund", fr: "taux du fonds", \.fundRate,
      help: Text(
        en: "the share of the cost that the fund pays",
        fr: "la part du coût que le fonds prend en charge"),
      .key("fundRate"), .word("fund-rate", fr: "taux-du-fonds")),
    Field(
      "rate of the counterpart", fr: "taux de contrepartie", \.counterpartRate,
      help: Text(
        en: "the share of the cost that the public counterpart pays",
        fr: "la part du coût que la contrepartie publique prend en charge"),
      .key("counterpartRate"), .word("counterpart-rate", fr: "taux-de-contrepartie")),
    Field(
      "priorities", fr: "priorités", one: Text(en: "priority", fr: "priorité"), \.priorities,
      each: Priority.fields, help: Text(en: "its priorities", fr: "ses priorités"), .kept),
  ]
}

extension Programme.Priority {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Programme.Priority>] = [
    Field(
      "code", fr: "code", \.code,
      help: Text(en: "its code within the programme", fr: "celui de la priorité dans le programme")),
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(
        en: "what it is called, in both languages", fr: "son intitulé, dans les deux langues")),
  ]
}
