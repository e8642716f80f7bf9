#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// The files of this machine.
package final class PosixFileSystem: FileSystem {
  /// The paths of open files, for errors.
  private var paths: [FileNumber: String] = [:]
  /// The files that are written past the cache of the system.
  private var passages: [FileNumber: DirectFile] = [:]

  #if canImport(Darwin)
    typealias Directory = UnsafeMutablePointer<DIR>
  #else
    typealias Directory = OpaquePointer
  #endif

  /// So many bytes are worth the disk's attention before they are synced.
  private static let much = 1 << 20

  package init() {}

  package func open(_ path: String, _ mode: OpenMode) throws(SystemFault) -> FileNumber {
    let descriptor =
      switch mode {
      // A pipe would be waited for until its other end is opened.
      case .read: Posix.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0)
      case .update: Posix.open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK, 0)
      case .create: Platform.openPrivately(path)
      }
    guard descriptor >= 0 else { throw SystemFault("open", path, errno) }
    // Not `fstat`, see `size`. What has no position is a pipe or a terminal.
    guard lseek(descriptor, 0, SEEK_CUR) >= 0 else {
      let number = errno
      Posix.close(descriptor)
      throw number == ESPIPE
        ? SystemFault("open", path, problem: .notFile) : SystemFault("seek", path, number)
    }
    paths[FileNumber(descriptor)] = path
    return FileNumber(descriptor)
  }

  package func close(_ file: FileNumber) {
    paths[file] = nil
    passages[file] = nil
    Posix.close(file.number)
  }

  package func read(
    _ file: FileNumber, at offset: Int, count: Int
  ) throws(SystemFault) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let result = pread(file.number, buffer.baseAddress, count, off_t(offset))
      if result < 0 { failure = errno }
      filled = max(0, result)
    }
    guard failure == 0 else { throw fault("read", file, failure) }
    return bytes
  }

  package func read(
    _ file: FileNumber, at offset: Int, into memory: UnsafeMutableRawBufferPointer
  ) throws(SystemFault) -> Int {
    let result = pread(file.number, memory.baseAddress, memory.count, off_t(offset))
    guard result >= 0 else { throw fault("read", file, errno) }
    return result
  }

  package func write(
    _ file: FileNumber, _ bytes: ArraySlice<UInt8>, at offset: Int
  ) throws(SystemFault) -> Int {
    let result = bytes.withUnsafeBytes {
      pwrite(file.number, $0.baseAddress, $0.count, off_t(offset))
    }
    guard result >= 0 else { throw fault("write", file, errno) }
    if result >= PosixFileSystem.much { Posix.beginWriting(file.number, offset, result) }
    return result
  }

  package func writeThrough(
    _ file: FileNumber, _ blocks: [UInt8], at offset: Int
  ) throws(SystemFault) -> Bool {
    if passages[file] == nil { passages[file] = DirectFile(to: file.number) }
    guard let passage = passages[file] else { return false }
    switch passage.write(blocks, at: offset) {
    case 0: return true
    // The file system does without such writing, or asks for another alignment.
    case EINVAL, EOPNOTSUPP: return false
    case let number: throw fault("write", file, number)
    }
  }

  package func fetch(_ file: FileNumber, at offset: Int, count: Int) {
    #if os(Linux)
      _ = posix_fadvise(file.number, off_t(offset), off_t(count), POSIX_FADV_WILLNEED)
    #endif
  }

  package func map(_ file: FileNumber, length: Int) throws(SystemFault) -> MappedBytes {
    let count = min(length, try size(file))
    guard count > 0 else {
      return MappedBytes(UnsafeRawBufferPointer(start: nil, count: 0)) { _ in }
    }
    guard let start = mmap(nil, count, PROT_READ, MAP_SHARED, file.number, 0), start != MAP_FAILED
    else { throw fault("map", file, errno) }
    // Look-ups jump about: reading ahead would bring in what nobody asks for.
    madvise(start, count, MADV_RANDOM)
    return MappedBytes(UnsafeRawBufferPointer(start: start, count: count)) {
      munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count)
    }
  }

  package func size(_ file: FileNumber) throws(SystemFault) -> Int {
    // Not `fstat`: a file whose times were asked for gets a new one at its next write, which
    // costs the sync after it another block. Nobody uses the position in the file.
    let size = lseek(file.number, 0, SEEK_END)
    guard size >= 0 else { throw fault("seek", file, errno) }
    return Int(size)
  }

  package func truncate(_ file: FileNumber, to size: Int) throws(SystemFault) {
    guard ftruncate(file.number, off_t(size)) == 0 else { throw fault("truncate", file, errno) }
  }

  package func sync(_ file: FileNumber) throws(SystemFault) {
    guard Posix.sync(file.number) == 0 else { throw fault("sync", file, errno) }
  }

  package func syncDirectory(_ path: String) throws(SystemFault) {
    let descriptor = Posix.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { throw SystemFault("open", path, errno) }
    defer { Posix.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw SystemFault("sync", path, errno) }
  }

  package func makeDirectory(_ path: String) throws(SystemFault) {
    guard mkdir(path, Platform.folderMode) == 0 else { throw SystemFault("mkdir", path, errno) }
    Platform.openToOwner(path)
  }

  package func list(_ path: String) throws(SystemFault) -> [String] {
    guard let directory = opendir(path) else { throw SystemFault("list", path, errno) }
    defer { closedir(directory) }
    return try PosixFileSystem.names(in: directory, path)
  }

  /// The names in an open folder.
  static func names(in directory: Directory, _ path: String) throws(SystemFault) -> [String] {
    var names: [String] = []
    while true {
      // Only `errno` tells a failure from the end.
      errno = 0
      guard let entry = readdir(directory) else {
        guard errno == 0 else { throw SystemFault("list", path, errno) }
        return names
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
        ) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// What the system tells of a path; `nil` when nothing lies there.
  private func information(_ path: String) throws(SystemFault) -> stat? {
    var information = stat()
    guard stat(path, &information) == 0 else {
      if errno == ENOENT { return nil }
      throw SystemFault("stat", path, errno)
    }
    return information
  }

  package func kind(_ path: String) throws(SystemFault) -> FileKind? {
    guard let information = try information(path) else { return nil }
    switch information.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    default: return .other
    }
  }

  package func stamp(_ path: String) throws(SystemFault) -> FileStamp? {
    guard let information = try information(path), information.st_mode & S_IFMT == S_IFREG
    else { return nil }
    #if canImport(Darwin)
      let time = information.st_mtimespec
    #else
      let time = information.st_mtim
    #endif
    return FileStamp(
      size: Int(information.st_size), number: Int(truncatingIfNeeded: information.st_ino),
      written: Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec))
  }

  package func identity(_ path: String) throws(SystemFault) -> FileIdentity? {
    if let identity = Posix.identity(Posix.currentFolder, path, Posix.nothing) { return identity }
    // Missing, or a path through something that is no folder.
    guard errno == ENOENT || errno == ENOTDIR else { throw SystemFault("stat", path, errno) }
    return nil
  }

  package func identity(of file: FileNumber) -> FileIdentity? {
    Posix.identity(file.number, "", Posix.emptyPath)
  }

  package func rename(_ path: String, to other: String) throws(SystemFault) {
    guard Posix.rename(path, other) == 0 else { throw SystemFault("rename", path, errno) }
  }

  package func resolved(_ path: String) -> String {
    var (head, rest) = (path.isEmpty ? "." : path, "")
    while true {
      if let real = realpath(head, nil) {
        defer { free(real) }
        let root = String(cString: real)
        return rest.isEmpty ? root : (root == "/" ? "" : root) + rest
      }
      // What does not exist yet will lie in the nearest folder that does.
      var parts = head.split(separator: "/", omittingEmptySubsequences: true)
      guard let last = parts.popLast() else { return path }
      rest = "/" + last + rest
      let above = parts.joined(separator: "/")
      head = head.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above
    }
  }

  package func isOpenToOthers(_ path: String) throws(SystemFault) -> Bool {
    var information = stat()
    guard stat(path, &information) == 0 else { throw SystemFault("stat", path, errno) }
    return information.st_mode & 0o077 != 0
  }

  package func protect(_ path: String) throws(SystemFault) {
    guard chmod(path, 0o400) == 0 else { throw SystemFault("chmod", path, errno) }
  }

  package func remove(_ path: String) throws(SystemFault) {
    guard unlink(path) == 0 else { throw SystemFault("remove", path, errno) }
  }

  package func tryLock(_ file: FileNumber) throws(SystemFault) -> Bool {
    if flock(file.number, LOCK_EX | LOCK_NB) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    throw fault("lock", file, errno)
  }

  package func unlock(_ file: FileNumber) { _ = flock(file.number, LOCK_UN) }

  package func now() -> Int { Platform.now }

  package func pause(milliseconds: Int) { Platform.pause(milliseconds: milliseconds) }

  package func randomNumber() -> UInt64 { Platform.randomNumber() }

  package func randomNumbers(count: Int) -> [UInt64] {
    var numbers = [UInt64](repeating: 0, count: min(count, 32))
    let result = numbers.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) }
    return result == 0 ? numbers : numbers.map { _ in randomNumber() }
  }

  private func fault(_ call: String, _ file: FileNumber, _ number: Int32) -> SystemFault {
    SystemFault(call, paths[file] ?? "", number)
  }
}

