import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// Where the sentences lie that the handler of Ctrl-C writes; 0 where there is nothing to say.
private let announced = Atomic<UInt>(0)

/// What Ctrl-C writes to standard error while something runs that may not stop by itself, a text for
/// the first, the second and the third one.
///
/// A handler may neither make a text nor wait for a lock, so the bytes are laid out before. They stay
/// for as long as the process: a handler on another thread may be reading them at any time. Make one
/// for each sentence, not one for each time that it is announced.
package struct InterruptionNotice: Sendable {
  /// The three texts.
  package let texts: [String]
  /// Three lengths, then the bytes of the texts.
  fileprivate let address: UInt

  /// - Parameters:
  ///   - first: what the first Ctrl-C writes.
  ///   - second: what the second one writes.
  ///   - last: what the one writes that ends the process.
  package init(first: String, second: String, last: String) {
    texts = [first, second, last]
    let size = MemoryLayout<Int>.size
    let bytes = texts.flatMap(\.utf8)
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: 3 * size + bytes.count, alignment: MemoryLayout<Int>.alignment)
    for (index, text) in texts.enumerated() {
      memory.storeBytes(of: text.utf8.count, toByteOffset: index * size, as: Int.self)
    }
    memory.advanced(by: 3 * size).copyMemory(from: bytes, byteCount: bytes.count)
    address = UInt(bitPattern: memory)
  }
}

extension Platform {
  /// From now on Ctrl-C writes these sentences; `nil` has it write nothing.
  package static func announce(_ notice: InterruptionNotice?) {
    announced.store(notice?.address ?? 0, ordering: .releasing)
  }

  /// Writes the sentence that is due after so many interruptions. Runs in a signal handler: it reads
  /// memory and calls `write`, and nothing else.
  static func tellInterruption(_ before: Int) {
    let address = announced.load(ordering: .acquiring)
    guard before <= 2, let memory = UnsafeRawPointer(bitPattern: address) else { return }
    let size = MemoryLayout<Int>.size
    var start = 3 * size
    var index = 0
    while index < before {
      start += memory.load(fromByteOffset: index * size, as: Int.self)
      index += 1
    }
    let count = memory.load(fromByteOffset: before * size, as: Int.self)
    // What was interrupted must find the error of its own call.
    let error = errno
    #if canImport(Glibc)
      _ = Glibc.write(standardError, memory + start, count)
    #elseif canImport(Musl)
      _ = Musl.write(standardError, memory + start, count)
    #elseif canImport(Darwin)
      _ = Darwin.write(standardError, memory + start, count)
    #endif
    errno = error
  }
}
