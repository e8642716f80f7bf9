package import AccordLanguage

/// Address cards as RFC 2426 (vCard 3.0) writes them, which Outlook, Thunderbird and telephones read.
/// What was erased is left out, and a card whose name was erased as a whole.
///
/// ```swift
/// AddressCardFile.text([NamedAddressCard(uid: "people-canayer@accord", stamp: "…", card: card)])
/// // BEGIN:VCARD … FN:Agnès Canayer … N:Canayer;Agnès;;;
/// ```
package enum AddressCardFile {
  /// The cards that have a name; the others tell nobody apart.
  package static func written(_ cards: [NamedAddressCard]) -> [NamedAddressCard] {
    cards.map(\.withoutErased).filter { !$0.card.familyName.isEmpty || $0.card.givenName != nil }
  }

  /// The file.
  package static func text(_ cards: [NamedAddressCard]) -> String {
    written(cards).map(\.text).joined()
  }
}

/// An address card with what names it for good and when it was changed last.
package struct NamedAddressCard: Sendable, Hashable {
  package let uid: String
  /// In UTC: `20240130T101112Z`.
  package let stamp: String
  package var card: AddressCard

  /// A card.
  package init(uid: String, stamp: String, card: AddressCard) {
    self.uid = uid
    self.stamp = stamp
    self.card = card
  }

  /// What stands for an erased text that may not be missing.
  private static let erased = "…"

  fileprivate var withoutErased: NamedAddressCard {
    func kept(_ text: String?) -> String? { text == Self.erased || text == "" ? nil : text }
    var result = self
    result.card.givenName = kept(card.givenName)
    result.card.familyName = kept(card.familyName) ?? ""
    result.card.company = kept(card.company)
    result.card.title = kept(card.title)
    result.card.role = kept(card.role)
    result.card.phone = kept(card.phone)
    result.card.email = kept(card.email)
    result.card.categories = card.categories.compactMap(kept)
    return result
  }

  fileprivate var text: String {
    let escaped = ContentLine.escaped
    let name = [card.givenName, card.familyName].compactMap(\.self).filter { !$0.isEmpty }
    var lines = [
      ContentLine("BEGIN", "VCARD"), ContentLine("VERSION", "3.0"),
      ContentLine("FN", text: name.joined(separator: " ")),
      ContentLine(
        "N",
        [escaped(card.familyName), escaped(card.givenName ?? ""), "", "", ""]
          .joined(separator: ";")),
    ]
    if let text = card.company { lines.append(ContentLine("ORG", text: text)) }
    if let text = card.title { lines.append(ContentLine("TITLE", text: text)) }
    if let text = card.role { lines.append(ContentLine("ROLE", text: text)) }
    if let text = card.phone {
      lines.append(ContentLine("TEL", ["TYPE=WORK,VOICE"], escaped(text)))
    }
    if let text = card.email {
      lines.append(ContentLine("EMAIL", ["TYPE=INTERNET"], escaped(text)))
    }
    if let address = card.address {
      let parts = ["", "", address.street, address.commune, "", address.postalCode, ""]
      lines.append(
        ContentLine(
          "ADR", ["TYPE=WORK"], parts.map { escaped($0 ?? "") }.joined(separator: ";")))
    }
    if !card.categories.isEmpty {
      lines.append(ContentLine("CATEGORIES", card.categories.map(escaped).joined(separator: ",")))
    }
    lines += [
      ContentLine("UID", text: uid), ContentLine("REV", stamp), ContentLine("END", "VCARD"),
    ]
    return lines.map(\.folded).joined()
  }
}
