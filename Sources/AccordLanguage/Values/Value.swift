public import AccordJSON
public import AccordWording

/// One cell of a table or one line of a card: a value that keeps its type, so that the shell can
/// compare, sort, add and write it.
public enum Value: Sendable, Hashable {
  /// Nothing is known. Missing is not zero: it is neither equal to anything nor added up.
  case missing
  /// A text.
  case text(String)
  /// The identity of a document.
  case identity(Slug)
  /// A whole number.
  case integer(Int)
  /// A calendar year: written without separators, never added up.
  case year(Int)
  /// An amount of euros.
  case amount(Money)
  /// A day.
  case date(CalendarDate)
  /// A share, to a hundredth of a per cent.
  case rate(Rate)
  /// Yes or no.
  case truth(Bool)
  /// One of a few words.
  case word(Word)
  /// What programs have in another form than people: a telephone number, a document that is named.
  case coded(Word)
  /// Several values in their order.
  case list([Value])

  /// A value without its type: what programs read and what people read in both languages. Of a
  /// choice, the stable code and the word.
  public struct Word: Sendable, Hashable {
    /// The code, never translated: `open`, `+33231069885`.
    public let code: String
    /// The word as it is typed: `open-for-signature`, `02 31 06 98 85`.
    public let text: Text
    /// The word as people read it: `open for signature`.
    public let shown: Text

    /// A word.
    ///
    /// - Parameters:
    ///   - code: what programs read.
    ///   - text: the word as it is typed.
    ///   - shown: the word as people read it; as it is typed where that is left out.
    public init(code: String, text: Text, shown: Text? = nil) {
      self.code = code
      self.text = text
      self.shown = shown ?? text
    }

    /// The word of a choice.
    public init(_ choice: some Choice) {
      self.init(code: choice.code, text: choice.word, shown: choice.shown)
    }
  }

  /// A choice.
  public static func choice(_ choice: some Choice) -> Value { .word(Word(choice)) }

  /// A list of texts.
  public static func texts(_ texts: some Sequence<String>) -> Value {
    .list(texts.map { .text($0) })
  }
}

/// What the values of a column are, known before anything runs.
public enum ValueType: Sendable, Hashable {
  /// Texts.
  case text
  /// Identities of documents.
  case identity
  /// Whole numbers.
  case integer
  /// Calendar years.
  case year
  /// Amounts of euros.
  case amount
  /// Days.
  case date
  /// Shares.
  case rate
  /// Yes or no.
  case truth
  /// One of these words.
  case word([Value.Word])
  /// Lists of values.
  case list

  /// The words of a choice.
  public static func choice<C: Choice>(_ type: C.Type) -> ValueType {
    .word(C.allCases.map { Value.Word($0) })
  }

  /// What it is called: "amount", "montant".
  public var name: Text {
    switch self {
    case .text: String.kind.name
    case .identity: Slug.kind.name
    case .integer: Int.kind.name
    case .year: Year.kind.name
    case .amount: Money.kind.name
    case .date: CalendarDate.kind.name
    case .rate: Rate.kind.name
    case .truth: Bool.kind.name
    case .word: Text(en: "word", fr: "mot")
    case .list: Text(en: "list", fr: "liste")
    }
  }
}
