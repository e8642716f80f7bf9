import AccordDocuments
public import AccordWording

extension LifeCycleDocument {
  /// The rows of the table that say two things of one event.
  public static var declarationFaults: [Text] {
    lifeCycle.contradictions.map { row in
      Text(
        en:
          "the life cycle of \"\(schema.collection)\" has two rows for \"\(row.event)\" in the state \"\(row.state)\".",
        fr:
          "le cycle de vie de « \(schema.collection) » a deux lignes pour « \(row.event) » dans l’état « \(row.state) »."
      )
    }
  }
}
