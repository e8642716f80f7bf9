import AccordPlatform
import AccordWording

/// Standard input that could not be read to its end. What was read of a script may be half of it:
/// none of it runs.
struct UnreadInput: Fault {
  let fault: SystemFault
  /// Whether somebody typed at the prompt, whose earlier commands have run.
  let isSession: Bool

  init(_ fault: SystemFault, isSession: Bool) {
    self.fault = fault
    self.isSession = isSession
  }

  let code = "input.unread"

  var message: Text {
    let cause = Text(
      en: "Standard input could not be read to its end: \(fault.reason).",
      fr: "L’entrée standard n’a pas pu être lue jusqu’au bout\u{A0}: \(fault.reason).")
    return cause
      + (isSession
        ? Text(
          en: " What was kept before stays kept.",
          fr: " Ce qui a été conservé auparavant le reste.")
        : Text(en: " Nothing was run.", fr: " Rien n’a été exécuté."))
  }

  var advice: Text? { fault.advice }
}
