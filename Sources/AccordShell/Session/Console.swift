import AccordEditing
import AccordLanguage
package import AccordPlatform
package import AccordWording

/// The face between running and rendering: where results, messages and questions go. Data goes
/// to standard output, everything else to standard error.
package protocol Console: AnyObject {
  /// Data. `format` is what the statement asked for with `as …`; `nil` leaves it to the console.
  /// `title` is what a page that stands alone is called.
  func show(_ output: Output, as format: OutputFormat?, titled title: Text?)
  /// What changes would be made.
  func show(_ plan: PlannedChanges, as format: OutputFormat?)
  /// An error or a warning.
  func report(_ diagnostic: Diagnostic)
  /// A message on what was done.
  func say(_ message: Text)
  /// The last line of a run: what became of it, in words and as a word for programs.
  func conclude(_ message: Text, ending: String)
  /// Whether somebody is there to answer.
  var canAsk: Bool { get }
  /// Asks a question that is answered with yes or no; `nil` when nobody is there to answer. What was
  /// typed before it is no answer, and neither is a paste.
  func confirm(_ question: Text) -> Bool?
  /// Asks for a line; `nil` when nobody is there to answer.
  func ask(_ question: Question) -> LineReader.Line?
}

/// A question that is answered with a line.
package struct Question {
  /// What is asked, before the place where one types.
  package var prompt: Text
  /// What stands there already.
  package var initial = ""
  /// What is offered while the answer is typed.
  var help = EditingHelp()
}

extension Console {
  package func show(_ output: Output, as format: OutputFormat?) {
    show(output, as: format, titled: nil)
  }

  /// The words alone, where no program reads along.
  package func conclude(_ message: Text, ending: String) { say(message) }
}

extension Output {
  /// Whether nothing is shown of it where nobody named a format.
  var isSilent: Bool {
    guard case .table(let table) = self else { return false }
    return table.isSilentWhenEmpty && table.rows.isEmpty
  }
}
