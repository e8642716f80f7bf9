import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Commands that change a convention: its terms while it is a draft, the days of its instalments.
extension ConventionCommands {
  static let edit = Command(
    "convention edit", fr: "convention modifier", .write,
    Text(
      en: "Change the terms of a convention that is still a draft",
      fr: "Modifier les termes d’une convention encore à l’état de brouillon"),
    discussion: Text(
      en:
        "Only what is given changes. A new amount is shared out over the instalments anew, in the same shares. What was approved no longer changes.",
      fr:
        "Seul ce qui est donné change. Un nouveau montant est réparti à nouveau entre les versements, selon les mêmes parts. Ce qui a été approuvé ne change plus."
    ),
    takes: convention,
    Option<Money>("amount", fr: "montant", Text(en: "its new amount", fr: "son nouveau montant")),
    Option<String>(
      "object-en", fr: "objet-en", Text(en: "its object in English", fr: "son objet en anglais")),
    Option<String>(
      "object-fr", fr: "objet-fr", Text(en: "its object in French", fr: "son objet en français")),
    Option<String>(
      "conditions-en", fr: "conditions-en",
      Text(en: "the conditions of use in English", fr: "les conditions d’emploi en anglais")),
    Option<String>(
      "conditions-fr", fr: "conditions-fr",
      Text(en: "the conditions of use in French", fr: "les conditions d’emploi en français")),
    Option<InstalmentPlan>(
      "instalments", fr: "versements",
      Text(en: "the shares of the payments", fr: "la part de chaque versement")),
    examples: [
      Example(
        "convention edit 2024.ml-rouen --amount 95000 --instalments 80/20",
        Text(en: "Another amount, two payments", fr: "Un autre montant, deux versements"))
    ]
  ) { session, id, amount, english, french, conditionsEnglish, conditionsFrench, plan in
    let before = try session.find(id)
    var convention = before
    if let amount { guard amount > .zero else { throw Failure.notAboveZero(amount) } }
    convention.amount = amount ?? convention.amount
    convention.object = .pair(
      en: english ?? convention.object.en, fr: french ?? convention.object.fr)
    if conditionsEnglish != nil || conditionsFrench != nil {
      convention.conditions = try .either(
        en: conditionsEnglish ?? convention.conditions?.en,
        fr: conditionsFrench ?? convention.conditions?.fr,
        of: Text(en: "conditions", fr: "conditions"))
    }
    let shares = plan ?? InstalmentPlan(convention.payments.map(\.share))
    if let shares, amount != nil || plan != nil {
      let due = Dictionary(
        uniqueKeysWithValues: convention.payments.map { ($0.number, $0.due) })
      convention.payments = shares.payments(of: convention.amount).map { payment in
        var payment = payment
        payment.due = due[payment.number] ?? nil
        return payment
      }
    }
    guard convention == before || before.status == .draft else {
      throw Failure.termsFixed(before)
    }
    return try session.recordChange(convention)
  }

  static let due = Command(
    "convention due", fr: "convention échéance", .write,
    Text(
      en: "Set the day on which an instalment falls due",
      fr: "Fixer la date d’échéance d’un versement"),
    takes: convention,
    Argument<Int>("number", fr: "numéro", Text(en: "its number, from 1", fr: "son numéro, dès 1")),
    Argument<CalendarDate>("date", fr: "date", Text(en: "the day", fr: "la date")),
    examples: [
      Example(
        "convention due 2024.ml-rouen 1 2024-07-01",
        Text(en: "The advance, on 1 July", fr: "L’avance, le 1er juillet"))
    ]
  ) { session, id, number, date in
    var convention = try session.find(id)
    guard let index = convention.payments.firstIndex(where: { $0.number == number }) else {
      throw Failure.noInstalment(number, of: convention)
    }
    guard ![.closed, .terminated].contains(convention.status(on: session.today)) else {
      throw Failure.termsFixed(convention)
    }
    convention.payments[index].due = date
    return try session.recordChange(
      convention,
      saying: Text(
        en: "Instalment \(number) of the convention \"\(id)\" falls due on \(date).",
        fr: "L’échéance du versement \(number) de la convention « \(id) » a été fixée au \(date)."))
  }
}

extension Failure {
  fileprivate static func termsFixed(_ convention: Convention) -> Failure {
    Failure(
      "conventions.not-draft",
      Text(
        en:
          "The terms of the convention \"\(convention.id)\" can no longer change: its status is \(convention.status.shown).",
        fr:
          "Les termes de la convention « \(convention.id) » ne peuvent plus changer : son statut est « \(convention.status.shown) »."
      ),
      about: "convention",
      advice: Text(
        en: "\"convention show \(convention.id)\" tells what is possible now.",
        fr: "« convention afficher \(convention.id) » dit ce qui est possible maintenant."))
  }

  fileprivate static func noInstalment(_ number: Int, of convention: Convention) -> Failure {
    Failure(
      "conventions.no-instalment",
      Text(
        en: "The convention \"\(convention.id)\" has no instalment \(number).",
        fr: "La convention « \(convention.id) » n’a pas de versement \(number)."),
      about: "number",
      advice: Text(
        en: "\"convention show \(convention.id)\" lists its \(convention.payments.count).",
        fr: "« convention afficher \(convention.id) » en affiche \(convention.payments.count)."))
  }
}
