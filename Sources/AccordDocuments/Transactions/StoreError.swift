public import AccordWording

/// What the store refuses or cannot do.
public enum StoreError: Fault, Hashable {
  /// There is no such document.
  case unknown(DocumentKey)

  public var code: String {
    switch self {
    case .unknown: "store.unknown"
    }
  }

  public var message: Text {
    switch self {
    case .unknown(let key):
      Text(
        en: "There is no document \"\(key.description)\".",
        fr: "Il n’y a pas de document « \(key.description) ».")
    }
  }
}
