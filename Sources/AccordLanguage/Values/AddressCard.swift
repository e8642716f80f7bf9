/// Whom one can reach, and how: an entry of an address book.
public struct AddressCard: Sendable, Hashable {
  /// The given name; `nil` where only a whole name is known.
  public var givenName: String?
  /// The family name, or the whole name.
  public var familyName: String
  /// The body, newspaper or station for which the person works.
  public var company: String?
  /// What the person is called there.
  public var title: String?
  /// What the person does there.
  public var role: String?
  /// The telephone number, as it is dialled.
  public var phone: String?
  /// The electronic address.
  public var email: String?
  /// Words by which the book can be searched.
  public var categories: [String]
  /// Where that is.
  public var address: Address?

  /// A postal address.
  public struct Address: Sendable, Hashable {
    /// Street, building, post box.
    public var street: String?
    /// The postal code.
    public var postalCode: String?
    /// The name of the commune.
    public var commune: String?

    /// An address.
    public init(street: String?, postalCode: String?, commune: String?) {
      self.street = street
      self.postalCode = postalCode
      self.commune = commune
    }
  }

  /// An entry.
  public init(
    givenName: String? = nil, familyName: String, company: String? = nil,
    title: String? = nil, role: String? = nil, phone: String? = nil, email: String? = nil,
    categories: [String] = [], address: Address? = nil
  ) {
    self.givenName = givenName
    self.familyName = familyName
    self.company = company
    self.title = title
    self.role = role
    self.phone = phone
    self.email = email
    self.categories = categories
    self.address = address
  }

  /// An entry of a person whose name is kept whole: the first word is the given name.
  public init(name: String) {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    self.init(
      givenName: words.count > 1 ? words[0] : nil,
      familyName: words.dropFirst(words.count > 1 ? 1 : 0).joined(separator: " "))
  }
}
