import AccordJSON

extension Version {
  /// The version that a line without its newline holds; the checksum is not looked at.
  init?(line: ArraySlice<UInt8>) {
    let version = line.withUnsafeBytes { Record($0).flatMap { Version($0) } }
    guard let version else { return nil }
    self = version
  }

  /// The version that a line holds; `nil` when its document is not JSON.
  init?(_ record: Record) {
    guard let key = DocumentKey(String(decoding: record.key, as: UTF8.self)) else { return nil }
    var body: JSON?
    if let bytes = record.body {
      guard let json = try? JSON(parsing: Array(bytes)[...]) else { return nil }
      body = json
    }
    self.init(
      key: key, revision: record.revision, form: record.form, body: body,
      previous: record.previous)
  }
}
