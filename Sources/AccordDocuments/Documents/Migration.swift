import AccordJSON

/// How documents of an older form become those of the next one. A schema lists one for each
/// version after the first; documents are migrated when they are read, one step after the
/// other, and written in the newest form when they are next changed. The journal keeps what was
/// written.
///
/// ```swift
/// Schema("visits", …, version: 2, migrations: [
///   Migration(to: 2) { visit in visit["place"] = visit["town"]; visit["town"] = nil }
/// ])
/// ```
public struct Migration: Sendable {
  /// The version that it leads to, from 2.
  public let version: Int
  /// Changes a document of the version before.
  ///
  /// - Throws: a `Fault` when the document cannot be migrated.
  public let migrate: @Sendable (_ document: inout JSON) throws -> Void

  /// A step to `version` from the one before.
  public init(to version: Int, _ migrate: @escaping @Sendable (inout JSON) throws -> Void) {
    self.version = version
    self.migrate = migrate
  }
}
