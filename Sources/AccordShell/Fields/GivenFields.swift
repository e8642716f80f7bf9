public import AccordDocuments
public import AccordWording

/// What a command or a row gives to a document in the making: what follows from it can be read and
/// set by the English names of the fields.
///
/// ```swift
/// deriving: { session, given in
///   guard let book: ID<Book> = given["book"] else { return }
///   given["year"] = Year(try session.find(book).year)
/// }
/// ```
public struct GivenFields<D: Document> {
  var draft: DocumentDraft<D>
  private(set) var fault: (any Error)?

  init(_ draft: DocumentDraft<D>) { self.draft = draft }

  /// The value of a field; `nil` where none is given. Setting it gives one.
  public subscript<V: WrittenValue>(name: String) -> V? {
    get { draft.values(of: D.named(name)).first as? V }
    set {
      do {
        try draft.set(D.named(name), newValue.map { [$0] } ?? [])
      } catch {
        fault = error
      }
    }
  }
}
