#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

extension Machine {
  /// A new empty folder in `folder`, which is made when it is not there.
  static func makeFolder(in folder: String) throws -> String {
    mkdir(folder, 0o755)
    var template = Array("\(folder)/store-benchmark.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure("mkdtemp", folder) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o755) == 0 else { throw Failure("mkdir", path) }
  }

  /// Removes a file or a folder with all that is in it.
  static func remove(_ path: String) {
    for name in names(in: path) { remove("\(path)/\(name)") }
    _ = Machine.unlinkAnything(path)
  }

  private static func unlinkAnything(_ path: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.remove(path)
    #elseif canImport(Musl)
      Musl.remove(path)
    #else
      Darwin.remove(path)
    #endif
  }

  /// The names in a folder in order; none when it is not a folder.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The bytes that a file or a folder takes on the disk, in whole blocks.
  static func bytesOnDisk(_ path: String) -> Int {
    var status = stat()
    guard lstat(path, &status) == 0 else { return 0 }
    return names(in: path).reduce(Int(status.st_blocks) * 512) {
      $0 + bytesOnDisk("\(path)/\($1)")
    }
  }

  /// Copies a folder.
  static func copy(_ source: String, to target: String) throws {
    let status = try wait(for: spawn("/bin/cp", ["-R", source, target]))
    guard status == 0 else { throw Failure("cp", source) }
  }

  /// Reads all files of a folder from their beginnings to their ends, and gives their length.
  static func readAll(in folder: String) throws -> Int {
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var total = 0
    for name in names(in: folder) {
      let file = open("\(folder)/\(name)", O_RDONLY)
      guard file >= 0 else { throw Failure("open", name) }
      defer { close(file) }
      while true {
        let count = read(file, &buffer, buffer.count)
        guard count > 0 else { break }
        total += count
      }
    }
    return total
  }

  /// Forces what was written to the disk, so that one measurement does not pay for another.
  static func settle() { sync() }

  /// How a file is written by `appends`.
  enum Append {
    /// The file grows.
    case growing
    /// Into space that was written before.
    case prefilled
    /// 4 KiB past the cache of the system, into space that was written before.
    case direct
  }

  /// Seconds that `count` durable writes of 400 bytes take; `nil` where the system has no such.
  static func appends(_ kind: Append, count: Int, in folder: String) throws -> Double? {
    let path = "\(folder)/appends"
    var file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw Failure("open", path) }
    defer {
      close(file)
      remove(path)
    }
    let size = kind == .direct ? 4096 : 400
    if kind != .growing {
      let filling = [UInt8](repeating: 10, count: size * count)
      guard pwrite(file, filling, filling.count, 0) == filling.count, flush(file) else {
        throw Failure("pwrite", path)
      }
    }
    if kind == .direct {
      #if os(Linux)
        close(file)
        file = open(path, O_RDWR | pastTheCache | O_DSYNC)
        guard file >= 0 else {
          file = open(path, O_RDWR)
          return nil
        }
      #else
        return nil
      #endif
    }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 4096)
    defer { block.deallocate() }
    block.initializeMemory(as: UInt8.self, repeating: 97)
    return try seconds {
      for number in 0..<count {
        guard pwrite(file, block.baseAddress, size, off_t(number * size)) == size,
          kind == .direct || flush(file)
        else { throw Failure("pwrite", path) }
      }
    }
  }

  #if os(Linux)
    /// `O_DIRECT`, which the headers do not hand to Swift.
    private static var pastTheCache: Int32 {
      #if arch(arm64)
        0o200000
      #else
        0o40000
      #endif
    }
  #endif

  private static func flush(_ file: Int32) -> Bool {
    #if canImport(Darwin)
      fcntl(file, F_FULLFSYNC) != -1
    #else
      fdatasync(file) == 0
    #endif
  }
}
