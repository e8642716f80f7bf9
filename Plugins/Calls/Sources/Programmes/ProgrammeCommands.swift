import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on programmes, in the order of help.
enum ProgrammeCommands {
  static var all: [Command] { [list, show, add, edit, priority, remove] }

  static var list: Command {
    Command.list(
      Programme.self, Text(en: "List programmes", fr: "Lister les programmes"),
      columns: [
        "id", "title", "CCI", "fund", "eligible until", "rate of the fund",
        "rate of the counterpart",
      ],
      examples: [
        Example(
          "programme list | select id, fund-rate, counterpart-rate",
          Text(en: "Their rates", fr: "Leurs taux"))
      ])
  }

  static var show: Command { Command.show(Programme.self, example: "normandie-2021") }

  static var add: Command {
    Command.add(
      Programme.self,
      Text(
        en: "Enter a programme of a European fund", fr: "Saisir un programme d’un fonds européen"),
      discussion: Text(
        en:
          "Its rates, its objectives and the days of eligible costs are decided by the Commission and may change: they are data of the programme. A call runs under it, \"call edit CALL --under-programme PROGRAMME\".",
        fr:
          "Ses taux, ses objectifs et sa période d’éligibilité relèvent de la décision de la Commission et peuvent changer : ce sont des données du programme. Un appel s’y rattache par « appel modifier APPEL --relève-de PROGRAMME »."
      ),
      examples: [
        Example(
          "programme add normandie-2028 --title-en \"Next programme\" --title-fr \"Prochain programme\" --cci 2028FR16FFPR006 --managed-by region-normandie --fund FSE+ --years 2028-2034 --eligible-from 2028-01-01 --eligible-until 2036-12-31 --fund-rate 60% --counterpart-rate 40%",
          Text(en: "A programme", fr: "Un programme"))
      ])
  }

  static var edit: Command {
    Command.edit(
      Programme.self, Text(en: "Change a programme", fr: "Modifier un programme"),
      examples: [
        Example(
          "programme edit normandie-2021 --eligible-until 2030-12-31",
          Text(en: "One more year of eligible costs", fr: "Une année d’éligibilité de plus"))
      ])
  }

  static var priority: Command {
    Command(
      "programme priority", fr: "programme priorité", .write,
      Text(en: "Add a priority to a programme", fr: "Ajouter une priorité à un programme"),
      takes: Argument<ID<Programme>>(
        "programme", fr: "programme", Text(en: "the programme", fr: "le programme")),
      Argument<Slug>("code", fr: "code", Text(en: "its code", fr: "son code")),
      CommonOption.titleInEnglish,
      CommonOption.titleInFrench,
      examples: [
        Example(
          "programme priority normandie-2021 p5 --title-en \"Example priority\" --title-fr \"Priorité d’exemple\"",
          Text(en: "A priority", fr: "Une priorité"))
      ]
    ) { session, id, code, english, french in
      var programme = try session.find(id)
      let title = try Text.either(en: english, fr: french, of: Text(en: "title", fr: "titre"))
      try session.insert(
        Programme.Priority(code: code, title: title), into: &programme.priorities, key: \.code
      ) { _ in Failure.priorityThere(id, code) }
      return try session.recordChange(
        programme,
        saying: Text(
          en: "Added the priority \"\(code)\" to the programme \"\(id)\".",
          fr: "La priorité « \(code) » a été ajoutée au programme « \(id) »."))
    }
  }

  static var remove: Command { Command.remove(Programme.self, example: "unused") }
}

extension Failure {
  fileprivate static func priorityThere(_ id: ID<Programme>, _ code: Slug) -> Failure {
    Failure(
      "programmes.priority-twice",
      Text(
        en: "The programme \"\(id)\" has the priority \"\(code)\" already.",
        fr: "Le programme « \(id) » a déjà la priorité « \(code) »."),
      about: "code",
      advice: Text(
        en: "Give another code, or begin the line with \"ensure\" to reword it.",
        fr: "Donnez un autre code, ou commencez la ligne par « assurer » pour la reformuler."))
  }
}
