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

  /// The identity of the document; of a row of which it cannot be told, one that names its number.
  public var id: ID<D> { draft.id }

  /// The words of a text in both languages; `nil` where none are given. Setting them gives them.
  public subscript(text name: String) -> Text? {
    get {
      let field = D.named(name)
      guard field.fault == nil, !draft.hasNoWords(field) else { return nil }
      return draft.words(of: field)
    }
    set {
      let field = D.named(name)
      guard field.fault == nil else { return fault = UnknownField(field.fault) }
      draft.set(field, newValue.map { [.english: $0.en, .french: $0.fr] } ?? [:])
    }
  }

  /// The value of a field; `nil` where none is given. Setting it gives one.
  public subscript<V: WrittenValue>(name: String) -> V? {
    get {
      let field = D.named(name)
      return field.fault == nil ? draft.values(of: field).first as? V : nil
    }
    set {
      let field = D.named(name)
      guard field.fault == nil else { return fault = UnknownField(field.fault) }
      do {
        try draft.set(field, newValue.map { [$0] } ?? [])
      } catch {
        fault = error
      }
    }
  }
}

/// The code of a command or an import asks for a field that its document type does not have. It is
/// no refusal, so that it is told as a fault of the plugin.
private struct UnknownField: Error, CustomStringConvertible {
  let description: String

  init(_ fault: Text?) {
    // What is no refusal tells as Swift describes it, with a full stop after it.
    let sentence = fault?.en ?? ""
    description = String(sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...])
  }
}
