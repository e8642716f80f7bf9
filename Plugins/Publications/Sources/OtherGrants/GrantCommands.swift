import AccordPartnership
import AccordShell
import AccordWording

/// The commands on grants that other authorities published, in the order of help.
enum GrantCommands {
  static var all: [Command] { [load, list, show, remove] }

  static var list: Command {
    Command.list(
      OtherGrant.self,
      Text(
        en: "List grants that other authorities published",
        fr: "Lister les subventions publiées par d’autres autorités"),
      columns: [
        "id", "kind", "funder", "day", "beneficiary", "organisation", "object", "amount", "part",
        "start", "end", "reference", "scheme", "Union share",
      ], by: ["kind", "organisation"],
      sorted: { ($0.day?.code ?? "", $0.id) > ($1.day?.code ?? "", $1.id) },
      examples: [
        Example(
          "grant list | where organisation = ml-caen | sum amount",
          Text(en: "What others give one", fr: "Ce que d’autres lui donnent"))
      ])
  }

  static var show: Command {
    Command.show(OtherGrant.self, brief: true, example: "scdl-32dd387bed9aed2b") { _, grant in
      Text(
        en: "\(grant.funder) to \(grant.beneficiary): \(grant.received)",
        fr: "\(grant.funder) à \(grant.beneficiary) : \(grant.received)")
    }
  }

  static var remove: Command {
    Command.remove(
      OtherGrant.self,
      Text(
        en: "Remove a grant of another authority that was read by mistake",
        fr: "Supprimer une subvention d’une autre autorité lue par erreur"),
      example: "scdl-32dd387bed9aed2b")
  }
}
