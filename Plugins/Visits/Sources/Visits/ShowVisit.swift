import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension VisitCommands {
  static var show: Command {
    Command.show(Visit.self, example: "v-1") { session, visit in
      let name = try session.find(visit.organisation.id).label
      return Text(en: "Visit to \(name) on \(visit.date)", fr: "Visite à \(name) le \(visit.date)")
    }
  }
}
