import AccordDocuments
import AccordWording

extension Interpreter {
  /// A session that only looks, for what is worked out before a command runs.
  func readingSession() -> Session? {
    documents.map { transaction in
      Session(
        transaction: transaction, effect: .read, language: state.language,
        today: surroundings.today(), author: surroundings.author, isEnsuring: false,
        files: surroundings.files, shell: state)
    }
  }
}

extension Session {
  /// Looks for the document that a word names.
  ///
  /// - Throws: `Failure` where there is none or are several.
  func look(for word: String, as type: any WrittenValue.Type) throws {
    guard let identity = type as? any DocumentIdentity.Type else { return }
    _ = try read(word, as: identity)
  }

  /// The documents that a word names other than by their identity.
  func documents<D: Document>(
    named word: String, _ type: D.Type
  ) throws -> [(identity: String, label: String)] {
    if let id = ID<D>(word), try documents.document(id) != nil { return [] }
    return try called(word, type).map { ($0.id.name, $0.label) }
  }
}
