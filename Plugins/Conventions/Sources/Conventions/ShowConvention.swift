import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var show: Command {
    Command(
      "convention show", fr: "convention afficher", .read,
      Text(
        en: "Show a convention: terms, payments, progress",
        fr: "Afficher une convention : termes, versements, avancement"),
      discussion: Convention.lifeCycle.description,
      takes: convention,
      examples: [
        Example("convention show 2024.ml-rouen", Text(en: "One convention", fr: "Une convention"))
      ]
    ) { session, id in
      let convention = try session.find(id)
      let beneficiary = try session.find(convention.beneficiary.id)
      let language = session.language
      let possible = Convention.lifeCycle.possible(in: convention.status, language)
      return try .card(
        Card(
          Text(
            en: "Convention \(convention.year): \(beneficiary.name)",
            fr: "Convention \(convention.year) : \(beneficiary.name)"),
          [
            .init("id", fr: "id", .identity, .identity(id.slug)),
            .init("agreement", fr: "accord", .identity, .identity(convention.agreement.id.slug)),
            .init("envelope", fr: "enveloppe", .identity, .identity(convention.envelope.id.slug)),
            .init("beneficiary", fr: "bénéficiaire", .identity, .identity(beneficiary.id.slug)),
            .init("object", fr: "objet", .text, .text(convention.object[language])),
            .init("amount", fr: "montant", .amount, .amount(convention.amount)),
            .init(
              "status", fr: "statut", .choice(ConventionStatus.self),
              .standing(convention, on: session.today)),
            .init(
              "next", fr: "suite", heading: Text(en: "Possible now", fr: "Possible maintenant"),
              .list,
              .texts(possible)),
            .init(
              "written", fr: "écrite",
              heading: Text(en: "Must be signed", fr: "Signature obligatoire"), .truth,
              .truth(convention.needsWrittenConvention)),
            .init(
              "siret", fr: "siret",
              heading: Text(en: "SIRET at signature", fr: "SIRET à la signature"),
              .text, Value(written: convention.siretAtSignature)),
            .init(
              "report-due", fr: "compte-rendu",
              heading: Text(en: "Report due", fr: "Compte rendu dû le"), .date,
              convention.reportDue.map { .date($0) } ?? .missing),
            .init(
              "conditions", fr: "conditions", .text,
              convention.conditions.map { .text($0[language]) } ?? .missing),
          ],
          sections: [
            .init(
              Text(en: "Payments", fr: "Versements"),
              .table(PaymentRow.shape.table(convention.payments.map { PaymentRow(payment: $0) }))),
            .init(
              Text(en: "Progress", fr: "Avancement"),
              .table(StepRow.shape.table(convention.steps.map { StepRow(step: $0) }))),
          ] + session.sections(on: convention)))
    }
  }
}

/// An instalment of a convention.
private struct PaymentRow: Sendable {
  let payment: Convention.Payment

  static let shape = TableShape<PaymentRow>(
    .field("number", fr: "numéro", .integer) { .integer($0.payment.number) },
    .field("share", fr: "part", .rate) { .rate($0.payment.share) },
    .field("amount", fr: "montant", .amount) { .amount($0.payment.amount) },
    .field("due", fr: "échéance", .date) { $0.payment.due.map { .date($0) } ?? .missing })
}

/// An event of a convention.
private struct StepRow: Sendable {
  let step: Convention.Step

  static let shape = TableShape<StepRow>(
    .field("date", fr: "date", .date) { .date($0.step.date) },
    .field("event", fr: "événement", .choice(ConventionEvent.self)) { .choice($0.step.event) },
    .field("note", fr: "note", .text) { $0.step.note.map { .text($0) } ?? .missing })
}
