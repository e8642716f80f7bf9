#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

extension Platform {
  /// A thread that works beside the one that made it and is waited for.
  package struct BackgroundThread: ~Copyable {
    private let thread: pthread_t

    /// Begins `work`; `nil` when the system has no thread to give.
    package init?(_ work: @escaping @Sendable () -> Void) {
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      let box = Unmanaged.passRetained(Work(work))
      let result = pthread_create(
        &thread, nil,
        { box in
          Work.run(box)
          return nil
        }, box.toOpaque())
      guard result == 0 else {
        box.release()
        return nil
      }
      #if canImport(Darwin)
        guard let thread else { return nil }
      #endif
      self.thread = thread
    }

    /// Waits for the end of the work.
    package consuming func join() { pthread_join(thread, nil) }

    private final class Work {
      private let body: @Sendable () -> Void

      init(_ body: @escaping @Sendable () -> Void) { self.body = body }

      static func run(_ box: UnsafeMutableRawPointer?) {
        guard let box else { return }
        Unmanaged<Work>.fromOpaque(box).takeRetainedValue().body()
      }
    }
  }
}
