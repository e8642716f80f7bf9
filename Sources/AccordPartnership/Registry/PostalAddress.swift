public import AccordDocuments
public import AccordWording

/// A place in a commune, which has a name, a code, and a postal code that serves it.
public protocol PostalAddress: Document {
  /// The postal code.
  var postalCode: PostalCode? { get }
  /// The name of the commune.
  var communeName: String? { get }
  /// The INSEE code of the commune.
  var communeCode: CommuneCode? { get }
  /// The department of the commune.
  var department: DepartmentCode? { get }
}

extension PostalAddress {
  /// What to say of a postal code and a commune, or a department where no commune code is known,
  /// that are of two departments: true of a few communes, a slip of the hand elsewhere. `nil` where
  /// they fit, or one is not known.
  public var postalDoubt: Text? {
    guard let postalCode, let department = communeCode?.department ?? department,
      !postalCode.mayServe(department)
    else { return nil }
    guard let communeCode else {
      return Text(
        en:
          "The postal code \(postalCode) of \"\(id)\" is not of its department, \(department): check both.",
        fr:
          "Le code postal \(postalCode) de «\u{A0}\(id)\u{A0}» n’est pas de son département, \(department)\u{A0}: vérifiez les deux."
      )
    }
    return Text(
      en:
        "The postal code \(postalCode) of \"\(id)\" is not of the department of the commune \(communeCode), \(department): check both.",
      fr:
        "Le code postal \(postalCode) de « \(id) » n’est pas du département de la commune \(communeCode), \(department)\u{A0}: vérifiez les deux."
    )
  }

  /// The doubts that are new.
  func newDoubts(in state: any DocumentReader) throws -> [Text] {
    let doubts = [postalDoubt, communeDoubt?.message].compactMap(\.self)
    guard !doubts.isEmpty, let before = try before(in: state) else { return doubts }
    return doubts.filter { $0 != before.postalDoubt && $0 != before.communeDoubt?.message }
  }
}

extension Organisation: PostalAddress {
  /// The name of its commune.
  public var communeName: String? { commune }

  /// Tells of a postal code or a commune code that does not fit.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    try newDoubts(in: state)
  }
}

extension ReceptionPoint: PostalAddress {
  /// The name of its commune.
  public var communeName: String? { commune }

  /// The department of its commune.
  public var department: DepartmentCode? { communeCode?.department }

  /// Tells of a postal code or a commune code that does not fit, and asks what its acts are asked.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    try reviewActs(on: today, in: state) + newDoubts(in: state)
  }
}
