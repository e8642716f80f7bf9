import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  /// Its columns and their headings: `Convention+Fields.swift`.
  static var load: Command {
    Command.importing(
      Convention.self,
      Text(
        en: "Import drafts of conventions from a file",
        fr: "Importer des brouillons de convention depuis un fichier"),
      identity: ["year", "beneficiary"], joined: ".", imposing: ["envelope"],
      deriving: { session, given in
        guard let id: ID<Envelope> = given["envelope"] else { return }
        let envelope = try session.find(id)
        given["agreement"] = envelope.agreement.id
        given["year"] = Year(envelope.year)
      },
      examples: [
        Example(
          "ensure convention import conventions.csv --envelope conventions-2025",
          Text(
            en: "All conventions of the year from a table",
            fr: "Toutes les conventions de l’année depuis un tableau"))
      ]
    ) { _, convention, _, _ in
      guard convention.amount > .zero else { throw Failure.notAboveZero(convention.amount) }
      convention.instalments = InstalmentPlan.whole.payments(of: convention.amount)
    }
  }
}
