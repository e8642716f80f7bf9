/// A file that gives records, from the first one as often as they are asked for.
protocol RecordSource {
  /// The records from the first one on.
  func records() throws -> any RecordIterator
}

/// Hands out one record at a time.
package protocol RecordIterator {
  /// The next record; `nil` at the end.
  mutating func next() throws -> CSVReader.Record?
}
