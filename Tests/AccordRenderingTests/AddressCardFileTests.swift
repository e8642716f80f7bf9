import AccordLanguage
import Testing

@testable import AccordRendering

@Suite struct AddressCardFileTests {
  private func named(_ card: AddressCard) -> NamedAddressCard {
    NamedAddressCard(uid: "people-x@accord", stamp: "20240130T101112Z", card: card)
  }

  @Test func `a card has its name in both forms`() {
    let card = AddressCard(
      givenName: "Zoé", familyName: "Exemple; fils", company: "Le Journal, fictif",
      title: "Directrice", role: "journaliste", phone: "+33231000000", email: "zoe@example.fr",
      categories: ["emploi", "social, santé"],
      address: .init(street: "1 rue Fictive", postalCode: "14000", commune: "Caen"))
    #expect(
      AddressCardFile.text([named(card)])
        == """
        BEGIN:VCARD
        VERSION:3.0
        FN:Zoé Exemple\\; fils
        N:Exemple\\; fils;Zoé;;;
        ORG:Le Journal\\, fictif
        TITLE:Directrice
        ROLE:journaliste
        TEL;TYPE=WORK,VOICE:+33231000000
        EMAIL;TYPE=INTERNET:zoe@example.fr
        ADR;TYPE=WORK:;;1 rue Fictive;Caen;;14000;
        CATEGORIES:emploi,social\\, santé
        UID:people-x@accord
        REV:20240130T101112Z
        END:VCARD

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `of a whole name the first word is the given name`() {
    #expect(AddressCard(name: "Camille de La Rue").givenName == "Camille")
    #expect(AddressCard(name: "Camille de La Rue").familyName == "de La Rue")
    #expect(AddressCard(name: "Rédaction").givenName == nil)
    #expect(AddressCard(name: "Rédaction").familyName == "Rédaction")
  }

  @Test func `what was erased is in no card`() {
    var card = AddressCard(name: "…")
    card.email = "a@example.fr"
    #expect(AddressCardFile.text([named(card)]) == "")
    var named = named(AddressCard(givenName: "Zoé", familyName: "…", company: "…"))
    named.card.title = "Directrice"
    let text = AddressCardFile.text([named])
    #expect(!text.contains("…"))
    #expect(text.contains("FN:Zoé\r\n") && text.contains("N:;Zoé;;;\r\n"))
  }
}
