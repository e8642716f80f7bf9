import AccordPlatform

extension Journal {
  /// More bytes are better left to the cache of the system, which writes while more are made.
  private static let most = 256 << 10

  /// Writes what is staged past the cache of the system and makes it durable in the same call,
  /// where that is possible: in space that was filled before, whose blocks are there. What else
  /// stands in these blocks is written once more as it is.
  ///
  /// - Returns: `false` when nothing was written.
  /// - Throws: `WorkspaceFault.notWritten` when nothing was kept, `unconfirmed` when that is not
  ///   known.
  func writeThrough() throws -> Bool {
    let start = state.end.offset / options.block * options.block
    let end = (staging.end + options.block - 1) / options.block * options.block
    guard space.isPassable, !staging.isPartlyWritten, end <= space.end, end - start <= Journal.most
    else { return false }
    var blocks: [UInt8] = []
    blocks.reserveCapacity(end - start)
    guard appendConfirmed(from: start, to: &blocks) else { return false }
    blocks += staging.part.bytes
    blocks.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: end - start - blocks.count))
    do {
      space.isPassable = try folder.system.writeThrough(file.number, blocks, at: start)
    } catch {
      // Then no byte was taken, and what may stand in the file all the same is cut away.
      guard [.diskFull, .fileTooLarge].contains(error.problem) else { throw unconfirmed(error) }
      void()
      staging.reset(to: state)
      throw WorkspaceFault(.notWritten(error))
    }
    if space.isPassable { recent.append(staging.part.bytes, at: staging.start) }
    return space.isPassable
  }

  /// Appends the bytes of the newest segment from an offset to the end of the last transaction.
  ///
  /// - Returns: `false` when they cannot be read.
  private func appendConfirmed(from start: Int, to blocks: inout [UInt8]) -> Bool {
    let count = state.end.offset - start
    if recent.append(from: start, count, to: &blocks) { return true }
    guard let bytes = try? file.read(at: start, count: count), bytes.count == count else {
      return false
    }
    blocks += bytes
    return true
  }
}
