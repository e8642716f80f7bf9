import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var publish: Command {
    Command(
      "convention publish", fr: "convention publier", .write,
      Text(
        en: "Record that the data of conventions were published",
        fr: "Enregistrer la publication des données essentielles de conventions"),
      discussion: Text(
        en:
          "Within three months of the signature, and again when an amendment changed the amount, the object or the beneficiary (décret 2017-779). Until then it stays in the agenda.",
        fr:
          "Dans les trois mois de la signature, et à nouveau quand un avenant a changé le montant, l’objet ou le bénéficiaire (décret 2017-779). D’ici là, l’échéance reste à l’agenda."
      ),
      takes: RemainingArguments<ID<Convention>>(
        "convention", fr: "convention", Text(en: "the conventions", fr: "les conventions"),
        optional: true),
      Option<ID<Envelope>>(
        "envelope", fr: "enveloppe",
        Text(
          en: "every signed convention of this envelope",
          fr: "toutes les conventions signées de cette enveloppe")),
      AgreementCommands.day,
      examples: [
        Example(
          "convention publish 2024.ml-elbeuf --on 2024-02-05",
          Text(en: "One convention", fr: "Une convention"))
      ]
    ) { session, named, envelope, date in
      guard !named.isEmpty || envelope != nil else { throw Failure.noConventionNamed }
      let day = date ?? session.today
      var ids = named
      if let envelope {
        ids += try session.documents(Convention.where(\.envelope, is: envelope))
          .filter { $0.date(of: .sign).map { $0 <= day } ?? false }.map(\.id)
      }
      guard !ids.isEmpty else { throw Failure.noneToPublish(envelope) }
      return try session.recordChanges(
        ids,
        saying: { changed in
          Text.plural(
            changed.count,
            Text(
              en: "Recorded the publication of \"\(changed.first?.id.name ?? "")\" on \(day).",
              fr:
                "La publication de « \(changed.first?.id.name ?? "") » le \(day) a été enregistrée."
            ),
            Text(
              en: "Recorded the publication of \(changed.count) conventions on \(day).",
              fr: "La publication de \(changed.count) conventions le \(day) a été enregistrée."))
        }
      ) { convention in
        guard let signed = convention.date(of: .sign), signed <= day, day <= session.today else {
          throw Failure.notToPublish(convention, day)
        }
        if session.isEnsuring, let before = convention.published, before >= day { return }
        convention.published = day
      }
    }
  }
}

extension Failure {
  fileprivate static func noneToPublish(_ envelope: ID<Envelope>?) -> Failure {
    Failure(
      "conventions.none",
      Text(
        en: "No convention of the envelope \"\(envelope?.name ?? "")\" is signed by that day.",
        fr:
          "Aucune convention de l’enveloppe « \(envelope?.name ?? "") » n’est signée à cette date."),
      about: "envelope")
  }

  fileprivate static func notToPublish(_ convention: Convention, _ day: CalendarDate) -> Failure {
    Failure(
      "conventions.publication",
      Text(
        en: "The data of \"\(convention.id)\" cannot have been published on \(day).",
        fr: "Les données de « \(convention.id) » ne peuvent pas avoir été publiées le \(day)."),
      about: "on",
      advice: Text(
        en: "They are published after the signature, up to today.",
        fr: "Elles se publient après la signature, au plus tard aujourd’hui."))
  }
}
