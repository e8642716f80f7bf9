import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension SignatureCommands {
  static let missingShape = TableShape<(party: Organisation, people: [String])>(
    .field("party", fr: "partie", .identity) { .identity($0.party.id.slug) },
    .field("name", fr: "nom", .text) { .text($0.party.name) },
    .field("who-could-sign", fr: "qui-peut-signer", .list) { .texts($0.people) })

  static var missing: Command {
    Command(
      "signature missing", fr: "signature manquante", .read,
      Text(
        en: "List the parties that have not signed, and who could sign for them",
        fr: "Lister les parties qui n’ont pas signé, et qui pourrait signer pour elles"),
      takes: Argument<ID<FrameworkAgreement>>(
        "agreement", fr: "accord", Text(en: "the agreement", fr: "l’accord-cadre")),
      Option<CalendarDate>(
        "on", fr: "le",
        Text(
          en: "the day for which mandates count, today when left out",
          fr: "le jour où les mandats comptent, aujourd’hui par défaut")),
      returns: missingShape.columns,
      examples: [
        Example(
          "signature missing normandie-2024", Text(en: "Who is missing", fr: "Qui manque"))
      ]
    ) { session, id, date in
      let agreement = try session.find(id)
      let state = try SignatureState(of: agreement, in: session.documents)
      let day = date ?? session.today
      let mandates = try session.all(Mandate.self).filter { $0.allowsSigning(on: day) }
      let rows = try state.missing.map { party in
        let organisation = try session.documents.document(party)
        let names = [party, organisation.mergedInto]
        let people = try mandates.filter { names.contains($0.organisation) }.map { mandate in
          let person = try session.documents.document(mandate.person).label
          return "\(person) (\(mandate.title[session.language]))"
        }
        return (party: organisation, people: people)
      }
      return .table(
        missingShape.table(
          rows,
          whenEmpty: state.parties.isEmpty
            ? Text(
              en:
                "The agreement \"\(id)\" has no parties yet. Add some: \"agreement party \(id) …\".",
              fr:
                "L’accord-cadre « \(id) » n’a pas encore de parties. Ajoutez-en : « accord partie \(id) … »."
            )
            : Text(
              en: "Every party has signed the agreement \"\(id)\".",
              fr: "Toutes les parties ont signé l’accord-cadre « \(id) ».")))
    }
  }
}
