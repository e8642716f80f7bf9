import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in payments.
enum PaymentChecks {
  static let late = Check(
    "payment.late", Text(en: "Payments that are late", fr: "Paiements en retard")
  ) { session in
    let rows = PaymentLine.all(
      of: try session.all(Convention.self), try session.all(Payment.self), on: session.today)
    return rows.compactMap { line in
      guard let days = line.daysLate, let lastDay = line.lastDay else { return nil }
      let late = Text.plural(
        days, Text(en: "1 day late", fr: "1 jour de retard"),
        Text(en: "\(days) days late", fr: "\(days) jours de retard"))
      return Finding(
        .warning,
        Text(
          en:
            "The instalment \(line.instalment.number) of \"\(line.convention.id)\" (\(line.amount)) was to be paid by \(lastDay): \(late), \(line.status.shown).",
          fr:
            "Le versement \(line.instalment.number) de « \(line.convention.id) » (\(line.amount)) était à payer avant le \(lastDay) : \(late), statut « \(line.status.shown) »."
        ),
        about: line.isRecorded ? line.payment.key : line.convention.key,
        remedy: Text(
          en: "See what is missing: \"payment list --convention \(line.convention.id)\".",
          fr: "Voyez ce qui manque : « paiement lister --convention \(line.convention.id) »."))
    }
  }

  static let unsignedGrants = Check(
    "payment.unsigned-grants",
    Text(
      en: "Payments of grants that need a signed convention together",
      fr: "Paiements de subventions qui demandent ensemble une convention signée")
  ) { session in
    let grants = try GrantsOfYear(in: session)
    let paid = Set(try session.all(Payment.self).filter(\.isOrdered).map(\.convention.id))
    return try session.all(Convention.self).filter { convention in
      paid.contains(convention.id) && convention.date(of: .sign) == nil
        && grants.passes(convention, on: session.today)
    }.map { convention in
      Finding(
        .error,
        Text(
          en:
            "Money was ordered for \"\(convention.id)\", which both have not signed, and its beneficiary’s grants of \(convention.year) pass \(Convention.writtenConventionThreshold) since.",
          fr:
            "Des paiements ont été mandatés pour « \(convention.id) », non signée par les deux parties, et les subventions \(convention.year) de son bénéficiaire dépassent depuis \(Convention.writtenConventionThreshold)."
        ),
        about: convention.key,
        remedy: Text(
          en: "Have it signed (loi 2000-321 art. 10).",
          fr: "Faites-la signer (loi 2000-321 art. 10)."))
    }
  }
}

extension PaymentChecks {
  static let secondPerson = Check.secondPerson(
    of: Payment.self, "payment.second-person",
    Text(
      en: "Payments that one person certified and ordered",
      fr: "Paiements certifiés et mandatés par une même personne"),
    asked: PaymentSettings.twoPersons, authors: PaymentSettings.twoAuthors)
}
