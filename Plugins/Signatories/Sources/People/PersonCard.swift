import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// A person as an entry of an address book, with the first of the mandates of today.
enum PersonCard {
  static let source = AddressCardSource(Person.self) { session, person in
    let mandate = try session.documents(Mandate.where(\.person, is: person.id)).first {
      $0.covers(session.today)
    }
    let organisation = try mandate.flatMap { try session.documents.document($0.organisation) }
    return AddressCard(
      givenName: person.givenName, familyName: person.familyName,
      company: organisation?.name, title: mandate?.title[session.language],
      phone: person.phone?.code, email: person.email?.code, address: organisation?.addressOnCards)
  }
}
