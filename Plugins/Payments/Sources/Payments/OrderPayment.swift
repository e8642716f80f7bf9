import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var order: Command {
    Command(
      "payment order", fr: "paiement mandater", .write,
      Text(
        en: "Order payments (mandat): they leave the office",
        fr: "Mandater des paiements : ils quittent le service"),
      discussion: Text(
        en:
          "Each goes to the confirmed account of its beneficiary on that day, and keeps it; without a SIRET nothing is paid. Where the grants of a beneficiary pass 23 000 € in a year together, those that both have not signed are refused (loi 2000-321 art. 10, décret 2001-495 art. 1). From the second payment on, the statement of what was already paid is written with the order; \"payment statement\" writes it again, as of that day.",
        fr:
          "Chacun va sur le compte confirmé de son bénéficiaire à cette date, et le garde ; sans SIRET, rien n’est versé. Si les subventions d’un bénéficiaire dépassent ensemble 23 000 € dans l’année, celles qui ne sont pas signées par les deux parties sont refusées (loi 2000-321 art. 10, décret 2001-495 art. 1). À partir du deuxième paiement, le décompte de ce qui a déjà été versé est établi avec le mandat ; « paiement décompte » le réédite, à cette date."
      ),
      takes: conventions, envelope, instalment,
      Option<String>(
        "number", fr: "numéro",
        Text(en: "the number of the order, for one alone", fr: "le numéro du mandat, s’il est seul")
      ),
      Option<String>(
        "voucher", fr: "bordereau",
        Text(en: "the number of the voucher", fr: "le numéro du bordereau")
      ), day, person, irreversible: true,
      examples: [
        Example(
          "payment order --envelope conventions-2024 --instalment 1 --voucher B-9",
          Text(
            en: "The advances of a year in one voucher",
            fr: "Les avances d’une année en un bordereau"))
      ]
    ) { session, named, envelope, number, orderNumber, voucher, date, person in
      let day = date ?? session.today
      guard orderNumber == nil || (named.count == 1 && envelope == nil) else {
        throw Failure.oneOrderNumber
      }
      let grants = try GrantsOfYear(in: session)
      let accounts = Dictionary(grouping: try session.all(BankAccount.self), by: \.organisation.id)
      var ordered: [ID<Convention>] = []
      let output = try session.change(
        PaymentTargets(named: named, envelope: envelope, number: number), by: .order, on: date,
        en: "Ordered", fr: "mandaté"
      ) { line in
        try grants.requireSigned(line.convention, on: day)
        let beneficiary = line.convention.terms(on: day).beneficiary.id
        let paid = try session.find(beneficiary)
        guard paid.siret != nil else { throw Failure.noSIRET(paid) }
        try line.requireStillDue(
          among: try session.paymentLines(of: line.convention),
          decided: try session.dueByDecision(of: line.convention.id), on: day)
        try line.payment.requireSeparation(
          of: LifeCycleStep(
            event: .order, date: day, person: person?.reference, author: session.author),
          asked: try session.value(of: PaymentSettings.twoPersons),
          authors: try session.value(of: PaymentSettings.twoAuthors))
        var payment = try line.payment.applying(
          .order, on: day, person: person?.reference, author: session.author)
        let account = try usableAccount(
          of: beneficiary, among: accounts[beneficiary] ?? [], on: day, in: session)
        payment.account = account.id.reference
        payment.order = orderNumber ?? payment.order
        payment.voucher = voucher ?? payment.voucher
        ordered.append(line.convention.id)
        return payment
      }
      // From the second payment on the accountant asks for what was already paid.
      guard number > 1, !ordered.isEmpty, case .message(let done) = output else { return output }
      let statements = try ordered.map {
        try Statement(of: number, in: session.find($0), session).words
      }
      return .text(done + .same("\n\n" + statements.joined(separator: "\n\n")))
    }.askingForConventions()
  }

  /// The account to which money is paid on a day.
  static func usableAccount(
    of organisation: ID<Organisation>, among accounts: [BankAccount], on day: CalendarDate,
    in session: Session
  ) throws -> BankAccount {
    let usable = accounts.filter { $0.isUsable(on: day) }
    guard let account = usable.max(by: { ($0.from, $0.id) < ($1.from, $1.id) }) else {
      throw Failure.noAccount(
        try session.find(organisation), on: day, waiting: accounts.first { $0.status == .entered })
    }
    if try session.value(of: PaymentSettings.twoAuthors), account.hasOneAuthor {
      throw Failure.oneAuthor(account)
    }
    return account
  }
}

extension Failure {
  static let oneOrderNumber = Failure(
    "payments.order-number",
    Text(
      en: "A number of an order is given for one payment alone.",
      fr: "Un numéro de mandat se donne pour un seul paiement."),
    about: "number",
    advice: Text(
      en: "The accounting office’s file gives the others: \"payment import FILE\".",
      fr: "Le fichier de la comptabilité donne les autres : « paiement importer FICHIER »."))

  static func noAccount(
    _ organisation: Organisation, on day: CalendarDate, waiting: BankAccount?
  ) -> Failure {
    Failure(
      "payments.no-account",
      Text(
        en: "\"\(organisation.name)\" has no confirmed account on \(day).",
        fr: "« \(organisation.name) » n’a pas de compte bancaire confirmé au \(day)."),
      about: "convention",
      advice: waiting.map {
        Text(
          en:
            "\"\($0.id)\" is entered: another person confirms it with \"account confirm \($0.id)\".",
          fr:
            "« \($0.id) » est saisi : une autre personne le confirme par « compte confirmer \($0.id) »."
        )
      }
        ?? Text(
          en: "Enter it: \"account add ID --organisation \(organisation.id) --iban … --holder …\".",
          fr:
            "Saisissez-le : « compte ajouter ID --structure \(organisation.id) --iban … --titulaire … »."
        ))
  }

  /// A grant is paid to a beneficiary whose number is known; the sending does not wait for it.
  fileprivate static func noSIRET(_ organisation: Organisation) -> Failure {
    Failure(
      "payments.no-siret",
      Text(
        en: "\"\(organisation.name)\" has no SIRET: nothing is paid to it.",
        fr:
          "«\u{A0}\(organisation.name)\u{A0}» n’a pas de SIRET\u{A0}: rien ne peut lui être versé."),
      about: "convention",
      advice: Text(
        en: "Record it: \"organisation edit \(organisation.id) --siret …\".",
        fr: "Enregistrez-le\u{A0}: «\u{A0}structure modifier \(organisation.id) --siret …\u{A0}»."))
  }

  static func oneAuthor(_ account: BankAccount) -> Failure {
    Failure(
      "payments.one-author",
      Text(
        en:
          "One author, \"\(account.author ?? "")\", enters and confirms the account \"\(account.id)\".",
        fr:
          "Un même auteur, « \(account.author ?? "") », saisit et confirme le compte « \(account.id) »."
      ),
      about: "convention",
      advice: Text(
        en:
          "A colleague confirms it, or enters a new one; the setting \"payments.two-authors\" asks for it.",
        fr:
          "Un collègue le confirme, ou en saisit un nouveau ; le réglage « paiements.deux-auteurs » l’exige."
      ))
  }
}
