import AccordDocuments
import AccordShell
import AccordTemplates
import AccordWording

extension TemplateCommands {
  static var list: Command {
    Command(
      "template list", fr: "modèle lister", .read,
      Text(en: "List the built-in templates", fr: "Lister les modèles intégrés"),
      returns: shape.columns,
      examples: [Example("template list", Text(en: "See all", fr: "Les voir tous"))]
    ) { session in .table(shape.table(BuiltInTemplate.all)) }
  }

  private static let shape = TableShape<BuiltInTemplate>(
    .field("template", fr: "modèle", .text) {
      .coded(Value.Word(code: $0.name.en, text: $0.name))
    },
    .field("about", fr: "porte-sur", .text) {
      .coded(Value.Word(code: $0.type.schema.collection, text: $0.type.schema.name))
    },
    .field("purpose", fr: "usage", .text, rank: 1) {
      .coded(Value.Word(code: $0.purpose.en, text: $0.purpose))
    })
}
