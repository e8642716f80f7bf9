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
  /// - Parameter isTold: whether people have been told already: only programs get it then.
  func conclude(_ message: Text, ending: String, isTold: Bool)
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
  package func conclude(_ message: Text, ending: String, isTold: Bool) {
    if !isTold { say(message) }
  }

  /// Ends what had errors with one sentence, which as JSON bears the word of the ending.
  ///
  /// - Parameters:
  ///   - text: the sentence where there is another than that of the verdict.
  ///   - isTold: whether what was reported says the same.
  func conclude(
    _ verdict: Conclusion, errors: Int, following: Int = 0, as text: Text? = nil,
    isTold: Bool = false
  ) {
    guard errors > 0 else { return }
    conclude(
      text ?? verdict.text(errors: errors, following: following), ending: verdict.word,
      isTold: isTold)
  }
}

extension Output {
  /// Whether nothing is shown of it where nobody named a format.
  var isSilent: Bool {
    guard case .table(let table) = self else { return false }
    return table.isSilentWhenEmpty && table.rows.isEmpty
  }
}
