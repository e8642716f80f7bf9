import AccordPlatform

/// Field entries that are sorted by a second thread, while the first one sorts the places.
struct FieldSorting: ~Copyable {
  private let box: Box
  private var companion: Platform.BackgroundThread?

  /// Only one thread touches it: the background thread, and after its end the one that waited for it.
  private final class Box: @unchecked Sendable {
    var fields: [FieldEntry]

    init(_ fields: [FieldEntry]) { self.fields = fields }

    func sort() { fields.sortFields() }
  }

  /// So few entries are sorted sooner than a thread begins.
  private static let few = 1 << 14

  init(_ fields: consuming [FieldEntry]) {
    let box = Box(fields)
    self.box = box
    if box.fields.count > FieldSorting.few { companion = Platform.BackgroundThread { box.sort() } }
    if companion == nil { box.sort() }
  }

  /// The entries in their order.
  mutating func wait() -> [FieldEntry] {
    if let companion = companion.take() { companion.join() }
    return box.fields
  }
}
