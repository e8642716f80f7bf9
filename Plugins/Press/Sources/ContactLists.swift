import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Reading press contacts.
extension Command {
  static var pressList: Command {
    Command(
      "press list", fr: "presse lister", .read,
      Text(en: "List the press contacts", fr: "Lister les contacts presse"),
      takes: Option<PressRole>("role", fr: "rôle", ContactHelp.role),
      returns: contactShape.columns,
      examples: [
        Example(
          "press list --role journalist",
          Text(en: "Whom releases are sent to", fr: "À qui envoyer les communiqués"))
      ]
    ) { session, role in
      let contacts = try session.all(PressContact.self).filter { role == nil || $0.role == role }
      return .table(
        contactShape.table(
          contacts,
          whenEmpty: Text(
            en: "There is no press contact. Add one with \"press contact\".",
            fr: "Aucun contact presse. Ajoutez-en un avec « presse contact ».")))
    }
  }

  static var pressShow: Command {
    Command(
      "press show", fr: "presse afficher", .read,
      Text(en: "Show a press contact", fr: "Afficher un contact presse"),
      takes: Argument<ID<PressContact>>(
        "contact", fr: "contact", Text(en: "the contact", fr: "le contact")),
      examples: [
        Example(
          "press show officer",
          Text(en: "See how to reach somebody", fr: "Voir comment joindre quelqu’un"))
      ]
    ) { session, id in
      let contact = try session.find(id)
      return .card(
        Card(
          .same(contact.name),
          [
            Card.Field("id", fr: "id", .identity, .identity(id.slug)),
            Card.Field("role", fr: "rôle", .choice(PressRole.self), .choice(contact.role)),
            Card.Field(
              "organisation", fr: "structure", .identity,
              contact.organisation.map { .identity($0.id.slug) } ?? .missing),
            Card.Field("outlet", fr: "média", .text, Value(contact.outlet)),
            Card.Field("phone", fr: "téléphone", .text, phone(contact)),
            Card.Field("email", fr: "courriel", .text, email(contact)),
          ]))
    }
  }

  private static let contactShape = TableShape<PressContact>(
    .field("id", fr: "id", .identity) { .identity($0.id.slug) },
    .field("name", fr: "nom", .text) { .text($0.name) },
    .field("role", fr: "rôle", .choice(PressRole.self), rank: 1) { .choice($0.role) },
    .field("organisation", fr: "structure", .identity, rank: 4) {
      $0.organisation.map { .identity($0.id.slug) } ?? .missing
    },
    .field("outlet", fr: "média", .text, rank: 3) { Value($0.outlet) },
    .field("phone", fr: "téléphone", .text) { phone($0) },
    .field("email", fr: "courriel", .text, rank: 2) { email($0) })

  /// The number as it is dialled; French in both languages.
  private static func phone(_ contact: PressContact) -> Value {
    Value(written: contact.phone)
  }

  private static func email(_ contact: PressContact) -> Value {
    contact.email.map { .text($0.code) } ?? .missing
  }
}
