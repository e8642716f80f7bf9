import AccordJSON
package import AccordWording

/// A place in the journal that is not as it must be.
package struct Inconsistency: Sendable, Hashable {
  /// What does not fit.
  package enum Problem: Sendable, Hashable {
    /// The file of a segment is not there.
    case missing
    /// The file of a segment has nothing in it.
    case empty
    /// The first line of a segment.
    case head
    /// The segment belongs to another workspace.
    case foreign
    /// The segment is another one than its name says; the number of that one.
    case misnamed(Int)
    /// The segment does not continue the one before it.
    case link
    /// The checksum of a line.
    case checksum
    /// A line that the format does not know at this place.
    case line
    /// A transaction that does not have the lines that it says.
    case count
    /// The number of a transaction.
    case number
    /// A transaction from before the one before it.
    case time
    /// What a transaction says of the bytes that were on the disk.
    case sync
    /// The chain of digests.
    case chain
    /// Personal values that are others than those written, without the record of an erasure.
    case changedValues
    /// The record of an erasure that does not fit the line that it names.
    case erasure
    /// A line that was erased and shows again what it showed before.
    case restored
    /// The pointer of a version to the one before it.
    case previous
    /// The journal ends before what was confirmed: the last transaction confirmed, and how many
    /// bytes the file has and had.
    case lost(expected: Int, size: Int, before: Int)
  }

  /// What does not fit.
  package let problem: Problem
  /// The file of the segment.
  package let path: String
  /// Where the line begins.
  package let place: JournalPosition
  /// The number of the line in the segment, from 1; 0 when it is about no line.
  package let line: Int
  /// The transaction that the line belongs to.
  package var transaction: Int
  /// The documents that it is about, as far as they can be read.
  package var documents: [DocumentKey] = []
  /// The revision of the first of them, as far as it can be read.
  package var revision: Int?
  /// The transaction, where its last line can be read.
  package internal(set) var commit: CommitRecord?

  /// The document that it is about.
  package var document: DocumentKey? { documents.first }
  /// At most so many documents are named.
  static let documentLimit = 20

  /// What to tell the person.
  package var message: Text {
    guard line > 0 else {
      return Text(
        en: "\(what.en) (\"\(path)\", transaction \(transaction)).",
        fr: "\(what.fr) («\u{A0}\(path)\u{A0}», transaction \(transaction)).")
    }
    return Text(
      en:
        "\(what.en) (\"\(path)\", line \(line), byte \(place.offset), transaction \(transaction)).",
      fr:
        "\(what.fr) («\u{A0}\(path)\u{A0}», ligne \(line), octet \(place.offset), transaction \(transaction))."
    )
  }

  private var what: Text {
    switch problem {
    case .missing:
      Text(
        en: "A file of the journal is missing", fr: "Il manque un fichier du journal")
    case .empty:
      Text(en: "A file of the journal is empty", fr: "Un fichier du journal est vide")
    case .misnamed(let number):
      Text(
        en: "A file of the journal bears the name of another one: it is number \(number)",
        fr: "Un fichier du journal porte le nom d’un autre\u{A0}: c’est le numéro \(number)")
    case .head:
      Text(
        en: "The beginning of a file of the journal is damaged",
        fr: "Le début d’un fichier du journal est endommagé")
    case .foreign:
      Text(
        en: "A file of the journal belongs to another workspace",
        fr: "Un fichier du journal appartient à un autre espace de travail")
    case .link:
      Text(
        en: "A file of the journal does not continue the one before it",
        fr: "Un fichier du journal ne fait pas suite au précédent")
    case .checksum:
      Text(
        en: "A line of the journal was changed or damaged",
        fr: "Une ligne du journal a été modifiée ou endommagée")
    case .line:
      Text(
        en: "The journal holds a line that does not belong there",
        fr: "Le journal contient une ligne qui n’y a pas sa place")
    case .count:
      Text(
        en: "A transaction does not have all its lines",
        fr: "Une transaction n’a pas toutes ses lignes")
    case .number:
      Text(
        en: "A transaction is missing, or one too many is there",
        fr: "Il manque une transaction, ou il y en a une de trop")
    case .time:
      Text(
        en: "A transaction is dated before the one before it",
        fr: "Une transaction porte une date antérieure à la précédente")
    case .sync:
      Text(
        en: "A transaction does not agree with the place where it lies",
        fr: "Une transaction ne concorde pas avec l’endroit où elle se trouve")
    case .chain:
      Text(
        en: "The seal of a transaction does not fit what it seals",
        fr: "Le sceau d’une transaction ne correspond pas à son contenu")
    case .changedValues:
      Text(
        en: "The personal values of a line, or its command, are not those that were written",
        fr:
          "Les données personnelles d’une ligne, ou sa commande, ne sont pas celles qui ont été écrites"
      )
    case .erasure:
      Text(
        en: "The record of an erasure does not fit the line that it names",
        fr: "La mention d’un effacement ne correspond pas à la ligne qu’elle désigne")
    case .restored:
      Text(
        en: "A line that was erased is there again with what was erased",
        fr: "Une ligne effacée est revenue avec ce qui en avait été effacé")
    case .previous:
      Text(
        en: "A version of a document does not continue the one before it",
        fr: "Une version d’un document ne fait pas suite à la précédente")
    case .lost(let expected, let size, let before) where size < before:
      Text(
        en:
          "The end of a file of the journal is missing: it has \(count: size) bytes and had \(count: before), and everything up to transaction \(expected) was confirmed",
        fr:
          "Il manque la fin d’un fichier du journal\u{A0}: il compte \(count: size) octets et en comptait \(count: before), et tout avait été confirmé jusqu’à la transaction \(expected)"
      )
    case .lost(let expected, _, _):
      Text(
        en: "The journal ends here, but transaction \(expected) was confirmed",
        fr: "Le journal s’arrête ici, alors que la transaction \(expected) a été confirmée")
    }
  }
}
