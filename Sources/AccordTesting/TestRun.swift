public import AccordDocuments
public import AccordJSON
public import AccordLanguage
import AccordShell
public import AccordWording

/// What one input or script did.
public struct TestRun {
  /// What its commands returned, in order.
  public let outputs: [Output]
  /// The errors and warnings.
  public let diagnostics: [TestDiagnostic]
  /// What the process would end with: 0 when all went well.
  public let exitCode: Int32
  /// The documents that it created, changed or removed, in the order of their keys.
  public let changes: [Change]
  /// The documents whose changes its plans showed.
  public let plannedDocuments: [DocumentKey]
  /// What went to standard output, as text.
  public let output: String
  /// What went to standard error, as text.
  public let messages: String
  /// Both texts, in the order in which they were written.
  public let text: String

  init(_ recording: BufferConsole.Recording, code: ExitCode, changes: [Change]) {
    outputs = recording.outputs
    diagnostics = recording.diagnostics.map(TestDiagnostic.init)
    exitCode = code.rawValue
    self.changes = changes
    plannedDocuments = recording.plans.flatMap { $0.items.map(\.change.key) }
    output = recording.output
    messages = recording.messageText
    text = recording.everything
  }

  /// The last table that was returned.
  public var table: Table? {
    for case .table(let table) in outputs.reversed() { return table }
    return nil
  }

  /// The last card that was returned.
  public var card: Card? {
    for case .card(let card) in outputs.reversed() { return card }
    return nil
  }

  /// The codes of the errors, in order.
  public var errorCodes: [String] { diagnostics.filter(\.isError).map(\.code) }
}

/// One error or warning.
public struct TestDiagnostic: Sendable, Hashable {
  /// Whether it is an error, and not a warning.
  public let isError: Bool
  /// The stable code.
  public let code: String
  /// What happened.
  public let message: Text
  /// Its parts, where it has several.
  public let details: [Text]
  /// The codes of what is possible instead, for programs.
  public let possible: [String]
  /// What to do next.
  public let advice: Text?
  /// The line that it is about, from 1.
  public let line: Int?
  /// The column that it is about, from 1, in characters.
  public let column: Int?

  init(_ diagnostic: Diagnostic) {
    isError = diagnostic.severity == .error
    code = diagnostic.code
    message = diagnostic.message
    details = diagnostic.details
    possible = diagnostic.possible
    advice = diagnostic.advice
    line = diagnostic.place?.line
    column = diagnostic.place?.column
  }
}
