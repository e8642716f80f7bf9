package import AccordDocuments
import AccordPlatform
package import AccordWording

/// What the shell's own commands (`help`, `language`, `exit`) see and change.
package final class ShellState {
  /// The commands of all plugins and of the shell itself.
  package private(set) lazy var catalogue = makeCatalogue()
  private let makeCatalogue: () -> CommandCatalogue
  /// The language of the session.
  package var language: Language
  /// Whether the session should end.
  package var wantsExit = false
  /// Whether anything was committed.
  var hasKept = false
  /// The workspace, once one is open: for the command that shows where it is.
  package var workspace: Workspace? { didSet { setWaiting() } }
  /// How many milliseconds to wait for another process that writes; `nil` leaves it to the
  /// workspace.
  var lockPatience: Int? { didSet { setWaiting() } }
  /// How many seconds a check, a panel or dates of the agenda may take; `nil` leaves it to the shell.
  var budget: Int?
  /// Tells the microseconds since some moment.
  package var steadyTime: () -> Int = { Platform.steadyTime }
  /// Whether somebody asked to stop: waiting for another process ends then.
  var isInterrupted: () -> Bool = { false }
  /// How a person wants to be shown things.
  package var settings = ConsoleSettings()
  /// Who reads the CSV files that are saved; `nil` leaves it to the language and to whether somebody
  /// is at the prompt.
  var chosenCSV: CSVReaderKind?
  /// Whether somebody enters lines at a prompt.
  var isConversation = false
  /// The inputs of the session; `nil` where nobody enters any.
  var history: SessionHistory?
  /// Where inputs are kept, also while nobody enters any.
  package var inputs: (any InputKeeping)?
  /// What stands at the next prompt.
  var nextInput: String?
  /// The files that are to be run next.
  var nextScript: ScriptRequest?
  /// What records the session.
  var transcript: TranscriptRecorder?
  /// Where a recording is put; `nil` where there is nothing to record.
  package var saves: (any FileSaving)?
  /// The earlier state that the session looks at; `nil` for the present.
  package var past: Past?

  package convenience init(catalogue: CommandCatalogue, language: Language) {
    self.init(language: language) { catalogue }
  }

  /// - Parameter catalogue: makes the commands, when something asks for them.
  init(language: Language, catalogue: @escaping () -> CommandCatalogue) {
    makeCatalogue = catalogue
    self.language = language
  }

  /// Who reads the CSV files that are saved without a word about it. A French officer at the prompt
  /// opens them in a spreadsheet; what runs unattended is read by programs.
  var csv: CSVReaderKind {
    chosenCSV ?? (isConversation && language == .french ? .office : .machine)
  }

  private func setWaiting() {
    if let lockPatience { workspace?.waitForOthers(lockPatience, unless: isInterrupted) }
  }
}
