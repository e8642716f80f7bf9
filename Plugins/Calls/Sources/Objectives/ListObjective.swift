import AccordPartnership
import AccordShell
import AccordWording

extension ObjectiveCommands {
  private struct Row: Sendable {
    let objective: SpecificObjective
    let title: String
    let label: String

    static let shape = TableShape<Row>(
      .field("code", fr: "code", .text) { .text($0.objective.code) },
      .field("title", fr: "intitulé", .text) { .text($0.title) },
      .field(
        "label", fr: "libellé", .text,
        heading: Text(en: "Wording of the regulation", fr: "Libellé du règlement"), rank: 1
      ) { .text($0.label) })
  }

  static var list: Command {
    Command(
      "objective list", fr: "objectif lister", .read,
      Text(
        en: "List the specific objectives of the European Social Fund Plus",
        fr: "Lister les objectifs spécifiques du Fonds social européen plus"),
      discussion: Text(
        en: "Regulation (EU) 2021/1057, article 4(1), points (a) to (m).",
        fr: "Règlement (UE) 2021/1057, article 4, paragraphe 1, points a) à m)."),
      returns: Row.shape.columns,
      examples: [
        Example("objective list", Text(en: "All thirteen", fr: "Les treize"))
      ]
    ) { session in
      .table(
        Row.shape.table(
          SpecificObjective.all.map {
            Row(
              objective: $0, title: $0.title[session.language], label: $0.label[session.language])
          }))
    }
  }
}
