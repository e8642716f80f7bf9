import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// The commands on saved views.
extension Command {
  static let saveView = Command(
    "view save", fr: "vue enregistrer", .write,
    Text(
      en: "Give a name to a command with its stages",
      fr: "Donner un nom à une commande avec ses étapes"),
    discussion: Text(
      en:
        "After \"=\" comes a command that returns a table, and what may follow it after \"|\", but no format and no variables. \"view NAME\" then stands for it, and stages may follow. It is checked when it is saved and each time it is used. Saving under a name that is taken replaces the view.",
      fr:
        "Après « = » vient une commande qui rend un tableau, suivie de ses étapes après « | », sans format ni variable. « vue NOM » en tient lieu ensuite, et d’autres étapes peuvent suivre. Elle est vérifiée à l’enregistrement et à chaque emploi. Enregistrer sous un nom déjà pris remplace la vue."
    ),
    takes: Argument<Slug>(
      "name", fr: "nom", Text(en: "The name of the view", fr: "Le nom de la vue")),
    Argument<String>(
      "pipeline", fr: "enchaînement",
      Text(
        en: "\"=\" and the command with its stages; in quotes without \"=\"",
        fr: "« = » et la commande avec ses étapes ; entre guillemets sans « = »")),
    examples: [
      Example(
        "view save writing = commands | where writes | select command",
        Text(en: "Keep what is asked for often", fr: "Garder ce que l’on demande souvent"))
    ]
  ) { session, name, text in
    try ViewDefinition(text, catalogue: session.shell.catalogue).requireSound()
    let view = SavedView(id: ID(name), text: text)
    let existing = try session.documents.document(view.id)
    try session.put(view)
    guard let existing else {
      return .message(
        Text(
          en: "Saved the view \"\(name)\". Use it as: view \(name)",
          fr: "La vue « \(name) » est enregistrée. Employez-la ainsi : vue \(name)"))
    }
    guard existing != view else { return session.unchanged(view) }
    return .message(
      Text(en: "Replaced the view \"\(name)\".", fr: "La vue « \(name) » est remplacée."))
  }

  static let listViews = Command(
    "view list", fr: "vue lister", .read,
    Text(en: "List the saved views", fr: "Lister les vues enregistrées"),
    returns: shape.columns,
    examples: [Example("view list", Text(en: "See all views", fr: "Voir toutes les vues"))]
  ) { session in
    .table(
      shape.table(
        try session.all(SavedView.self).map { view in
          (
            view,
            ViewDefinition(view.text, catalogue: session.shell.catalogue)
              .written(in: session.language)
          )
        },
        whenEmpty: Text(
          en: "No views. Save one with: view save NAME = COMMAND | …",
          fr: "Aucune vue. Enregistrez-en une par : vue enregistrer NOM = COMMANDE | …")))
  }

  private static let shape = TableShape<(view: SavedView, text: String)>(
    .field("name", fr: "nom", .identity) { .identity($0.view.id.slug) },
    .field("pipeline", fr: "enchaînement", .text) { .text($0.text) })

  static let showView = Command(
    "view show", fr: "vue montrer", .read,
    Text(en: "Show what a view stands for", fr: "Montrer ce dont une vue tient lieu"),
    takes: Argument<ID<SavedView>>("view", fr: "vue", Text(en: "The view", fr: "La vue")),
    examples: [
      Example("view show writers", Text(en: "See what it says", fr: "Voir ce qu’elle dit"))
    ]
  ) { session, id in
    let view = try session.find(id)
    let definition = ViewDefinition(view.text, catalogue: session.shell.catalogue)
    return .card(
      Card(
        .same(view.id.name),
        [
          .init(
            "pipeline", fr: "enchaînement", .text,
            .text(definition.written(in: session.language))),
          .init("works", fr: "fonctionne", .truth, .truth(definition.faults().isEmpty)),
        ]))
  }

  static let removeView = Command(
    "view remove", fr: "vue supprimer", .write,
    Text(en: "Remove a view", fr: "Supprimer une vue"),
    takes: Argument<ID<SavedView>>("view", fr: "vue", Text(en: "The view", fr: "La vue")),
    examples: [
      Example("view remove writers", Text(en: "Remove it", fr: "La supprimer"))
    ]
  ) { session, id in
    try session.recordRemoval(id)
  }
}
