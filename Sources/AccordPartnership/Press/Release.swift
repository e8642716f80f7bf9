public import AccordDocuments
public import AccordWording

/// A press release on a document, composed from the store and kept as it was composed: what the press
/// was told does not change when the figures do.
public struct Release: Document {
  public static let schema = Schema(
    "releases", Text(en: "press release", fr: "communiqué de presse"), fields: fields,
    guards: [notBeforeItsCeremony])

  public let id: ID<Release>
  /// The framework agreement that it is about; exactly one of this and the four below is set.
  public var agreement: Reference<FrameworkAgreement>?
  /// The convention that it is about.
  public var convention: Reference<Convention>?
  /// The call for projects that it is about.
  public var call: Reference<CallForProjects>?
  /// The application that it is about, whose grant is agreed.
  public var application: Reference<Application>?
  /// The operation that it is about.
  public var operation: Reference<Operation>?
  /// The ceremony that it reports, where there was one.
  public var ceremony: Reference<Ceremony>?
  /// Who answers for it.
  public var contact: Reference<PressContact>
  /// The day on its head.
  public var date: CalendarDate
  /// The first minute at which it may be published; `nil` for at once.
  public var embargo: DayTime?
  /// The headline, in both languages.
  public var headline: Text
  /// What stands below the headline, in order, each in both languages.
  public var paragraphs: [Paragraph]
  /// The words that the office put in the place of those.
  public var edits: [Edit]?
  /// What people are quoted with.
  public var quotes: [Quote]?
  /// What happened to it.
  public var steps: [Step]?
  /// Who received it.
  public var sendings: [Sending]?
  /// What was made of it.
  public var coverage: [Coverage]?

  /// A part of the text with its place in the layout.
  public struct Paragraph: Sendable, Hashable, Codable {
    /// How it is set.
    public var style: Style
    public var text: Text

    /// A paragraph.
    public init(_ style: Style, _ text: Text) {
      self.style = style
      self.text = text
    }
  }

  /// What a paragraph is in the layout.
  public enum Style: String, Choice {
    /// A heading above the paragraphs that follow it.
    case heading
    case body
    /// One line of a list.
    case item
    /// Whom the press may call.
    case contact

    public static let name = Text(en: "style", fr: "style")

    public var word: Text {
      switch self {
      case .heading: Text(en: "heading", fr: "intertitre")
      case .body: Text(en: "body", fr: "corps")
      case .item: Text(en: "item", fr: "élément-de-liste")
      case .contact: Text(en: "contact", fr: "contact")
      }
    }
  }

  /// A press release.
  public init(
    id: ID<Release>, about subject: Subject,
    ceremony: Reference<Ceremony>? = nil, contact: Reference<PressContact>, date: CalendarDate,
    embargo: DayTime? = nil, headline: Text, paragraphs: [Paragraph]
  ) {
    self.id = id
    self.ceremony = ceremony
    self.contact = contact
    self.date = date
    self.embargo = embargo
    self.headline = headline
    self.paragraphs = paragraphs
    switch subject {
    case .agreement(let id): agreement = id.reference
    case .convention(let id): convention = id.reference
    case .call(let id): call = id.reference
    case .application(let id): application = id.reference
    case .operation(let id): operation = id.reference
    }
  }

  public var label: String { headline[.french] }

  public var otherNames: [String] { [headline[.english]] }

  /// The release with all that happened to another one, and what the office wrote into it.
  public func following(_ other: Release) -> Release {
    var result = self
    (result.edits, result.quotes, result.steps) = (other.edits, other.quotes, other.steps)
    (result.sendings, result.coverage) = (other.sendings, other.coverage)
    return result
  }

  /// It is about one document; only an agreement has a ceremony; an embargo ends on the day of the
  /// release or later.
  public func validate() throws {
    guard subjects.count == 1 else { throw PressError.notOneSubject(id) }
    guard ceremony == nil || agreement != nil else { throw PressError.ceremonyOfNoAgreement(id) }
    if let embargo, embargo.date < date { throw PressError.embargoBeforeRelease(embargo, date) }
  }

  /// Whether it was asked for on the same terms as `other`, whatever its wording.
  public func hasSameTerms(as other: Release) -> Bool {
    subjects == other.subjects && ceremony == other.ceremony && contact == other.contact
      && date == other.date && embargo == other.embargo
  }

  /// A release asked for again on the same terms keeps the words that the press was given.
  public func ensuring(_ declared: Release) throws -> Release {
    let result = try completed(by: declared)
    return hasSameTerms(as: result) ? self : result
  }

  /// Its words are composed on its terms.
  public static var isWorkedOut: Bool { true }
}
