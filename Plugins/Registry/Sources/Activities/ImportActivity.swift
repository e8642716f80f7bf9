import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ActivityCommands {
  /// Its columns and their headings: `Activity+Fields.swift`.
  static var load: Command {
    Command.importing(
      Activity.self,
      Text(
        en: "Import yearly figures from a file",
        fr: "Importer des chiffres annuels depuis un fichier"
      ),
      identity: ["organisation", "year"], joined: ".", idHeadings: nil,
      assuming: ["source", "fictitious"],
      examples: [
        Example(
          "ensure activity import chiffres-2023.csv",
          Text(
            en: "Import figures, again and again",
            fr: "Importer des chiffres, autant de fois que voulu"))
      ]
    ) { _, activity, _, _ in
      let (organisation, year) = (activity.organisation.id, activity.year)
      guard Activity.identity(of: organisation, in: year) != nil else {
        throw RegistryFault.noSuchYear(year)
      }
    }
  }
}
