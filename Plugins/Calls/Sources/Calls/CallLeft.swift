import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  static var left: Command {
    Command(
      "call left", fr: "appel reste", .read,
      Text(
        en: "Show what is left of each year’s budget",
        fr: "Afficher ce qui reste du budget de chaque année"),
      takes: call, returns: BudgetRow.shape.columns,
      examples: [
        Example(
          "call left fse-2024", Text(en: "Budget, selected, left", fr: "Budget, retenu, reste"))
      ]
    ) { session, id in
      .table(
        BudgetRow.shape.table(
          try BudgetRow.rows(of: [session.find(id)], in: session),
          whenEmpty: Text(
            en: "The call has no budget yet: \"call budget \(id) YEAR AMOUNT\".",
            fr: "L’appel n’a pas encore de budget : « appel budget \(id) ANNÉE MONTANT ».")))
    }
  }
}
