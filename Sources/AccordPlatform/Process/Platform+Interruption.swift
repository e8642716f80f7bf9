import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

private let interruptions = Atomic<Int>(0)

extension Platform {
  /// From now on Ctrl-C is counted instead of ending the process; a read that waits returns. The
  /// third one that nobody has answered ends the process all the same, with 130: what is not
  /// committed is not kept then either. Each of them writes its sentence of what is announced.
  package static func catchInterruptions() {
    // What the handler reads is made now: a handler may make nothing.
    announce(nil)
    var action = sigaction()
    let handler: @convention(c) (Int32) -> Void = { _ in
      let before = interruptions.wrappingAdd(1, ordering: .relaxed).oldValue
      Platform.tellInterruption(before)
      if before >= 2 { _exit(130) }
    }
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    sigemptyset(&action.sa_mask)
    action.sa_flags = 0  // Without SA_RESTART, so that a waiting read comes back.
    sigaction(SIGINT, &action, nil)
    // A process inherits the signals that its parent held back, such as a worker thread's.
    var interruption = sigset_t()
    sigemptyset(&interruption)
    sigaddset(&interruption, SIGINT)
    sigprocmask(SIG_UNBLOCK, &interruption, nil)
  }

  /// Whether Ctrl-C was typed since `clearInterruption`.
  package static var isInterrupted: Bool { interruptions.load(ordering: .relaxed) > 0 }

  /// Forgets what was typed so far.
  package static func clearInterruption() { interruptions.store(0, ordering: .relaxed) }
}
