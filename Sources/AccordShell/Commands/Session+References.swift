public import AccordDocuments
import AccordJSON

extension Session {
  /// Whether another document points at this one.
  public func isReferredTo<D: Document>(_ id: ID<D>) throws -> Bool {
    !(try transaction.referrers(of: id.key).isEmpty)
  }
}
