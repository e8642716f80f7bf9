import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension Session {
  /// Writes an agreement whose content may have changed: refused once it is open for signature,
  /// unless nothing changes.
  func write(
    _ agreement: FrameworkAgreement, over before: FrameworkAgreement, saying done: Text
  ) throws -> Output {
    if agreement != before { try before.requireDraft() }
    return try recordChange(agreement, saying: done)
  }
}
