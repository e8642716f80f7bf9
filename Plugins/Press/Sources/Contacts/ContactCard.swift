import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// A press contact as an entry of an address book.
enum ContactCard {
  static let source = AddressCardSource(PressContact.self) { session, contact in
    let organisation = try contact.organisation.flatMap { try session.documents.document($0) }
    var card = AddressCard(name: contact.name)
    card.company = contact.outlet ?? organisation?.name
    card.role = contact.role.shown[session.language]
    card.phone = contact.phone?.code
    card.email = contact.email?.code
    card.categories = [contact.beat].compactMap(\.self)
    card.address = organisation?.addressOnCards
    return card
  }
}
