import AccordDocuments
public import AccordPartnership
public import AccordShell

extension Session {
  /// The payments of some conventions: looked up one by one where these are few among all, by reading
  /// all otherwise.
  public func payments(of conventions: some Collection<Convention>) throws -> [Payment] {
    let stored = try documents.keys(in: Payment.schema.collection).count
    guard conventions.count * 4 < stored else {
      let wanted = Set(conventions.map(\.id))
      return try all(Payment.self).filter { wanted.contains($0.convention.id) }
    }
    return try conventions.flatMap { try documents(Payment.where(\.convention, is: $0.id)) }
  }
}
