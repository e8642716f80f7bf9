import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What letters on a convention can show beside its fields.
enum ConventionTemplate {
  static let fields = [decision, decided, inForce, address, amountInForce, amendment]

  private static let decision = TemplateField(
    Convention.self, "decision", fr: "délibération",
    help: Text(
      en: "the reference of the decision that approved it",
      fr: "la référence de la délibération qui l’a approuvée")
  ) { _, convention in Value(convention.steps.last { $0.event == .approve }?.note) }

  private static let decided = TemplateField(
    Convention.self, "decision day", fr: "date de la délibération", .date,
    help: Text(en: "the day of that decision", fr: "le jour de cette délibération")
  ) { _, convention in Value(convention.steps.last { $0.event == .approve }?.date) }

  private static let inForce = TemplateField(
    Convention.self, "day in force", fr: "date d’entrée en vigueur", .date,
    help: Text(en: "the day on which it entered into force", fr: "le jour de l’entrée en vigueur")
  ) { _, convention in Value(convention.steps.last { $0.event == .enterIntoForce }?.date) }

  private static let amountInForce = TemplateField(
    Convention.self, "amount in force", fr: "montant en vigueur", .amount,
    help: Text(
      en: "the amount with the amendments in force", fr: "le montant avec les avenants en vigueur")
  ) { session, convention in .amount(convention.amount(on: session.today)) }

  private static let amendment = TemplateField(
    Convention.self, "last amendment", fr: "dernier avenant", .integer,
    help: Text(
      en: "the number of the last amendment in force",
      fr: "le numéro du dernier avenant en vigueur")
  ) { session, convention in
    convention.terms(on: session.today).amendment.map { .integer($0) } ?? .missing
  }

  private static let address = TemplateField(
    Convention.self, "beneficiary's address", fr: "adresse du bénéficiaire",
    help: Text(
      en: "where letters to the beneficiary go", fr: "où s’adressent les courriers au bénéficiaire")
  ) { session, convention in
    let beneficiary = try session.find(convention.terms(on: session.today).beneficiary.id)
    let town = [beneficiary.postalCode?.code, beneficiary.commune].compactMap { $0 }
    let lines = [beneficiary.street, town.joined(separator: " ")].compactMap { $0 }
      .filter { !$0.isEmpty }
    return lines.isEmpty ? .missing : .text(lines.joined(separator: ", "))
  }
}
