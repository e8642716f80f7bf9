import AccordJSON
package import AccordWording

/// What keeps an older document from being put into the workspace of a test. It is told to the
/// author of a migration, who reads it where a test fails.
package struct SeedFault: Fault, CustomStringConvertible {
  enum Problem: Sendable {
    /// It is not named `collection/identity`.
    case name
    /// Its version is none that the schema has had.
    case version(newest: Int)
    /// What is stored is no JSON.
    case json(any Error)
    /// A migration throws.
    case refused(any Error)
    /// What the migrations make of it is not what its type reads.
    case unreadable(field: String, StoredDocument, newest: Int)
  }

  let seed: Seed
  let problem: Problem

  init(_ problem: Problem, of seed: Seed) {
    self.seed = seed
    self.problem = problem
  }

  package var code: String {
    switch problem {
    case .name: "seed.name"
    case .version: "seed.version"
    case .json: "seed.json"
    case .refused: "seed.refused"
    case .unreadable: "seed.unreadable"
    }
  }

  package var message: Text {
    switch problem {
    case .name:
      Text(
        en: "\"\(seed.name)\" does not name a document.",
        fr: "« \(seed.name) » ne désigne pas un document.")
    case .version(let newest):
      Text(
        en:
          "\"\(seed.name)\" is said to be of version \(seed.version); its schema has the versions 1 to \(newest).",
        fr:
          "« \(seed.name) » serait de la version \(seed.version) ; son schéma connaît les versions 1 à \(newest)."
      )
    case .json(let error):
      Text(
        en: "What is stored as \"\(seed.name)\" is no JSON: \(told(error)[.english])",
        fr:
          "Ce qui est enregistré sous « \(seed.name) » n’est pas du JSON : \(told(error)[.french])"
      )
    case .refused(let error):
      Text(
        en:
          "A migration refuses \"\(seed.name)\" of version \(seed.version): \(told(error)[.english])",
        fr:
          "Une migration refuse « \(seed.name) » de la version \(seed.version) : \(told(error)[.french])"
      )
    case .unreadable(let field, _, let newest): unreadable(field, newest)
    }
  }

  private func unreadable(_ field: String, _ newest: Int) -> Text {
    let place =
      field.isEmpty
      ? Text(en: "", fr: "") : Text(en: " at \"\(field)\"", fr: " au champ « \(field) »")
    guard seed.version < newest else {
      return Text(
        en: "\"\(seed.name)\" is not what version \(newest) stores: it cannot be read\(place).",
        fr:
          "« \(seed.name) » n’est pas ce que la version \(newest) enregistre : lecture impossible\(place)."
      )
    }
    return Text(
      en:
        "What the migrations from version \(seed.version) to \(newest) make of \"\(seed.name)\" cannot be read\(place).",
      fr:
        "Ce que les migrations de la version \(seed.version) à \(newest) font de « \(seed.name) » ne peut pas être lu\(place)."
    )
  }

  /// What the migrations make of the document.
  package var details: [Text] {
    guard case .unreadable(_, let record, _) = problem else { return [] }
    return [.same(String(decoding: record.raw.bytes, as: UTF8.self))]
  }

  package var advice: Text? {
    switch problem {
    case .name:
      Text(
        en: "Write its collection and its identity: \"visits/v-1\".",
        fr: "Écrivez sa collection et son identifiant : « visits/v-1 ».")
    case .version(let newest) where seed.version > newest:
      Text(
        en: "Raise \"version\" in the schema, and add the migration to it.",
        fr: "Augmentez « version » dans le schéma, et ajoutez la migration qui y mène.")
    case .version:
      Text(en: "The first version is 1.", fr: "La première version est la 1.")
    case .json: nil
    case .refused, .unreadable:
      Text(
        en: "Mend the migration, or write the JSON as version \(seed.version) stored it.",
        fr:
          "Corrigez la migration, ou écrivez le JSON tel que la version \(seed.version) l’enregistrait."
      )
    }
  }

  private func told(_ error: any Error) -> Text {
    (error as? any Fault)?.message ?? .same(String(describing: error))
  }

  /// What a failing test shows.
  package var description: String {
    let lines = [message] + details + (advice.map { [$0] } ?? [])
    return lines.map { $0[.english] }.joined(separator: "\n")
  }
}
