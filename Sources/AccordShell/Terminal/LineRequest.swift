package import AccordPlatform
import AccordWording

/// What is shown and offered while somebody types one input.
package struct LineRequest {
  /// What stands before the input, as it is written.
  var prompt: String
  /// What stands before each further line of it.
  var continuation: String
  /// What is in the line at the beginning.
  var initial: String
  /// The inputs that the arrows bring back; `nil` for the answer to a question, which has none.
  var history: SessionHistory?
  /// What is known of the language that is written.
  var help: EditingHelp
  /// How it is shown.
  var look: LineLook
  /// Whether a paste is part of it: not of an answer that lets something run.
  var takesPastes = true

  init(
    prompt: String, continuation: String = "", initial: String = "",
    history: SessionHistory? = nil, help: EditingHelp = EditingHelp(), look: LineLook = LineLook()
  ) {
    self.prompt = prompt
    self.continuation = continuation
    self.initial = initial
    self.history = history
    self.help = help
    self.look = look
  }
}

/// How somebody wants to write.
struct LineLook: Sendable {
  /// The language of what the editor says.
  var language = Language.english
  /// Whether colours may be shown.
  var isColoured = false
  /// Whether lines are edited as they are typed: not on a terminal that only prints, and not for
  /// a screen reader, which would read the line anew at each key.
  var isEdited = false
}

extension Streams {
  /// One line after a prompt, without any editing: what a file, a pipe or a simple terminal gives.
  package func readLine(_ request: LineRequest) -> LineReader.Line {
    write(request.prompt, to: .messages)
    return readLine()
  }
}
