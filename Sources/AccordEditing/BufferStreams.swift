package import AccordPlatform

/// Streams that keep what is written, for tests: a terminal of a fixed width, or pipes.
package final class BufferStreams: Streams {
  /// What went to standard output.
  package private(set) var output = ""
  /// What went to standard error.
  package private(set) var messages = ""
  /// Both, in the order in which they were written.
  package private(set) var everything = ""

  private let width: Int?
  private var lines: [LineReader.Line]

  /// - Parameters:
  ///   - width: the columns of the terminal; `nil` for pipes.
  ///   - lines: what is typed or piped in.
  ///   - isInputTerminal: whether somebody types it; when left out, where there are lines.
  package init(
    width: Int?, lines: [LineReader.Line] = [], isInputTerminal: Bool? = nil
  ) {
    self.width = width
    self.lines = lines
    self.isInputTerminal = isInputTerminal ?? !lines.isEmpty
  }

  package let isInputTerminal: Bool
  /// What makes reading fail after all lines.
  package var inputFault: SystemFault?
  /// How long something takes is no matter of tests, unless they say so.
  package var isWatched = false

  package func columns(of stream: StandardStream) -> Int? { width }

  package func write(_ text: String, to stream: StandardStream) {
    switch stream {
    case .output: output += text
    case .messages: messages += text
    }
    everything += text
  }

  /// What was written since the last call, by stream and together.
  package func take() -> (output: String, messages: String, everything: String) {
    defer { (output, messages, everything) = ("", "", "") }
    return (output, messages, everything)
  }

  package func readLine() -> LineReader.Line { lines.isEmpty ? .end : lines.removeFirst() }
}
