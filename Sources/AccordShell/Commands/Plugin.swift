public import AccordDocuments
public import AccordJSON
import AccordLanguage
public import AccordWording

/// A module of commands compiled into the shell.
///
/// What it claims (its name, the words of its commands in both languages, its stages and
/// collections) is its own: no command runs where two claim the same, and both are named. One whose
/// own declarations cannot be is left out, by name. Checks, panels, sections and settings are made
/// when a page shows them: where two plugins claim the same one the page is refused, and a plugin
/// whose own cannot be is left out of the page, by name. An error that its code throws is named with
/// it, and the session goes on; a check, a panel or a source of dates that takes longer than its
/// budget is left out of the page.
public protocol Plugin: Sendable {
  /// Its name: one small word, the same in both languages, such as `registry`.
  var name: String { get }
  /// What it is for: a phrase with a capital and without a full stop.
  var summary: Text { get }
  /// The document types that it brings or uses. Several plugins may list the same one.
  var documents: [any Document.Type] { get }
  /// Its commands.
  var commands: [Command] { get }
  /// Its commands by their nouns, so that a start of the shell makes only those that it needs; all
  /// of them at once where it says nothing. With groups, `commands` is `groups.flatMap(\.commands)`.
  var groups: [CommandGroup] { get }
  /// The rules over several documents that the command `check` runs.
  var checks: [Check] { get }
  /// What it shows on the dashboard.
  var panels: [Panel] { get }
  /// What it adds to the cards of documents, whatever plugin shows them.
  var sections: [CardSection] { get }
  /// What it leaves to the office to decide.
  var settings: [any OfficeSetting] { get }
  /// The dates that follow from its documents.
  var agenda: [AgendaSource] { get }
  /// In whose name people act, for `agenda --for`.
  var audiences: [AgendaAudience] { get }
  /// Its steps after a `|`.
  var stages: [PipelineStage] { get }
  /// Its sections of the report of a year.
  var report: [ReportSection] { get }
  /// What letters and other documents can show beside the declared fields of a document.
  var templateFields: [TemplateField] { get }
  /// How its documents become entries of an address book.
  var addressCards: [AddressCardSource] { get }
  /// The version of the plugin contract that it was written for; 2 where it says nothing. A plugin
  /// of another version than `PluginContract.version` is left out, and named.
  var contract: Int { get }
}

extension Plugin {
  public var documents: [any Document.Type] { [] }
  public var groups: [CommandGroup] { [CommandGroup(made: commands)] }
  public var checks: [Check] { [] }
  public var panels: [Panel] { [] }
  public var sections: [CardSection] { [] }
  public var settings: [any OfficeSetting] { [] }
  public var agenda: [AgendaSource] { [] }
  public var audiences: [AgendaAudience] { [] }
  public var stages: [PipelineStage] { [] }
  public var report: [ReportSection] { [] }
  public var templateFields: [TemplateField] { [] }
  public var addressCards: [AddressCardSource] { [] }
  public var contract: Int { 2 }
}

/// A rule over the whole workspace that `check` runs. What must never happen is a `Guard` of a
/// schema, which refuses the commit; a check reports what may be for a while, and should not stay.
public struct Check: Sendable {
  /// A stable code: `visit.overdue`.
  public let code: String
  /// What it looks for: a phrase with a capital and without a full stop.
  public let summary: Text
  /// Finds what breaks it.
  public let findings: @Sendable (Session) throws -> [Finding]

  /// A check.
  public init(
    _ code: String, _ summary: Text, findings: @escaping @Sendable (Session) throws -> [Finding]
  ) {
    self.code = code
    self.summary = summary
    self.findings = findings
  }
}

/// One thing that a check found.
public struct Finding: Sendable, Hashable {
  /// How grave it is.
  public enum Severity: String, Choice {
    /// It may not stay as it is.
    case error
    /// It should be looked at soon.
    case warning
    /// It is good to know.
    case notice

    public static let name = Text(en: "severity", fr: "gravité")

    public var word: Text {
      switch self {
      case .error: Text(en: "error", fr: "erreur")
      case .warning: Text(en: "warning", fr: "avertissement")
      case .notice: Text(en: "notice", fr: "information")
      }
    }
  }

  /// How grave it is.
  public let severity: Severity
  /// The document that it is about.
  public let document: DocumentKey?
  /// What is so: a sentence.
  public let message: Text
  /// All documents in which it is so, where one finding stands for several.
  public let concerned: [DocumentKey]
  /// What to do: a sentence.
  public let remedy: Text?

  /// A finding.
  public init(
    _ severity: Severity, _ message: Text, about document: DocumentKey? = nil,
    concerning concerned: [DocumentKey] = [], remedy: Text? = nil
  ) {
    self.severity = severity
    self.message = message
    self.document = document
    self.concerned = concerned
    self.remedy = remedy
  }
}

/// What a plugin shows on the dashboard.
public struct Panel: Sendable {
  /// Its heading.
  public let title: Text
  /// Where it stands: panels are ordered by this number, then by plugin.
  public let order: Int
  /// What it shows; `.none` leaves it out.
  public let content: @Sendable (Session) throws -> Output

  /// A panel.
  public init(
    _ title: Text, order: Int, content: @escaping @Sendable (Session) throws -> Output
  ) {
    self.title = title
    self.order = order
    self.content = content
  }
}
