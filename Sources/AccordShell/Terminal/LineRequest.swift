package import AccordDocuments

/// What is shown and offered while somebody types one input.
package struct LineRequest {
  /// What stands before the input, as it is written.
  var prompt: String
  /// What stands before each further line of it.
  var continuation: String
  /// What is in the line at the beginning.
  var initial: String
  /// Whether it is an input of the session, which history keeps; not the answer to a question.
  var isInput: Bool
  /// What is known of the language that is written.
  var help: EditingHelp

  init(
    prompt: String, continuation: String = "", initial: String = "", isInput: Bool = false,
    help: EditingHelp = EditingHelp()
  ) {
    self.prompt = prompt
    self.continuation = continuation
    self.initial = initial
    self.isInput = isInput
    self.help = help
  }
}

extension Streams {
  /// One line after a prompt, without any editing: what a file, a pipe or a simple terminal gives.
  package func readLine(_ request: LineRequest) -> LineReader.Line {
    write(request.prompt, to: .messages)
    return readLine()
  }
}
