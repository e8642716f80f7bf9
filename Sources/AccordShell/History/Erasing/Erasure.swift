import AccordDocuments
import AccordJSON
import AccordWording

/// The personal data of a document, to be erased when a run ends well, with all that was found of
/// the person elsewhere.
struct Erasure {
  /// What becomes of another document that names the person.
  enum Decision: Sendable, Hashable {
    /// It is the same person: the words are erased there too.
    case also
    /// It is a namesake, or words that must stay.
    case leave
  }

  /// Another document that names the person.
  struct Mention {
    let document: DocumentKey
    let traces: [PersonTrace]
    /// What its fields are called.
    let names: FieldNames

    /// `text: "Ana Example"`, each once.
    var words: Text {
      var seen: Set<String> = []
      let fields = traces.compactMap { trace -> (String, String)? in
        guard case .field(_, let path) = trace.subject else { return nil }
        return seen.insert(path + "\0" + trace.words).inserted ? (path, trace.words) : nil
      }
      return fields.map { path, words in
        let name = names.name(of: path)
        return Text(
          en: "\(name): \"\(words)\"", fr: "\(name)\u{A0}: «\u{A0}\(words)\u{A0}»")
      }.joined(separator: ", ")
    }
  }

  let document: DocumentKey
  /// Why, for the journal.
  let reason: String
  /// Who is sought.
  let person: SoughtPerson
  /// What was found in the journal, but for the personal fields of the document itself.
  let traces: [PersonTrace]
  /// What was said of other documents.
  var decisions: [DocumentKey: Decision]
  /// How many lines of the input history and of the transcript name the person.
  let own: (inputs: Int, transcript: Int)
  /// The plans in files that were looked into.
  let plans: [SoughtPlan]
  /// The commands and types of the shell.
  let catalogue: CommandCatalogue

  /// The other documents that name the person, in order.
  var mentions: [Mention] {
    let fields = Dictionary(grouping: traces) { trace -> DocumentKey? in
      if case .field(let key, _) = trace.subject { key } else { nil }
    }
    return fields.compactMap { key, traces in
      key.flatMap { $0 == document ? nil : mention(of: $0, traces) }
    }.sorted { $0.document < $1.document }
  }

  func mention(of key: DocumentKey, _ traces: [PersonTrace]) -> Mention {
    Mention(document: key, traces: traces, names: catalogue.fieldNames(in: key.collection))
  }

  /// The other documents of which nothing was said.
  var undecided: [Mention] { mentions.filter { decisions[$0.document] == nil } }

  /// Whether a trace stays where it is, because the format or the person who erases says so.
  func stays(_ trace: PersonTrace) -> Bool {
    switch trace.subject {
    case .identity, .author: true
    case .field(let key, _): decisions[key] == .leave
    case .command(_, let documents):
      // What made a namesake is the namesake's.
      !documents.isEmpty && documents.allSatisfy { decisions[$0] == .leave }
    }
  }

  /// The transactions whose commands name the person and did not write the document.
  var commands: [PersonTrace] {
    traces.filter { trace in
      guard case .command(_, let documents) = trace.subject else { return false }
      return !documents.contains(document)
    }
  }
}

extension Erasure {
  /// What of a search is to be asked, told or erased: all but what the erasure of the document
  /// takes in any case.
  static func beside(
    _ key: DocumentKey, _ schema: Schema, _ traces: [PersonTrace]
  ) -> [PersonTrace] {
    traces.filter { trace in
      guard case .field(key, let path) = trace.subject else { return true }
      return !schema.personal.contains { path.isPart(of: $0.path) }
    }
  }
}
