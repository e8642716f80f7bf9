#if canImport(Glibc)
  public import Glibc
#elseif canImport(Musl)
  public import Musl
#elseif canImport(Darwin)
  public import Darwin
#endif

extension UnsafeRawBufferPointer {
  /// Where the next newline is, from an offset on that is at most `count`.
  @inlinable @inline(__always)
  package func newline(from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, 0x0A, count &- start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Whether the bytes are the same.
  @inlinable @inline(__always)
  package func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard count > 0, let left = baseAddress, let right = other.baseAddress else { return true }
    return memcmp(left, right, count) == 0
  }

  /// Where some bytes stand for the first time, from an offset on that is at most `count`.
  package func firstOffset(of bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = baseAddress, let wanted = bytes.baseAddress, start < count,
      let found = search(base + start, count - start, wanted, bytes.count)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}

private typealias Search =
  @convention(c) (UnsafeRawPointer, Int, UnsafeRawPointer, Int) -> UnsafeMutableRawPointer?

/// `memmem`, which the headers of glibc hide from programs that do not ask for its extensions.
private let search: Search =
  dlsym(nil, "memmem").map { unsafeBitCast($0, to: Search.self) } ?? slowSearch

private let slowSearch: Search = { base, count, wanted, length in
  guard length > 0, length <= count else { return nil }
  let first = Int32(wanted.load(as: UInt8.self))
  var start = 0
  while start + length <= count, let found = memchr(base + start, first, count - start) {
    start = UnsafeRawPointer(found) - base
    if start + length <= count, memcmp(found, wanted, length) == 0 { return found }
    start += 1
  }
  return nil
}
