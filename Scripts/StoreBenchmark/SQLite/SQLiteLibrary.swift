#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// The functions of SQLite that the benchmark calls, looked up when it runs: nothing is linked.
struct SQLiteLibrary {
  typealias Text = UnsafePointer<CChar>
  typealias Handle = OpaquePointer

  let open: @convention(c) (Text, UnsafeMutablePointer<Handle?>, Int32, Text?) -> Int32
  let close: @convention(c) (Handle) -> Int32
  let message: @convention(c) (Handle) -> Text?
  let busyTimeout: @convention(c) (Handle, Int32) -> Int32
  let prepare:
    @convention(c) (
      Handle, Text, Int32, UnsafeMutablePointer<Handle?>, UnsafeMutablePointer<Text?>?
    ) -> Int32
  let bindText:
    @convention(c) (
      Handle, Int32, UnsafeRawPointer?, Int32, UnsafeRawPointer?
    ) -> Int32
  let bindInteger: @convention(c) (Handle, Int32, Int64) -> Int32
  let step: @convention(c) (Handle) -> Int32
  let reset: @convention(c) (Handle) -> Int32
  let finalize: @convention(c) (Handle) -> Int32
  let columnText: @convention(c) (Handle, Int32) -> UnsafePointer<UInt8>?
  let columnBytes: @convention(c) (Handle, Int32) -> Int32
  let columnInteger: @convention(c) (Handle, Int32) -> Int64
  /// The version: `3.40.1`.
  let version: String

  /// SQLite is not installed, or not as it should be.
  struct Missing: Error {}

  /// SQLite as it is installed.
  ///
  /// - Throws: `Missing` when it is not.
  init() throws {
    #if canImport(Darwin)
      let names = ["libsqlite3.dylib", "/usr/lib/libsqlite3.dylib"]
    #else
      let names = ["libsqlite3.so.0"]
    #endif
    guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW) }).first else {
      throw Missing()
    }
    /// The type is that of the property, and the caller answers for it.
    func function<F>(_ name: String) throws -> F {
      guard let symbol = dlsym(library, "sqlite3_" + name) else { throw Missing() }
      return unsafeBitCast(symbol, to: F.self)
    }
    open = try function("open_v2")
    close = try function("close")
    message = try function("errmsg")
    busyTimeout = try function("busy_timeout")
    prepare = try function("prepare_v2")
    bindText = try function("bind_text")
    bindInteger = try function("bind_int64")
    step = try function("step")
    reset = try function("reset")
    finalize = try function("finalize")
    columnText = try function("column_text")
    columnBytes = try function("column_bytes")
    columnInteger = try function("column_int64")
    let written: @convention(c) () -> Text? = try function("libversion")
    version = written().map { String(cString: $0) } ?? "?"
  }
}
