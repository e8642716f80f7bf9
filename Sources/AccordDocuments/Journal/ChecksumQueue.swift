import AccordPlatform

/// Seals the parts of a large transaction on two threads, and takes their digests into the chain:
/// while the one that commits encodes the next part, a background thread seals those before. All else
/// stays with the one that commits, so that every call of the system comes in the same order
/// however quick the background thread is.
final class ChecksumQueue: @unchecked Sendable {  // The monitor guards all that changes.
  private let gate = Platform.Monitor()
  private var waiting: [StagedPart] = []
  private var next = 0
  private var isClosed = false
  /// Whether each part is sealed.
  private var isSealed: [Bool] = []
  /// The digests of the first parts, after those of all lines before; `nil` until the chain is
  /// known.
  private var chain: SHA256?
  /// How many parts are in it.
  private var chained = 0
  private var isChaining = false
  private var companion: Platform.BackgroundThread?

  /// Whoever makes one closes it. Where the system has no thread to give, `awaitPart` does all.
  init() {
    companion = Platform.BackgroundThread { self.work() }
  }

  /// Gives a part to be sealed.
  func append(_ part: StagedPart) {
    gate.enter()
    waiting.append(part)
    isSealed.append(false)
    gate.wakeAll()
    gate.leave()
  }

  /// Tells what the digests of the parts follow, once.
  func begin(_ chain: SHA256) {
    gate.enter()
    self.chain = chain
    gate.wakeAll()
    gate.leave()
  }

  /// Waits until the part with this number, from 0, is sealed; helps meanwhile.
  func awaitPart(_ number: Int) {
    gate.enter()
    while !isSealed[number] { help() }
    gate.leave()
  }

  /// Waits until the part with this number, from 0, is in the chain; helps meanwhile.
  ///
  /// - Returns: the chain as far as it is known, or `nil` when it was not begun.
  func awaitChain(_ number: Int) -> SHA256? {
    gate.enter()
    while chain != nil, chained <= number { help() }
    defer { gate.leave() }
    return chain
  }

  /// Lets the background thread go, which seals what it has begun and no more.
  func close() {
    gate.enter()
    isClosed = true
    gate.wakeAll()
    gate.leave()
    if let companion = companion.take() { companion.join() }
  }

  /// Within the monitor, which is left while the work is done.
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

  /// Within the monitor, which is left while the work is done.
  private func chainNext() {
    guard var chain else { return }
    let part = waiting[chained]
    isChaining = true
    gate.leave()
    chain.update(part.digests)
    gate.enter()
    self.chain = chain
    chained += 1
    isChaining = false
    gate.wakeAll()
  }

  private var canChain: Bool {
    chain != nil && !isChaining && chained < waiting.count && isSealed[chained]
  }

  /// Does what there is to do, or waits for it. The chain first: it cannot be shared.
  private func help() {
    if canChain {
      chainNext()
    } else if next < waiting.count {
      sealNext()
    } else {
      gate.wait()
    }
  }

  private func work() {
    gate.enter()
    while !isClosed { help() }
    gate.leave()
  }
}
