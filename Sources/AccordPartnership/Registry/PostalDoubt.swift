public import AccordDocuments
public import AccordWording

/// A postal code and the code of a commune in two departments: true of a few communes, a slip of
/// the hand elsewhere.
public protocol PostalAddress: Document {
  /// The postal code.
  var postalCode: PostalCode? { get }
  /// The INSEE code of the commune.
  var communeCode: CommuneCode? { get }
}

extension PostalAddress {
  /// What to say of the two; `nil` where they fit, or one is not known.
  public var postalDoubt: Text? {
    guard let postalCode, let communeCode, !postalCode.mayServe(communeCode) else { return nil }
    return Text(
      en:
        "The postal code \(postalCode) of \"\(id)\" is not of the department of the commune \(communeCode), \(communeCode.department): check both.",
      fr:
        "Le code postal \(postalCode) de « \(id) » n’est pas du département de la commune \(communeCode), \(communeCode.department)\u{A0}: vérifiez les deux."
    )
  }

  /// The doubt, where it is new.
  func newPostalDoubt(in state: any DocumentReader) throws -> [Text] {
    guard let postalDoubt, try before(in: state)?.postalDoubt != postalDoubt else { return [] }
    return [postalDoubt]
  }
}

extension Organisation: PostalAddress {
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    try newPostalDoubt(in: state)
  }
}

extension ReceptionPoint: PostalAddress {
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    try reviewActs(on: today, in: state) + newPostalDoubt(in: state)
  }
}
