/// Seals the parts of a large transaction on two threads: while the one that commits encodes the
/// next part, a companion seals those before. All else stays with the one that commits, so that
/// every call of the system comes in the same order however quick the companion is.
final class SealingQueue: @unchecked Sendable {  // The gate guards all that changes.
  private let gate = Platform.Gate()
  private var waiting: [StagedPart] = []
  private var next = 0
  private var isClosed = false
  /// Whether each part is sealed.
  private var isSealed: [Bool] = []
  private var companion: Platform.Companion?

  /// Whoever makes one closes it. Where the system has no thread to give, `awaitPart` does all.
  init() {
    companion = Platform.Companion { self.work() }
  }

  /// Gives a part to be sealed.
  func append(_ part: StagedPart) {
    gate.enter()
    waiting.append(part)
    isSealed.append(false)
    gate.wakeAll()
    gate.leave()
  }

  /// Waits until the part with this number, from 0, is sealed; seals others meanwhile.
  func awaitPart(_ number: Int) {
    gate.enter()
    while !isSealed[number] {
      if next < waiting.count { sealNext() } else { gate.wait() }
    }
    gate.leave()
  }

  /// Lets the companion go, which seals what it has begun and no more.
  func close() {
    gate.enter()
    isClosed = true
    gate.wakeAll()
    gate.leave()
    if let companion = companion.take() { companion.join() }
  }

  /// Within the gate, which is left while the work is done.
  private func sealNext() {
    let number = next
    let part = waiting[number]
    next += 1
    gate.leave()
    part.seal()
    gate.enter()
    isSealed[number] = true
    gate.wakeAll()
  }

  private func work() {
    gate.enter()
    while !isClosed {
      if next < waiting.count { sealNext() } else { gate.wait() }
    }
    gate.leave()
  }
}
