import AccordDocuments
import AccordOffice
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
      takes: convention, inForce,
      examples: [
        Example("convention show 2024.ml-rouen", Text(en: "One convention", fr: "Une convention"))
      ]
    ) { session, id, day in
      let convention = try session.find(id)
      let day = day ?? session.today
      let terms = convention.terms(on: day)
      let beneficiary = try session.find(terms.beneficiary.id)
      let language = session.language
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
            .init("object", fr: "objet", .text, .text(terms.object[language])),
            .init("amount", fr: "montant", .amount, .amount(terms.amount)),
            .init(
              "amendment", fr: "avenant",
              heading: Text(en: "Last amendment", fr: "Dernier avenant"), .integer,
              terms.amendment.map { .integer($0) } ?? .missing),
            .init(
              "nature", fr: "nature", .choice(GrantNature.self),
              convention.nature.map { .choice($0) } ?? .missing),
            .init(
              "calculation", fr: "calcul", .choice(GrantCalculation.self),
              convention.calculation.map { .choice($0) } ?? .missing),
            .init(
              "planned-cost", fr: "coût-prévu",
              heading: Text(en: "Planned cost", fr: "Coût prévu"), .amount,
              terms.plannedCost.map { .amount($0) } ?? .missing),
            .init("start", fr: "début", .date, convention.start.map { .date($0) } ?? .missing),
            .init("end", fr: "fin", .date, terms.end.map { .date($0) } ?? .missing),
            .init(
              "retained", fr: "maintenu",
              heading: Text(en: "Still due", fr: "Montant maintenu"), .amount,
              convention.retained.map { .amount($0) } ?? .missing),
            .init(
              "status", fr: "statut", .choice(ConventionStatus.self),
              .standing(convention, on: day)),
            .init(
              "next", fr: "suite", heading: Text(en: "Possible now", fr: "Possible maintenant"),
              .list,
              Convention.lifeCycle.choices(in: convention.status)),
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
              "pieces", fr: "pièces",
              heading: Text(en: "Pieces due", fr: "Pièces dues"), .list,
              .texts(convention.piecesDue(from: beneficiary).map { $0.shown[language] })),
            .init(
              "conditions", fr: "conditions", .text,
              convention.conditions.map { .text($0[language]) } ?? .missing),
            .init(
              "control", fr: "contrôle", .text,
              convention.control.map { .text($0[language]) } ?? .missing),
            .init(
              "unused", fr: "non-utilisé",
              heading: Text(en: "Unused part", fr: "Part non utilisée"), .choice(UnusedPart.self),
              convention.unused.map { .choice($0) } ?? .missing),
            .init(
              "renews", fr: "renouvelle", .identity,
              convention.renews.map { .identity($0.id.slug) } ?? .missing),
          ],
          sections: [
            .init(
              Text(en: "Instalments", fr: "Versements"),
              .table(
                InstalmentRow.shape.table(terms.instalments.map { InstalmentRow(instalment: $0) }))),
            .init(
              Text(en: "Amendments", fr: "Avenants"),
              convention.amendments.isEmpty
                ? .none
                : .table(
                  AmendmentRow.shape.table(
                    convention.amendments.map {
                      AmendmentRow(convention: convention, amendment: $0)
                    }
                  ).without("convention"))),
            .init(
              Text(en: "Progress", fr: "Avancement"),
              .table(StepRow.shape.table(convention.steps.map { StepRow(step: $0) }))),
          ].filter { $0.content != .none } + session.sections(on: convention)))
    }
  }
}

/// An instalment of a convention.
private struct InstalmentRow: Sendable {
  let instalment: Convention.Instalment

  static let shape = TableShape<InstalmentRow>(
    .field("number", fr: "numéro", .integer) { .integer($0.instalment.number) },
    .field("share", fr: "part", .rate) { .rate($0.instalment.share) },
    .field("amount", fr: "montant", .amount) { .amount($0.instalment.amount) },
    .field("due", fr: "échéance", .date) { $0.instalment.due.map { .date($0) } ?? .missing },
    .field("conditions", fr: "conditions", .list) { row in
      .list(row.instalment.conditions.map { .choice($0) })
    })
}

/// An event of a convention.
private struct StepRow: Sendable {
  let step: Convention.Step

  static let shape = TableShape<StepRow>(
    .field("date", fr: "date", .date) { .date($0.step.date) },
    .field("event", fr: "événement", .choice(ConventionEvent.self)) { .choice($0.step.event) },
    .field("by", fr: "par", .text, rank: 1) {
      ($0.step.person?.id.name ?? $0.step.author).map { .text($0) } ?? .missing
    },
    .field("note", fr: "note", .text) { $0.step.note.map { .text($0) } ?? .missing })
}
