/// Memory into which a journal is read part by part; what is still needed stays. It is one
/// piece that is used again, since asking the system for new memory costs more than reading.
final class ScanBuffer {
  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 16)
  private var count = 0

  deinit { memory.deallocate() }

  /// What was read and not dropped. It is valid until something is dropped or room is made.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

  /// Forgets all bytes.
  func clear() { count = 0 }

  /// Forgets the first bytes.
  func drop(_ number: Int) {
    guard number > 0, let start = memory.baseAddress else { return }
    start.copyMemory(from: start + number, byteCount: count - number)
    count -= number
  }

  /// Room behind the bytes.
  ///
  /// - Parameters:
  ///   - room: how much.
  ///   - total: how many bytes there most likely will be together.
  func space(_ room: Int, expecting total: Int) -> UnsafeMutableRawBufferPointer {
    if count + room > memory.count {
      let capacity = max(2 * memory.count, count + room, total)
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
      larger.copyMemory(from: bytes)
      memory.deallocate()
      memory = larger
    }
    return UnsafeMutableRawBufferPointer(rebasing: memory[count..<count + room])
  }

  /// Notes that so many bytes were put where there was room.
  func take(_ number: Int) { count += number }
}
