import AccordLanguage
import AccordPlatform
import AccordWording

/// A console that counts the errors that go through it to another.
final class CountingConsole: Console {
  /// The errors since the count was last put back; warnings are none.
  var errors = 0
  /// How many of them may only follow from others.
  var following = 0
  private let console: any Console

  init(_ console: any Console) { self.console = console }

  /// Begins to count anew.
  func clear() { (errors, following) = (0, 0) }

  func show(_ output: Output, as format: OutputFormat?, titled title: Text?) {
    console.show(output, as: format, titled: title)
  }

  func show(_ plan: PlannedChanges, as format: OutputFormat?) { console.show(plan, as: format) }

  func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error {
      errors += 1
      if diagnostic.follows != nil { following += 1 }
    }
    console.report(diagnostic)
  }

  func say(_ message: Text) { console.say(message) }

  func conclude(_ message: Text, ending: String, isTold: Bool) {
    console.conclude(message, ending: ending, isTold: isTold)
  }

  var canAsk: Bool { console.canAsk }

  func confirm(_ question: Text) -> Bool? { console.confirm(question) }

  func ask(_ question: Question) -> LineReader.Line? { console.ask(question) }
}
