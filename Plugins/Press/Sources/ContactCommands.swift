import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Adding and changing press contacts.
extension Command {
  static var pressContact: Command {
    Command(
      "press contact", fr: "presse contact", .write,
      Text(en: "Add a press contact", fr: "Ajouter un contact presse"),
      discussion: Text(
        en:
          "An officer speaks for an organisation and answers for its releases; a journalist receives them. The identity cannot be erased later, unlike the name: give one that holds no name, such as a number (c-0042).",
        fr:
          "L’attaché de presse parle pour une structure et répond de ses communiqués ; le journaliste les reçoit. L’identifiant ne pourra pas être effacé, à la différence du nom\u{A0}: donnez-en un qui ne contient aucun nom, par exemple un numéro (c-0042)."
      ),
      takes: Argument<Slug>(
        "contact", fr: "contact", Text(en: "the contact’s identity", fr: "l’identifiant du contact")
      ),
      RequiredOption<String>("name", fr: "nom", ContactHelp.name),
      RequiredOption<PressRole>("role", fr: "rôle", ContactHelp.role),
      Option<ID<Organisation>>("organisation", fr: "structure", ContactHelp.organisation),
      Option<String>("outlet", fr: "média", ContactHelp.outlet),
      Option<PhoneNumber>("phone", fr: "téléphone", ContactHelp.phone),
      Option<EmailAddress>("email", fr: "courriel", ContactHelp.email),
      examples: [
        Example(
          "press contact exemple --name \"Camille Exemple\" --role journalist --outlet \"Le Journal fictif\"",
          Text(en: "Add a journalist", fr: "Ajouter un journaliste"))
      ]
    ) { session, id, name, role, organisation, outlet, phone, email in
      try session.recordNew(
        PressContact(
          id: ID(id), name: name, role: role, organisation: organisation?.reference,
          outlet: outlet, phone: phone, email: email))
    }
  }

  static var pressEdit: Command {
    Command(
      "press edit", fr: "presse modifier", .write,
      Text(en: "Change a press contact", fr: "Modifier un contact presse"),
      takes: Argument<ID<PressContact>>(
        "contact", fr: "contact", Text(en: "the contact", fr: "le contact")),
      Option<String>("name", fr: "nom", ContactHelp.name),
      Option<PressRole>("role", fr: "rôle", ContactHelp.role),
      Option<ID<Organisation>>("organisation", fr: "structure", ContactHelp.organisation),
      Option<String>("outlet", fr: "média", ContactHelp.outlet),
      Option<PhoneNumber>("phone", fr: "téléphone", ContactHelp.phone),
      Option<EmailAddress>("email", fr: "courriel", ContactHelp.email),
      examples: [
        Example(
          "press edit officer --phone \"02 31 00 00 00\"",
          Text(en: "Change a telephone number", fr: "Changer un numéro de téléphone"))
      ]
    ) { session, id, name, role, organisation, outlet, phone, email in
      var contact = try session.find(id)
      if let name { contact.name = name }
      if let role { contact.role = role }
      if let organisation { contact.organisation = organisation.reference }
      if let outlet { contact.outlet = outlet }
      if let phone { contact.phone = phone }
      if let email { contact.email = email }
      return try session.recordChange(contact)
    }
  }

  static var pressRemove: Command {
    Command(
      "press remove", fr: "presse supprimer", .write,
      Text(en: "Remove a press contact", fr: "Supprimer un contact presse"),
      takes: Argument<ID<PressContact>>(
        "contact", fr: "contact", Text(en: "the contact", fr: "le contact")),
      destructive: true,
      examples: [
        Example(
          "press remove former",
          Text(en: "Remove somebody who has left", fr: "Supprimer une personne partie"))
      ]
    ) { session, id in
      try session.recordRemoval(id)
    }
  }
}

/// The help of the options of a contact.
enum ContactHelp {
  static let name = Text(en: "first and last name", fr: "prénom et nom")
  static let role = Text(en: "officer or journalist", fr: "attaché de presse ou journaliste")
  static let organisation = Text(
    en: "whom a press officer speaks for", fr: "pour qui parle un attaché de presse")
  static let outlet = Text(
    en: "a journalist’s newspaper, station or site",
    fr: "le journal, la station ou le site d’un journaliste")
  static let phone = Text(en: "telephone number", fr: "numéro de téléphone")
  static let email = Text(en: "e-mail address", fr: "adresse électronique")
}
