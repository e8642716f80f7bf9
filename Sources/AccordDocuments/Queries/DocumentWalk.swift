/// A walk through the documents of a collection that can be taken a few steps at a time, so that
/// nobody has to wait for its end.
package final class DocumentWalk {
  private let snapshot: Snapshot
  private let places: [PackedPosition]
  private var position = 0

  /// How many documents there are at most.
  package var count: Int { places.count }
  /// Whether all were seen.
  package var isAtEnd: Bool { position == places.count }

  fileprivate init(_ snapshot: Snapshot, _ places: [PackedPosition]) {
    self.snapshot = snapshot
    self.places = places
  }

  /// Calls `body` with the name of each of the next documents, at most `count` of them. One whose
  /// line is damaged is passed over.
  package func advance(_ count: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
    let end = min(places.count, position + count)
    for place in places[position..<end] {
      try? snapshot.withVisible(place) { record in
        if !record.isRemoval { body(record.identity) }
      }
    }
    position = end
  }
}

extension Transaction {
  /// A walk through the documents of a collection as they were committed.
  package func walk(_ collection: String) throws -> DocumentWalk {
    DocumentWalk(snapshot, try snapshot.places(collection))
  }
}
