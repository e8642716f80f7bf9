public import AccordDocuments
public import AccordWording

extension Check {
  /// Looks for documents that leave the office and of which a text has words in one language only:
  /// the other language shows the same words. One finding for each field.
  ///
  /// - Parameters:
  ///   - type: the document type.
  ///   - code: the code of the check: `calls.one-language`.
  ///   - title: what holds where it finds nothing.
  ///   - remedy: the command that changes a text, up to the document; `nil` where none does. It is
  ///     named where a document is not decided.
  ///   - leaves: whether a document goes to others.
  public static func languages<D: Document>(
    of type: D.Type, _ code: String, _ title: Text, remedy: Text? = nil,
    where leaves: @escaping @Sendable (Session, D) throws -> Bool
  ) -> Check {
    Check(code, title) { session in
      let documents = try session.all(D.self).filter { try leaves(session, $0) }
      return D.fields.flatMap { field in
        Language.allCases.compactMap { language in
          let lacking = documents.filter { field.lacks(language, in: $0) }
          guard !lacking.isEmpty else { return nil }
          return finding(lacking, field, language, remedy)
        }
      }
    }
  }

  private static func finding<D: Document>(
    _ documents: [D], _ field: Field<D>, _ language: Language, _ remedy: Text?
  ) -> Finding {
    let names = documents.prefix(5).map(\.id.name).joined(separator: ", ")
    let more = documents.count > 5 ? ", …" : ""
    let missing =
      language == .english
      ? Text(en: "in English", fr: "en anglais") : Text(en: "in French", fr: "en français")
    let open = documents.first { !$0.isDecided }
    let option = field.addingOptions.first { $0.name.en.hasSuffix("-\(language.rawValue)") }
    return Finding(
      .notice,
      Text(
        en:
          "The field \"\(field.name)\" has no words \(missing), so the other language stands there: \(names)\(more).",
        fr:
          "Le champ «\u{A0}\(field.name)\u{A0}» n’a pas de texte \(missing), l’autre langue y figure donc\u{A0}: \(names)\(more)."
      ),
      about: documents[0].key, concerning: documents.map(\.key),
      remedy: remedy.flatMap { remedy in
        guard let open, let option else { return nil }
        return Text(
          en: "Where readers need it, add it: \"\(remedy) \(open.id) --\(option.name) …\".",
          fr:
            "Si des lecteurs en ont besoin, ajoutez-le\u{A0}: «\u{A0}\(remedy) \(open.id) --\(option.name) …\u{A0}»."
        )
      })
  }
}

extension Field where Owner: Document {
  /// Whether a text has words, and none in a language.
  fileprivate func lacks(_ language: Language, in document: Owner) -> Bool {
    guard let text = text(of: document) else { return false }
    let (mine, other) =
      language == .english ? (text.en, text.fr) : (text.fr, text.en)
    return mine.folded.isEmpty && !other.folded.isEmpty
  }
}
