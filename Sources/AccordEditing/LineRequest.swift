package import AccordPlatform
package import AccordWording

/// What is shown and offered while somebody types one input.
package struct LineRequest {
  /// What stands before the input, as it is written.
  var prompt: String
  /// What stands before each further line of it.
  var continuation: String
  /// What is in the line at the beginning.
  package var initial: String
  /// The inputs that the arrows bring back; `nil` for the answer to a question, which has none.
  var history: InputHistory?
  /// What is known of the language that is written.
  package var help: EditingHelp
  /// How it is shown.
  var look: LineLook
  /// Whether a paste is part of it: not of an answer that lets something run.
  package var takesPastes = true

  package init(
    prompt: String, continuation: String = "", initial: String = "",
    history: InputHistory? = nil, help: EditingHelp = EditingHelp(), look: LineLook = LineLook()
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
package struct LineLook: Sendable {
  /// The language of what the editor says.
  package var language = Language.english
  /// Whether colours may be shown.
  package var isColoured = false
  /// Whether lines are edited as they are typed: not on a terminal that only prints, and not for
  /// a screen reader, which would read the line anew at each key.
  package var isEdited = false

  package init(language: Language = .english, isColoured: Bool = false, isEdited: Bool = false) {
    self.language = language
    self.isColoured = isColoured
    self.isEdited = isEdited
  }
}

extension Streams {
  /// One line after a prompt, without any editing: what a file, a pipe or a simple terminal gives.
  package func readLine(_ request: LineRequest) -> LineReader.Line {
    write(request.prompt, to: .messages)
    return readLine()
  }
}
