import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static var open: Command {
    Command(
      "agreement open", fr: "accord ouvrir", .write,
      Text(en: "Open agreements for signature", fr: "Ouvrir des accords à la signature"),
      discussion: Text(
        en:
          "It needs two parties and one axis. From then on its parties, axes and commitments no longer change. The signature of the last party brings it into force.\n\n\(FrameworkAgreement.lifeCycle.description)",
        fr:
          "Il faut deux parties et un axe. Dès lors, les parties, les axes et les engagements ne changent plus. La signature de la dernière partie le met en vigueur.\n\n\(FrameworkAgreement.lifeCycle.description)"
      ),
      takes: agreements(before: .open), day, CommonOption.person,
      examples: [
        Example(
          "agreement open normandie-2027 --on 2026-10-15",
          Text(en: "Open it for signature", fr: "L’ouvrir à la signature"))
      ]
    ) { session, named, date, person in
      let agreements = try Set(named).sorted().map { try session.find($0) }
      let opened = try session.advance(agreements, by: .open, on: date, person: person?.reference)
      let count = opened.map(\.parties.count).reduce(0, +)
      let awaited = Text.plural(
        count, Text(en: "1 signature is awaited", fr: "1 signature est attendue"),
        Text(en: "\(count) signatures are awaited", fr: "\(count) signatures sont attendues"))
      return session.told(opened, of: agreements) { first in
        Text.plural(
          opened.count,
          Text(
            en:
              "Opened the agreement \"\(first.id)\" for signature: \(awaited).",
            fr:
              "L’accord-cadre « \(first.id) » a été ouvert à la signature : \(awaited)."
          ),
          Text(
            en:
              "Opened \(opened.count) agreements for signature: \(awaited).",
            fr:
              "\(opened.count) accords-cadres ont été ouverts à la signature : \(awaited)."
          ))
      }
    }
  }
}
