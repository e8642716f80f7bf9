import AccordPlatform
import AccordWording

/// Standard output, or standard error, that could not be written: a full disk. The run itself
/// went on, so that what it changed was kept where it ended well.
struct UnwrittenOutput: Fault {
  let fault: SystemFault
  /// How the run ended.
  let outcome: ExitCode

  init(fault: SystemFault, code: ExitCode) {
    self.fault = fault
    outcome = code
  }

  let code = "output.unwritten"

  /// How the process ends: not with "nothing was kept" where something may have been.
  var ending: ExitCode { outcome == .done || outcome == .changes ? .incomplete : outcome }

  var message: Text {
    let cause = Text(
      en: "The output could not be written: \(fault.reason).",
      fr: "La sortie n’a pas pu être écrite : \(fault.reason).")
    guard outcome == .done else { return cause }
    return cause
      + Text(
        en: " The commands ran to their end, and the changes that they made were kept.",
        fr: " Les commandes sont allées à leur terme, et leurs modifications ont été conservées.")
  }

  var advice: Text? { fault.advice }
}
