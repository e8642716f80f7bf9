import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTemplates
import AccordWording

/// What documents say of an organisation beside its declared fields.
enum OrganisationFields {
  static let all = [address, association, signatory]

  private static let address = ReadField(
    "address", fr: "adresse", .lines,
    help: Text(en: "street, postal code and town", fr: "rue, code postal et commune"),
    of: Organisation.self
  ) { _, organisation, _ in
    let town = [organisation.postalCode?.code, organisation.commune].compactMap(\.self)
    let lines = [organisation.street, town.joined(separator: " ")].compactMap(\.self)
      .filter { !$0.isEmpty }
    guard lines.isEmpty else { return .lines(lines) }
    return .missing(
      filledBy: Text(
        en: "organisation edit \(organisation.id) --street … --postal-code … --commune …",
        fr: "structure modifier \(organisation.id) --rue … --code-postal … --commune …"))
  }

  private static let association = ReadField(
    "association", fr: "association", .yesNo,
    help: Text(
      en: "whether the duties of associations and foundations bind it (loi 2000-321, art. 10-1)",
      fr: "soumise aux obligations des associations et fondations (loi 2000-321, art. 10-1)"),
    of: Organisation.self
  ) { _, organisation, _ in
    guard let form = organisation.legalForm else {
      return .missing(
        filledBy: Text(
          en: "organisation edit \(organisation.id) --legal-form …",
          fr: "structure modifier \(organisation.id) --forme-juridique …"))
    }
    return .yesNo(form == .association || form == .foundation)
  }

  private static let signatory = ReadField(
    "signatory", fr: "signataire",
    .record([
      AccordTemplates.TemplateField(Text(en: "name", fr: "nom"), .text),
      AccordTemplates.TemplateField(Text(en: "capacity", fr: "qualité"), .text),
    ]),
    help: Text(
      en: "who may sign conventions for it on the day",
      fr: "qui peut signer les conventions en son nom à cette date"), of: Organisation.self
  ) { reading, organisation, _ in
    let day = reading.session.today
    let mandates = try reading.session.documents(
      Mandate.where(\.organisation, is: organisation.id))
    for mandate in mandates { reading.note(mandate.key) }
    // As signatures choose: one's own mandate before a delegation, then the latest.
    let best = mandates.filter { $0.allowsSigning(.convention, on: day) }.min { left, right in
      let isLeftDelegated = left.delegatedBy != nil
      guard isLeftDelegated == (right.delegatedBy != nil) else { return !isLeftDelegated }
      return left.from == right.from ? left.id < right.id : left.from > right.from
    }
    guard let best else {
      return .missing(
        filledBy: Text(
          en: "mandate add … --organisation \(organisation.id) --may-sign",
          fr: "mandat ajouter … --structure \(organisation.id) --peut-signer"))
    }
    reading.note(best.person.id.key)
    let person = try reading.session.find(best.person.id)
    return .record(["name": .text(.same(person.label)), "capacity": .text(best.capacity)])
  }
}
