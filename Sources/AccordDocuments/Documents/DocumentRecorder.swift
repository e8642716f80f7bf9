public import AccordWording

/// Where a command writes documents: what a shared document needs to know to record that
/// something happened to it, without knowing the shell. The session of a command is one.
public protocol DocumentRecorder {
  /// The day.
  var today: CalendarDate { get }
  /// Who gives the commands, as the journal names the author.
  var author: String { get }
  /// Whether what is so already is no fault.
  var isEnsuring: Bool { get }
  /// Writes a document that may exist already.
  ///
  /// - Throws: what refuses it.
  func put<D: Document>(_ document: D) throws
}
