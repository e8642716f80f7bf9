import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static var list: Command {
    Command(
      "agreement list", fr: "accord lister", .read,
      Text(en: "List the framework agreements", fr: "Lister les accords-cadres"),
      returns: AgreementRow.shape.columns,
      examples: [
        Example(
          "agreement list | where status = in-force",
          Text(en: "Those in force", fr: "Ceux qui sont en vigueur"))
      ]
    ) { session in
      .table(
        AgreementRow.shape.table(
          try AgreementRow.all(in: session),
          whenEmpty: session.noneYet(FrameworkAgreement.self)))
    }
  }
}
