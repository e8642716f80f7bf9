import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static var end: Command {
    Command(
      "agreement end", fr: "accord terminer", .write,
      Text(en: "Record that agreements have ended", fr: "Enregistrer la fin d’accords"),
      discussion: FrameworkAgreement.lifeCycle.description,
      takes: agreements(before: .end), day, CommonOption.person,
      confirmed: FrameworkAgreement.confirmed.contains(.end),
      examples: [
        Example(
          "agreement end normandie-2024 --on 2026-12-31",
          Text(en: "End it with its last day", fr: "Le terminer à son dernier jour"))
      ]
    ) { session, named, date, person in
      let agreements = try Set(named).sorted().map { try session.find($0) }
      let ended = try session.advance(agreements, by: .end, on: date, person: person?.reference)
      return session.told(ended, of: agreements) { first in
        if let effect = first.ahead(of: session.today)?.date.effect {
          return Text.plural(
            ended.count,
            Text(
              en: "The agreement \"\(first.id)\" ends, \(effect).",
              fr: "L’accord-cadre « \(first.id) » prend fin, \(effect)."),
            Text(
              en: "\(ended.count) agreements end, \(effect).",
              fr: "\(ended.count) accords-cadres prennent fin, \(effect)."))
        }
        return Text.plural(
          ended.count,
          Text(
            en: "Ended the agreement \"\(first.id)\".",
            fr: "L’accord-cadre « \(first.id) » a pris fin."),
          Text(
            en: "Ended \(ended.count) agreements.",
            fr: "\(ended.count) accords-cadres ont pris fin."))
      }
    }
  }
}
