public import AccordDocuments
import AccordWording

extension Signature {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Signature>] = [
    Field(
      "agreement", fr: "accord-cadre", indexed: \.agreement,
      help: Text(en: "the agreement signed", fr: "l’accord-cadre signé")),
    Field(
      "convention", fr: "convention", indexed: \.convention,
      help: Text(en: "the convention signed", fr: "celle qui est signée")),
    Field(
      "amendment", fr: "avenant", \.amendment,
      help: Text(
        en: "the number of the amendment that is signed", fr: "le numéro de l’avenant signé")),
    Field(
      "party", fr: "partie", \.party,
      help: Text(en: "the organisation signed for", fr: "la structure au nom de laquelle on signe")),
    Field(
      "person", fr: "personne", \.person, help: Text(en: "who signed", fr: "le signataire")),
    Field(
      "mandate", fr: "mandat", indexed: \.mandate,
      help: Text(
        en: "the mandate under which the person signed",
        fr: "le mandat au titre duquel la personne a signé")),
    Field(
      "date", fr: "date", \.date,
      help: Text(en: "the day of the signature", fr: "le jour de la signature")),
    Field(
      "manner of signing", fr: "mode de signature", \.manner,
      help: Text(en: "how it was signed", fr: "la façon dont l’acte a été signé"), .key("manner")),
    Field(
      "ceremony", fr: "cérémonie", indexed: \.ceremony,
      help: Text(en: "the ceremony where it was signed", fr: "la cérémonie où l’acte a été signé")),
    Field(
      "source", fr: "source", \.source,
      help: Text(
        en: "what attests it, where day and person are not known",
        fr: "ce qui l’atteste, quand la date et la personne ne sont pas connues"), .freeText),
    Field(
      "file", fr: "fichier", \.file, with: SignedFile.personalFields,
      help: Text(
        en: "the file that shows it, by name and digest",
        fr: "le fichier qui la montre, par son nom et son empreinte")),
    Field(
      "former files", fr: "anciens fichiers", one: Text(en: "former file", fr: "ancien fichier"),
      \.formerFiles, each: FormerFile.fields,
      help: Text(
        en: "the files recorded by mistake", fr: "les fichiers enregistrés par erreur"),
      .key("formerFiles"), .byEvents),
    Field(
      "corrections", fr: "corrections", one: Text(en: "correction", fr: "correction"),
      \.corrections, each: DateCorrection.fields,
      help: Text(en: "the corrections of a wrong day", fr: "les rectifications d’une date fausse"),
      .byEvents),
  ]
}
