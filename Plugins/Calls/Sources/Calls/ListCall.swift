import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  static var list: Command {
    Command(
      "call list", fr: "appel lister", .read,
      Text(en: "List the calls for projects", fr: "Lister les appels à projets"),
      returns: CallRow.shape.columns,
      examples: [
        Example(
          "call list | sort by closes", Text(en: "By closing day", fr: "Par date de clôture"))
      ]
    ) { session in
      let applications = try session.all(Application.self)
      let rows = try session.all(CallForProjects.self).map { call in
        CallRow(
          call: call, title: call.title[session.language],
          applications: applications.filter { $0.call.id == call.id }.count)
      }
      return .table(
        CallRow.shape.table(
          rows,
          whenEmpty: session.noneYet(CallForProjects.self)))
    }
  }
}

/// One line of the list of calls.
private struct CallRow: Sendable {
  let call: CallForProjects
  let title: String
  let applications: Int

  static let shape = TableShape<CallRow>(
    .field("id", fr: "id", .identity) { .identity($0.call.id.slug) },
    .field("title", fr: "intitulé", .text, rank: 1) { .text($0.title) },
    .field("fund", fr: "fonds", .text, rank: 2) { .text($0.call.fund) },
    .field("opens", fr: "ouverture", .date) { $0.call.opens.map { .date($0) } ?? .missing },
    .field("closes", fr: "clôture", .date) { $0.call.closes.map { .date($0) } ?? .missing },
    .field("rate", fr: "taux", .rate, rank: 3) { .rate($0.call.fundingRate) },
    .field("themes", fr: "thématiques", .integer, rank: 4) { .integer($0.call.themes.count) },
    .field("applications", fr: "candidatures", .integer) { .integer($0.applications) })
}
