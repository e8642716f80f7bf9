import AccordDocuments
import AccordPlatform

/// What the shell itself keeps of what a person typed and saw.
extension ShellState {
  private var kept: SessionHistory? { history ?? inputs.map { SessionHistory($0) } }

  /// How many lines of the input history and of the running transcript name a person.
  func ownLines(naming person: SoughtPerson) -> (inputs: Int, transcript: Int) {
    (kept?.count(where: person.isNamed) ?? 0, transcript?.count(where: person.isNamed) ?? 0)
  }

  /// Removes these lines, and keeps none of them for the rest of the session.
  ///
  /// - Throws: `SystemFault` where a file cannot be written.
  func forget(_ person: SoughtPerson) throws(SystemFault) {
    try kept?.forget(where: person.isNamed)
    try transcript?.forget(where: person.isNamed)
  }
}