/// The calls whose names the methods above cover up.
private enum Posix {
  static func open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, flags, mode)
    #elseif canImport(Musl)
      Musl.open(path, flags, mode)
    #elseif canImport(Darwin)
      Darwin.open(path, flags, mode)
    #endif
  }

  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #elseif canImport(Darwin)
      _ = Darwin.close(descriptor)
    #endif
  }

  static func rename(_ path: String, _ other: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.rename(path, other)
    #elseif canImport(Musl)
      Musl.rename(path, other)
    #elseif canImport(Darwin)
      Darwin.rename(path, other)
    #endif
  }

  #if os(Linux)
    private typealias SyncRange = @convention(c) (Int32, off_t, off_t, UInt32) -> Int32

    /// `sync_file_range`, which the headers hide from Swift.
    private static let syncRange: SyncRange? = dlsym(nil, "sync_file_range").map {
      unsafeBitCast($0, to: SyncRange.self)
    }
  #endif

  /// Lets the disk begin with what a later `sync` is going to wait for. It is a hint: nothing
  /// is known afterwards, and errors are left for `sync`.
  static func beginWriting(_ descriptor: Int32, _ offset: Int, _ count: Int) {
    #if os(Linux)
      let start: UInt32 = 2  // SYNC_FILE_RANGE_WRITE
      _ = syncRange?(descriptor, off_t(offset), off_t(count), start)
    #endif
  }

  #if os(Linux)
    static let currentFolder = AT_FDCWD
    static let nothing: Int32 = 0
    static let emptyPath: Int32 = 0x1000  // AT_EMPTY_PATH

    private typealias StatX =
      @convention(c) (Int32, UnsafePointer<CChar>, Int32, UInt32, UnsafeMutableRawPointer) -> Int32

    /// `statx`, which the headers hide from Swift.
    private static let statx: StatX? = dlsym(nil, "statx").map {
      unsafeBitCast($0, to: StatX.self)
    }
  #else
    static let currentFolder: Int32 = -2
    static let nothing: Int32 = 0
    static let emptyPath: Int32 = 1
  #endif

  /// The identity of a path or of an open file; `nil` with `errno` when it cannot be told.
  ///
  /// On Linux only the number is asked for, and not the times: see `size`.
  static func identity(_ file: Int32, _ path: String, _ flags: Int32) -> FileIdentity? {
    #if os(Linux)
      if let statx {
        // `struct statx`: the number at byte 32, the two halves of the device at 136.
        return withUnsafeTemporaryAllocation(byteCount: 256, alignment: 8) { memory in
          guard let base = memory.baseAddress, statx(file, path, flags, 0x100, base) == 0
          else { return nil }
          let device = base.load(fromByteOffset: 136, as: UInt64.self)
          return FileIdentity(
            device: device, number: base.load(fromByteOffset: 32, as: UInt64.self))
        }
      }
    #endif
    var information = stat()
    let result =
      flags == emptyPath ? fstat(file, &information) : stat(path, &information)
    guard result == 0 else { return nil }
    return FileIdentity(
      device: UInt64(truncatingIfNeeded: information.st_dev),
      number: UInt64(truncatingIfNeeded: information.st_ino))
  }

  /// On macOS `fsync` leaves the bytes in the disk's own memory; only this call does not.
  static func sync(_ descriptor: Int32) -> Int32 {
    #if canImport(Darwin)
      fcntl(descriptor, F_FULLFSYNC)
    #else
      fdatasync(descriptor)
    #endif
  }
}

extension Platform {
  /// What an error number of the system means.
  static func problem(_ number: Int32) -> SystemFault.Problem {
    switch number {
    case ENOENT: .notFound
    case EACCES, EPERM: .notPermitted
    case ENOSPC, EDQUOT: .diskFull
    case EFBIG: .fileTooLarge
    case EROFS: .readOnlyMedium
    case EEXIST, ENOTEMPTY: .exists
    case ENOTDIR: .notDirectory
    case EISDIR: .isDirectory
    case EINTR: .interrupted
    case EPIPE: .brokenPipe
    case EBADF: .closed
    case EIO: .input
    case EMFILE, ENFILE: .tooManyFiles
    default: .other
    }
  }
}
