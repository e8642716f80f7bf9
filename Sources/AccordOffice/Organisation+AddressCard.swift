public import AccordPartnership
public import AccordShell

extension Organisation {
  /// Where it is, for an address book; `nil` where neither street nor commune is known.
  public var addressOnCards: AddressCard.Address? {
    guard street != nil || commune != nil else { return nil }
    return AddressCard.Address(street: street, postalCode: postalCode?.code, commune: commune)
  }
}
