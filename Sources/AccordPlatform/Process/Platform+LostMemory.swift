#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// What to say when the process is ended, and the code that it ends with. Written once, before
/// the signal can come.
nonisolated(unsafe) private var lastWords: (text: UnsafeRawBufferPointer, code: Int32)?

/// Outside the extension, where `write` is the system's.
private func say(_ text: UnsafeRawBufferPointer) { _ = write(2, text.baseAddress, text.count) }

extension Platform {
  /// From now on a process that reads memory behind the end of a file says why it ends.
  ///
  /// Files of the workspace are read in memory. When another program cuts one short, or the disk
  /// fails while a page is fetched, the system ends the process with `SIGBUS`. Nothing can be
  /// read on then; nothing that was confirmed is lost.
  ///
  /// - Parameters:
  ///   - text: what is written to standard error, with its newline.
  ///   - code: the exit code.
  package static func reportLostMemory(_ text: String, code: Int32) {
    guard lastWords == nil else { return }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
    memory.copyBytes(from: text.utf8)
    lastWords = (UnsafeRawBufferPointer(memory), code)
    var action = sigaction()
    // Only calls that POSIX allows in a signal handler.
    let handler: @convention(c) (Int32) -> Void = { _ in
      guard let words = lastWords else { _exit(3) }
      say(words.text)
      _exit(words.code)
    }
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    sigemptyset(&action.sa_mask)
    action.sa_flags = 0
    sigaction(SIGBUS, &action, nil)
  }
}
