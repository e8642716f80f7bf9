import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var due: Command {
    Command(
      "convention due", fr: "convention échéance", .write,
      Text(
        en: "Set the day on which an instalment falls due",
        fr: "Fixer la date d’échéance d’un versement"),
      discussion: Text(
        en:
          "Until it is sent to be signed. Then it is returned for correction; once it is signed an amendment of the type \"schedule\" changes the day.",
        fr:
          "Jusqu’à l’envoi pour signature. Ensuite la convention est renvoyée pour correction ; une fois signée, un avenant de type « échéancier » change la date."
      ),
      takes: convention,
      Argument<Int>(
        "number", fr: "numéro", Text(en: "its number, from 1", fr: "son numéro, dès 1")),
      Argument<CalendarDate>("date", fr: "date", Text(en: "the day", fr: "la date")),
      examples: [
        Example(
          "convention due 2024.ml-rouen 1 2024-07-01",
          Text(en: "The advance, on 1 July", fr: "L’avance, le 1er juillet"))
      ]
    ) { session, id, number, date in
      var convention = try session.find(id)
      guard let index = convention.instalments.firstIndex(where: { $0.number == number }) else {
        throw Failure.noInstalment(number, of: convention)
      }
      // What was sent to be signed, or is signed, changes as everything in it does.
      if convention.instalments[index].due != date,
        ![.draft, .approved].contains(convention.status),
        !convention.isEntered
      {
        throw Failure.dueFixed(convention, number, date)
      }
      convention.instalments[index].due = date
      return try session.recordChange(
        convention,
        saying: Text(
          en: "Instalment \(number) of the convention \"\(id)\" falls due on \(date).",
          fr: "L’échéance du versement \(number) de la convention « \(id) » a été fixée au \(date)."
        ))
    }
  }
}

extension ConventionCommands {
  static var conditions: Command {
    Command(
      "convention require", fr: "convention exiger", .write,
      Text(
        en: "Say what must be there before an instalment is paid",
        fr: "Dire ce qui doit être réuni avant le paiement d’un versement"),
      discussion: Text(
        en:
          "The conditions combine: all of them must hold. They are terms, so they change while the convention is a draft. Without a condition the instalment is paid once the convention is signed or in force.",
        fr:
          "Les conditions se cumulent : toutes doivent être réunies. Ce sont des termes : elles changent tant que la convention est un brouillon. Sans condition, le versement est payé une fois la convention signée ou en vigueur."
      ),
      takes: RemainingArguments<ID<Convention>>(
        "convention", fr: "convention", Text(en: "the conventions", fr: "les conventions"),
        optional: true),
      Option<ID<Envelope>>(
        "envelope", fr: "enveloppe",
        Text(en: "every draft of this envelope", fr: "tous les brouillons de cette enveloppe")),
      RequiredOption<Int>(
        "instalment", fr: "versement",
        Text(en: "the number of the instalment", fr: "le numéro du versement")),
      RepeatedOption<PaymentCondition>(
        "condition", fr: "condition",
        Text(
          en: "what must be there; none where left out", fr: "ce qui est exigé ; rien par défaut")
      ),
      examples: [
        Example(
          "convention require 2024.ml-rouen --instalment 1 --condition signed --condition request",
          Text(en: "The conditions of an advance", fr: "Les conditions d’une avance"))
      ]
    ) { session, named, envelope, number, conditions in
      guard !named.isEmpty || envelope != nil else { throw Failure.noConventionNamed }
      var ids = named
      if let envelope {
        ids += try session.documents(Convention.where(\.envelope, is: envelope))
          .filter { $0.status == .draft }.map(\.id)
      }
      guard !ids.isEmpty else { throw Failure.noDraftToSet(envelope) }
      let wanted = PaymentCondition.allCases.filter(conditions.contains)
      return try session.recordChanges(
        ids,
        saying: { changed in
          changed.isEmpty
            ? nil
            : Text.plural(
              changed.count,
              Text(
                en: "Set the conditions of instalment \(number) of \"\(changed[0].id)\".",
                fr: "Les conditions du versement \(number) de « \(changed[0].id) » ont été fixées."),
              Text(
                en: "Set the conditions of instalment \(number) of \(changed.count) conventions.",
                fr:
                  "Les conditions du versement \(number) de \(changed.count) conventions ont été fixées."
              ))
        }
      ) { convention in
        guard let index = convention.instalments.firstIndex(where: { $0.number == number }) else {
          throw Failure.noInstalment(number, of: convention)
        }
        guard convention.status == .draft || convention.instalments[index].conditions == wanted
        else { throw Failure.termsFixed(convention) }
        convention.instalments[index].conditions = wanted
      }
    }
  }
}

extension Failure {
  fileprivate static func dueFixed(
    _ convention: Convention, _ number: Int, _ day: CalendarDate
  ) -> Failure {
    Failure(
      "conventions.not-draft",
      Text(
        en:
          "The convention \"\(convention.id)\" is \(convention.status.shown): the day of an instalment is one of its terms.",
        fr:
          "La convention « \(convention.id) » est au statut « \(convention.status.shown) » : l’échéance d’un versement est l’un de ses termes."
      ),
      about: "convention",
      advice: convention.status == .sent
        ? Text(
          en: "\"convention return \(convention.id) --reason …\" makes it a draft again.",
          fr: "« convention renvoyer \(convention.id) --motif … » en refait un brouillon.")
        : Text(
          en:
            "\"amendment draft \(convention.id) --type schedule --day \(number)=\(day.code)\" changes it.",
          fr:
            "« avenant préparer \(convention.id) --type échéancier --échéance \(number)=\(day.code) » la change."
        ))
  }

  fileprivate static func noDraftToSet(_ envelope: ID<Envelope>?) -> Failure {
    Failure(
      "conventions.none",
      Text(
        en: "No convention of the envelope \"\(envelope?.name ?? "")\" is a draft.",
        fr: "Aucune convention de l’enveloppe « \(envelope?.name ?? "") » n’est un brouillon."),
      about: "envelope")
  }
}
