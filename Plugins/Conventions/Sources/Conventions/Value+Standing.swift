import AccordPartnership
import AccordShell
import AccordWording

extension Value {
  /// Where a document stands on a day: the code is that of the status it has then; the text says
  /// also what takes effect later.
  static func standing(_ document: some LifeCycleDocument, on day: CalendarDate) -> Value {
    guard document.ahead(of: day) != nil else { return .choice(document.status(on: day)) }
    return .word(
      Value.Word(code: document.status(on: day).code, text: document.standing(on: day)))
  }
}
