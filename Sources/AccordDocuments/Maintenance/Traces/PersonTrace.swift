import AccordJSON

/// A place of the journal where a person is named.
package struct PersonTrace: Sendable {
  /// What names the person.
  package enum Subject: Sendable, Hashable {
    /// A field of a version of a document.
    case field(DocumentKey, path: String)
    /// The command of a transaction, with the documents that it wrote.
    case command(transaction: Int, documents: [DocumentKey])
    /// The identity of a document, which the format cannot erase.
    case identity(DocumentKey)
    /// The author of transactions, which the format cannot erase.
    case author(String)
  }

  package let subject: Subject
  /// The words as they stand there.
  package let words: String
  /// Whether it is in the newest version of the document.
  package internal(set) var isCurrent = false
  let place: JournalPosition
}

/// A trace that is to be erased, with what takes its place.
package struct ErasedTrace: Sendable {
  package let trace: PersonTrace
  package let replacement: JSON

  package init(_ trace: PersonTrace, replacement: JSON) {
    self.trace = trace
    self.replacement = replacement
  }
}

extension [ErasedTrace] {
  /// The fields to be erased of each line; of a commit line it is the command.
  var fields: [JournalPosition: [PersonalField]] {
    reduce(into: [:]) { fields, erased in
      switch erased.trace.subject {
      case .field(_, let path):
        fields[erased.trace.place, default: []].append(
          PersonalField(path, replacement: erased.replacement))
      case .command:
        fields[erased.trace.place] = [PersonalField("cmd", replacement: ErasurePlan.command)]
      case .identity, .author: break
      }
    }
  }

  /// The paths of the fields to be erased, by collection.
  var paths: [String: [String]] {
    reduce(into: [:]) { paths, erased in
      guard case .field(let key, let path) = erased.trace.subject else { return }
      paths[key.collection, default: []].append(path)
    }
  }
}
