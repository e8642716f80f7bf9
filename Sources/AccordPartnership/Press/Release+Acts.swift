public import AccordDocuments
public import AccordWording

extension Release {
  /// What happened to a release, as it is kept with it.
  public struct Step: Sendable, Hashable, Codable {
    /// What happened.
    public var event: Event
    /// When, on the clocks of Paris.
    public var at: DayTime
    /// Why.
    public var reason: String?

    /// A step.
    public init(_ event: Event, at: DayTime, reason: String? = nil) {
      self.event = event
      self.at = at
      self.reason = reason
    }
  }

  /// What can happen to a release besides being sent.
  public enum Event: String, Choice {
    /// Its embargo was ended by hand.
    case lift
    /// It was published.
    case publish

    public static let name = Text(en: "event", fr: "événement")

    public var word: Text {
      switch self {
      case .lift: Text(en: "lift", fr: "lever")
      case .publish: Text(en: "publish", fr: "publier")
      }
    }
  }

  /// Who received it, and what came back. It names nobody: the contact can be erased.
  public struct Sending: Sendable, Hashable, Codable {
    /// The contact.
    public var contact: Reference<PressContact>
    /// When, on the clocks of Paris.
    public var at: DayTime
    /// The day of the answer.
    public var answered: CalendarDate?
    /// What was answered.
    public var answer: String?

    /// A sending.
    public init(
      to contact: Reference<PressContact>, at: DayTime, answered: CalendarDate? = nil,
      answer: String? = nil
    ) {
      self.contact = contact
      self.at = at
      self.answered = answered
      self.answer = answer
    }
  }

  /// What an outlet made of it.
  public struct Coverage: Sendable, Hashable, Codable {
    /// The newspaper, station or site.
    public var outlet: String
    /// What the article is called.
    public var title: String
    /// The day on which it came out.
    public var date: CalendarDate
    /// Where it can be read.
    public var link: WebAddress?

    /// An article.
    public init(outlet: String, title: String, date: CalendarDate, link: WebAddress? = nil) {
      self.outlet = outlet
      self.title = title
      self.date = date
      self.link = link
    }
  }

  /// What a person is quoted with.
  public struct Quote: Sendable, Hashable, Codable {
    /// Who says it.
    public var person: Reference<Person>
    /// What is said, without quotation marks, in both languages.
    public var text: Text

    /// A quote.
    public init(of person: Reference<Person>, _ text: Text) {
      self.person = person
      self.text = text
    }
  }

  /// Words that the office put in the place of composed ones. Those stay, so that a figure that no
  /// longer holds is still told.
  public struct Edit: Sendable, Hashable, Codable {
    /// The number of the paragraph, from 1 on; 0 for the headline.
    public var paragraph: Int
    /// The words, in both languages.
    public var text: Text

    /// An edit.
    public init(of paragraph: Int, _ text: Text) {
      self.paragraph = paragraph
      self.text = text
    }
  }

  /// The headline as the press reads it.
  public var shownHeadline: Text { edited(0) ?? headline }

  /// The paragraphs as the press reads them, without quotes.
  public var shownParagraphs: [Paragraph] {
    paragraphs.enumerated().map { index, paragraph in
      Paragraph(paragraph.style, edited(index + 1) ?? paragraph.text)
    }
  }

  private func edited(_ paragraph: Int) -> Text? {
    edits?.first { $0.paragraph == paragraph }?.text
  }

  /// When its embargo was ended by hand; `nil` where it was not.
  public var lifted: Step? { steps?.last { $0.event == .lift } }

  /// Whether only those who are named may have it at that minute.
  public func isUnderEmbargo(at now: DayTime) -> Bool {
    guard let embargo, lifted == nil else { return false }
    return now < embargo
  }
}
