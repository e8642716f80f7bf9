package import AccordDocuments
import AccordLanguage
package import AccordWording

/// The earlier state that a process looks at (`--as-of`): nothing can be changed in it.
package struct Past: Sendable, Hashable {
  /// What the person wrote.
  package let point: PastPoint

  package init(_ point: PastPoint) { self.point = point }

  /// The option of every command that reads documents.
  static let option = Text(en: "as-of", fr: "au")

  /// Whether a word is the name of that option, in either language.
  static func isOption(_ name: String) -> Bool { option.isNamed(name) }

  /// The moment as the store knows it.
  package var moment: Moment {
    switch point {
    case .transaction(let number): .transaction(number)
    case .date(let date): .time(Timestamp(endOf: date))
    }
  }

  /// Whether a transaction had been committed by then.
  package func includes(_ commit: CommitRecord) -> Bool {
    switch moment {
    case .transaction(let number): commit.number <= number
    case .time(let time): commit.at <= time
    }
  }

  /// At the beginning of a period: `30 Jan 2024`, `Du 30/01/2024`, `De la transaction 12`.
  var beginning: Text {
    switch point {
    case .date(let date): Text(en: "\(date)", fr: "Du \(date)")
    case .transaction(let number):
      Text(en: "transaction \(number)", fr: "De la transaction \(number)")
    }
  }

  /// At its end: `30 Jan 2024`, `au 30/01/2024`, `à la transaction 12`.
  var end: Text {
    switch point {
    case .date(let date): Text(en: "\(date)", fr: "au \(date)")
    case .transaction(let number):
      Text(en: "transaction \(number)", fr: "à la transaction \(number)")
    }
  }

  /// After "the state": `as of 30 Jan 2024`, `au 30/01/2024`.
  package var phrase: Text {
    switch point {
    case .date(let date): Text(en: "as of \(date)", fr: "au \(date)")
    case .transaction(let number):
      Text(en: "as of transaction \(number)", fr: "à la transaction \(number)")
    }
  }
}

/// A moment of the past as people write it: a day, which means its end in the person’s time zone, or
/// the number of a transaction.
package enum PastPoint: WrittenValue {
  /// The end of a day, in the time zone in which the journal’s times are told.
  case date(CalendarDate)
  /// Right after a transaction; 0 is before the first.
  case transaction(Int)

  package static let kind = ValueKind(
    Text(en: "day or number of a transaction", fr: "jour ou numéro d’une transaction"),
    examples: ["2024-01-30", "30/01/2024", "12"])

  package init(reading text: String) throws(ReadingFault) {
    let digits = text.withoutOuterSpaces
    if !digits.isEmpty, digits.allSatisfy({ $0.isASCIIDigit }) {
      self = .transaction(try Int(reading: String(digits)))
      return
    }
    do throws(ReadingFault) {
      self = .date(try CalendarDate(reading: text))
    } catch {
      // What has the shape of a date is told what is wrong with it as a date.
      guard text.contains(where: \.isASCIIDigit) else { throw .shape(text, PastPoint.kind) }
      throw error
    }
  }

  package func written(in language: Language) -> String {
    switch self {
    case .date(let date): date.written(in: language)
    case .transaction(let number): String(number)
    }
  }

  package var code: String {
    switch self {
    case .date(let date): date.code
    case .transaction(let number): String(number)
    }
  }
}
