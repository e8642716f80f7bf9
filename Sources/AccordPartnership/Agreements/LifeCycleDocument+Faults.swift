import AccordDocuments
public import AccordWording

extension LifeCycleDocument {
  /// The rows of the table that say two things of one event, and the fields that let somebody set
  /// what only events do.
  public static var declarationFaults: [Text] {
    contradictions + settableProgress
  }

  private static var contradictions: [Text] {
    lifeCycle.contradictions.map { row in
      Text(
        en:
          "the life cycle of \"\(schema.collection)\" has two rows for \"\(row.event)\" in the state \"\(row.state)\".",
        fr:
          "le cycle de vie de « \(schema.collection) » a deux lignes pour « \(row.event) » dans l’état « \(row.state) »."
      )
    }
  }

  /// The status and the steps, where a field of theirs is not declared as one that events set.
  private static var settableProgress: [Text] {
    fields.filter { ["status", "steps"].contains($0.key) && !$0.traits.isByEvents }.map { field in
      Text(
        en:
          "the field \"\(field.name)\" of \"\(schema.collection)\" is set by events alone: declare it \".byEvents\".",
        fr:
          "le champ « \(field.name) » de « \(schema.collection) » ne découle que des événements : déclarez-le « .byEvents »."
      )
    }
  }
}
