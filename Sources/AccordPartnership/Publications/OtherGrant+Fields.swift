public import AccordDocuments
import AccordWording

extension OtherGrant {
  /// What its members are called, and how people read them. All of them come from the file.
  public static let fields: [Field<OtherGrant>] = [
    Field(
      "kind", fr: "nature", \.kind,
      help: Text(en: "the kind of file that it stands in", fr: "la nature du fichier d’origine"),
      .byEvents),
    Field(
      "funder", fr: "attribuant", \.funder,
      help: Text(
        en: "who gives it, or the programme of an operation",
        fr: "l’autorité attribuante, ou le programme d’une opération"), .byEvents),
    Field(
      "funder SIRET", fr: "SIRET attribuant", \.funderSIRET,
      help: Text(en: "the number of who gives it", fr: "le SIRET de l’autorité attribuante"),
      .key("funderSIRET"), .word("funder-siret", fr: "siret-attribuant"), .byEvents, .rank(5)),
    Field(
      "reference", fr: "référence", \.reference,
      help: Text(
        en: "the decision, or the code of the operation",
        fr: "la décision, ou le numéro d’opération"), .byEvents, .rank(3)),
    Field(
      "beneficiary", fr: "bénéficiaire", \.beneficiary,
      help: Text(en: "who gets it, as written there", fr: "le nom inscrit dans le fichier"),
      .byEvents),
    Field(
      "SIRET", fr: "SIRET", \.siret,
      help: Text(en: "the beneficiary’s SIRET", fr: "le SIRET du bénéficiaire"), .key("siret"),
      .byEvents, .rank(3)),
    Field(
      "RNA", fr: "RNA", \.rna,
      help: Text(en: "the beneficiary’s RNA", fr: "le RNA du bénéficiaire"), .key("rna"),
      .byEvents, .rank(5)),
    Field(
      "organisation", fr: "structure", indexed: \.organisation,
      help: Text(
        en: "the organisation of the registry that gets it",
        fr: "la structure du répertoire qui la reçoit"), .byEvents),
    Field(
      "object", fr: "objet", \.object, help: Text(en: "what it is for", fr: "son objet"),
      .byEvents, .freeText, .rank(1)),
    Field(
      "day", fr: "jour", \.day,
      help: Text(en: "the day of the convention", fr: "la date de la convention"), .byEvents),
    Field(
      "amount", fr: "montant", \.amount,
      help: Text(
        en: "in euros; of an operation what the Union gives",
        fr: "en euros ; le montant UE pour une opération"), .byEvents),
    Field(
      "part", fr: "part", \.part,
      help: Text(
        en: "the beneficiary’s part of the amount", fr: "la part du montant qui lui revient"),
      .byEvents, .rank(5)),
    Field(
      "form", fr: "forme", \.form,
      help: Text(
        en: "in cash, in kind or both", fr: "en numéraire, en nature ou les deux"),
      .byEvents, .rank(4)),
    Field(
      "start", fr: "début", \.start,
      help: Text(
        en: "the first day of the payments or of the operation",
        fr: "le premier jour des versements ou de l’opération"), .byEvents, .rank(2)),
    Field(
      "end", fr: "fin", \.end,
      help: Text(
        en: "the last day of the payments or of the operation",
        fr: "le dernier jour des versements ou de l’opération"), .byEvents, .rank(2)),
    Field(
      "scheme", fr: "dispositif", \.scheme,
      help: Text(en: "its scheme or its fund", fr: "son dispositif ou son fonds"), .byEvents,
      .rank(4)),
    Field(
      "cost", fr: "coût", \.cost,
      help: Text(
        en: "the eligible cost of the operation", fr: "les dépenses éligibles de l’opération"),
      .byEvents, .rank(5)),
    Field(
      "Union share", fr: "part UE", \.unionRate,
      help: Text(
        en: "what the Union gives of that cost, as written there",
        fr: "le taux de cofinancement inscrit dans le fichier"), .key("unionRate"),
      .word("union-share", fr: "part-ue"), .byEvents, .rank(5)),
    Field(
      "source", fr: "source", \.source, with: SignedFile.fields,
      help: Text(
        en: "the file in which it was first read as it is",
        fr: "le fichier où elle a d’abord été lue telle quelle"), .byEvents, .rank(6)),
  ]

  /// It has an amount, names who gives and gets it, and its file is one.
  public func validate() throws {
    guard amount > .zero, source.isSound,
      [funder, beneficiary, object].allSatisfy({ $0.contains { !$0.isWhitespace } })
    else {
      throw Failure(
        "grants.incomplete",
        Text(
          en:
            "The grant \"\(id)\" lacks an amount, a funder, a beneficiary, an object or its file.",
          fr:
            "Il manque à la subvention « \(id) » un montant, un attribuant, un bénéficiaire, un objet ou son fichier."
        ),
        about: "file",
        advice: Text(
          en: "\"grant import\" reads it from the file of the authority.",
          fr: "« subvention importer » la lit dans le fichier de l’autorité."))
    }
    if let start, let end, end < start {
      throw Failure(
        "grants.reversed",
        Text(
          en: "The grant \"\(id)\" ends on \(end), before \(start).",
          fr: "La subvention « \(id) » finit le \(end), avant le \(start)."),
        about: "file",
        advice: Text(en: "The first day comes first.", fr: "Le premier jour vient d’abord."))
    }
  }
}
