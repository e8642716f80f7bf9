/// How many bytes of a file are read at most: a device or a pipe may never end.
package enum FileBound {
  /// A script, an included file, or commands on standard input.
  package static let script = 64 << 20
  /// A file that a command reads whole, such as a JSON array.
  package static let table = 64 << 20
  /// The copy of a table that comes through a pipe.
  package static let copy = 4 << 30
  /// The inputs that a person’s shell remembers.
  package static let history = 64 << 20
  /// One line that is typed or piped in.
  package static let line = 16 << 20
  /// A saved plan.
  package static let plan = 256 << 20

  /// Whole MiB, as a message names a bound.
  static func written(_ bytes: Int) -> String { String(bytes >> 20) }
}
