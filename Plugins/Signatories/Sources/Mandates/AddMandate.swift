import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension MandateCommands {
  static var add: Command {
    Command.add(
      Mandate.self,
      Text(
        en: "Record what a person is at an organisation",
        fr: "Enregistrer la fonction d’une personne dans une structure"),
      discussion: Text(
        en: """
          --may-sign gives the power to sign for the organisation, up to --ceiling where there is \
          one, and --for some kinds of documents only: agreement, convention, amendment. A delegation of signature names the mandate that it comes from with --delegated-by \
          and gives no more than that one: same organisation, within its days, no higher ceiling, no \
          other documents.
          """,
        fr: """
          --peut-signer donne le pouvoir de signer pour la structure, jusqu’à --plafond s’il y en a \
          un, et --pour certains types d’actes seulement : accord-cadre, convention, avenant. Une délégation de signature cite le mandat dont elle procède avec --délégué-par et ne \
          donne pas plus que lui : même structure, dans sa durée, sans plafond plus élevé, pour les mêmes \
          actes au plus.
          """),
      examples: [
        Example(
          "mandate add millet-caen --person marc-millet --organisation ml-caen --title-en President --title-fr Président --from 2024-01-01",
          Text(en: "The president of a structure", fr: "Le président d’une structure"))
      ])
  }
}
