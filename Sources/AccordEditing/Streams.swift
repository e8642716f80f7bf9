package import AccordPlatform

/// Where text goes.
package enum StandardStream: Sendable, Hashable, CaseIterable {
  /// Standard output: data.
  case output
  /// Standard error: everything else.
  case messages
}

/// The text that goes in and out of a process; tests bring their own.
package protocol Streams: AnyObject {
  /// Whether somebody is there to type.
  var isInputTerminal: Bool { get }
  /// The columns of the terminal that a stream goes to; `nil` when it goes to a file or a pipe.
  func columns(of stream: StandardStream) -> Int?
  /// Whether a person watches who wants to know how far long work is.
  var isWatched: Bool { get }
  /// Writes a text as it is.
  func write(_ text: String, to stream: StandardStream)
  /// The next line that is typed or piped in.
  func readLine() -> LineReader.Line
  /// One input after a prompt, edited where a terminal allows it.
  func readLine(_ request: LineRequest) -> LineReader.Line
  /// Forgets what was typed and not read yet: it was not meant for the question that comes.
  func forgetTyped()
  /// What made reading fail, after which nothing more comes.
  var inputFault: SystemFault? { get }
  /// The terminal on which answers are shown a screen at a time; `nil` where they are not.
  var keyTerminal: (any KeyTerminal)? { get }
}

extension Streams {
  package var keyTerminal: (any KeyTerminal)? { nil }
  package var inputFault: SystemFault? { nil }
  package func forgetTyped() {}
}

/// The streams of this process.
package final class ProcessStreams: Streams {
  private let reader = LineReader(Platform.standardInput)
  private lazy var terminal = ProcessTerminal { [unowned self] in write($0, to: .messages) }
  private lazy var editing = EditingReader(terminal)
  private var closed: Set<StandardStream> = []
  /// What made writing fail, other than that nobody reads any more: a full disk.
  package private(set) var fault: SystemFault?
  package private(set) var inputFault: SystemFault?

  package init() {}

  package var isInputTerminal: Bool { Platform.isTerminal(Platform.standardInput) }

  package var keyTerminal: (any KeyTerminal)? {
    isInputTerminal && columns(of: .messages) != nil && columns(of: .output) != nil
      ? terminal : nil
  }

  package var isWatched: Bool { columns(of: .messages) != nil }

  package func columns(of stream: StandardStream) -> Int? {
    let descriptor = stream.descriptor
    guard Platform.isTerminal(descriptor) else { return nil }
    return Platform.terminalSize(descriptor)?.columns ?? 80
  }

  /// Once a stream fails nothing more is written to it, and what runs goes on: that nobody reads
  /// the rest of an answer is no reason to lose a transaction.
  package func write(_ text: String, to stream: StandardStream) {
    guard !closed.contains(stream), !text.isEmpty else { return }
    do throws(SystemFault) {
      try Platform.write(stream.descriptor, Array(text.utf8))
    } catch {
      closed.insert(stream)
      if error.problem != .brokenPipe { fault = fault ?? error }
    }
  }

  /// Edited on a terminal, unless the request asks for none of that.
  package func readLine(_ request: LineRequest) -> LineReader.Line {
    if request.look.isEdited, isInputTerminal, columns(of: .messages) != nil,
      let line = editing.read(request)
    {
      return line
    }
    write(request.prompt, to: .messages)
    return readLine()
  }

  package func forgetTyped() {
    guard isInputTerminal else { return }
    reader.forget()
    editing.forget()
    terminal.forget()
  }

  package func readLine() -> LineReader.Line {
    do throws(SystemFault) {
      return try reader.next()
    } catch {
      inputFault = inputFault ?? error
      return .end
    }
  }
}

extension StandardStream {
  fileprivate var descriptor: Int32 {
    switch self {
    case .output: Platform.standardOutput
    case .messages: Platform.standardError
    }
  }
}
