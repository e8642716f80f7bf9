/// All that the store asks of the world: files, a clock, chance. Tests bring their own, in which
/// any call can fail.
///
/// Reading and writing may do less than was asked, and any call may be interrupted, as in POSIX;
/// `File` does the repeating.
package protocol FileSystem: AnyObject {
  /// Opens a file. New files are readable and writable by their owner only.
  func open(_ path: String, _ mode: OpenMode) throws(SystemFault) -> FileNumber
  /// Closes a file and gives up its lock.
  func close(_ file: FileNumber)
  /// Reads up to `count` bytes from `offset` on; none at the end.
  func read(_ file: FileNumber, at offset: Int, count: Int) throws(SystemFault) -> [UInt8]
  /// The same into memory; returns how many.
  func read(
    _ file: FileNumber, at offset: Int, into memory: UnsafeMutableRawBufferPointer
  ) throws(SystemFault) -> Int
  /// Writes bytes at `offset` and returns how many.
  func write(_ file: FileNumber, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemFault)
    -> Int
  /// Writes whole blocks of 4,096 bytes past the system's cache, and returns when they are on the
  /// disk. When it throws, what it did is not known.
  ///
  /// - Parameter offset: a multiple of 4,096.
  /// - Returns: `false` where the file cannot be written so; then nothing was done.
  func writeThrough(
    _ file: FileNumber, _ blocks: [UInt8], at offset: Int
  ) throws(SystemFault) -> Bool
  /// Lets the system fetch bytes that were written past its cache, for whoever reads them next. It
  /// is a hint.
  func fetch(_ file: FileNumber, at offset: Int, count: Int)
  /// The first bytes of a file in memory: `length` of them, or as many as it has. Bytes that are
  /// written later may show or not.
  func map(_ file: FileNumber, length: Int) throws(SystemFault) -> MappedBytes
  /// The length of a file.
  func size(_ file: FileNumber) throws(SystemFault) -> Int
  /// Makes a file shorter.
  func truncate(_ file: FileNumber, to size: Int) throws(SystemFault)
  /// Returns when the bytes of a file are on the disk.
  func sync(_ file: FileNumber) throws(SystemFault)
  /// Returns when the names in a folder are on the disk.
  func syncDirectory(_ path: String) throws(SystemFault)
  /// Makes a folder for its owner only.
  func makeDirectory(_ path: String) throws(SystemFault)
  /// The names in a folder, in no order.
  func list(_ path: String) throws(SystemFault) -> [String]
  /// What lies at a path; `nil` when nothing does.
  func kind(_ path: String) throws(SystemFault) -> FileKind?
  /// The stamp of the file at a path; `nil` when there is none, or where files bear none.
  func stamp(_ path: String) throws(SystemFault) -> FileStamp?
  /// The identity of what lies at a path; `nil` when nothing does, or where files bear none.
  func identity(_ path: String) throws(SystemFault) -> FileIdentity?
  /// The identity of an open file; `nil` where files bear none.
  func identity(of file: FileNumber) -> FileIdentity?
  /// Gives a file another name, in place of what has it.
  func rename(_ path: String, to other: String) throws(SystemFault)
  /// The path from the root on and without links, as far as it exists.
  func resolved(_ path: String) -> String
  /// Whether anybody but its owner may read or write what lies at a path.
  func isOpenToOthers(_ path: String) throws(SystemFault) -> Bool
  /// Takes the permission to write a file away, its owner's included.
  func protect(_ path: String) throws(SystemFault)
  /// Removes a file.
  func remove(_ path: String) throws(SystemFault)
  /// Locks a file for this opening of it alone; `false` when it is locked by another.
  func tryLock(_ file: FileNumber) throws(SystemFault) -> Bool
  /// Gives up the lock.
  func unlock(_ file: FileNumber)
  /// Microseconds since 1 January 1970, UTC.
  func now() -> Int
  /// Waits.
  func pause(milliseconds: Int)
  /// A number that nobody can foresee.
  func randomNumber() -> UInt64
  /// Several such numbers.
  func randomNumbers(count: Int) -> [UInt64]
}

extension FileSystem {
  /// Not, where there is no cache to pass by.
  package func writeThrough(
    _ file: FileNumber, _ blocks: [UInt8], at offset: Int
  ) throws(SystemFault) -> Bool { false }

  /// Nothing, where there is no cache.
  package func fetch(_ file: FileNumber, at offset: Int, count: Int) {}

  package func randomNumbers(count: Int) -> [UInt64] { (0..<count).map { _ in randomNumber() } }
}

extension FileSystem {
  package func read(
    _ file: FileNumber, at offset: Int, into memory: UnsafeMutableRawBufferPointer
  ) throws(SystemFault) -> Int {
    let bytes = try read(file, at: offset, count: memory.count)
    memory.copyBytes(from: bytes)
    return bytes.count
  }

  /// None, where nothing tells whether a file is what it was.
  package func stamp(_ path: String) throws(SystemFault) -> FileStamp? { nil }

  /// None, where nobody can put another file in the place of one that is open.
  package func identity(_ path: String) throws(SystemFault) -> FileIdentity? { nil }

  package func identity(of file: FileNumber) -> FileIdentity? { nil }

  /// The path itself, where there are neither links nor a current folder.
  package func resolved(_ path: String) -> String { path }

  /// Not, where there are no permissions.
  package func isOpenToOthers(_ path: String) throws(SystemFault) -> Bool { false }
}

/// A file that is open.
package struct FileNumber: Sendable, Hashable {
  package let number: Int32

  package init(_ number: Int32) { self.number = number }
}

/// How a file is opened.
package enum OpenMode: Sendable {
  /// For reading; it must exist.
  case read
  /// For reading and writing; it must exist.
  case update
  /// For reading and writing; it is made when it does not exist.
  case create
}

/// What lies at a path.
package enum FileKind: Sendable {
  case file
  case directory
  case other
}
