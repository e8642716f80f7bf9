#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// What the benchmark asks of the operating system.
enum Machine {
  /// A call of the system that failed.
  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ call: String, _ path: String) {
      description = "\(call) \(path): \(String(cString: strerror(errno)))"
    }
  }

  /// Seconds that `work` takes.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return now - start
  }

  /// Seconds of a clock that only goes forward.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func exit(_ status: Int32) -> Never {
    fflush(nil)
    #if canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }

  /// Hands on what was printed.
  static func flushOutput() { fflush(nil) }

  /// Runs `work` while no other thread does.
  static func exclusively<R>(_ work: () throws -> R) rethrows -> R {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try work()
  }

  private nonisolated(unsafe) static let mutex = {
    let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    return mutex
  }()

  /// Writes a line of progress.
  static func tell(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }

  /// Waits to be killed.
  static func waitForEver() -> Never {
    while true { pause() }
  }

  /// Runs `work` on `count` threads at once, waits for all and gives what each counted; the first
  /// error of one is thrown.
  static func concurrently(
    _ count: Int, _ work: @escaping @Sendable (Int) throws -> Int
  ) throws -> [Int] {
    let tasks = (0..<count).map { Task($0, work) }
    let threads = tasks.map { task in
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      let box = Unmanaged.passRetained(task).toOpaque()
      pthread_create(
        &thread, nil,
        { box in
          Task.run(box)
          return nil
        }, box)
      return thread
    }
    for thread in threads {
      #if canImport(Darwin)
        if let thread { pthread_join(thread, nil) }
      #else
        pthread_join(thread, nil)
      #endif
    }
    return try tasks.map { try $0.result.get() }
  }

  /// What one thread does. Only that thread touches it until it has ended.
  private final class Task {
    private let number: Int
    private let work: @Sendable (Int) throws -> Int
    private(set) var result: Result<Int, any Error> = .success(0)

    init(_ number: Int, _ work: @escaping @Sendable (Int) throws -> Int) {
      self.number = number
      self.work = work
    }

    static func run(_ box: UnsafeMutableRawPointer?) {
      guard let box else { return }
      let task = Unmanaged<Task>.fromOpaque(box).takeRetainedValue()
      task.result = Result { try task.work(task.number) }
    }
  }
}
