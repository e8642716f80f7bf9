import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on indicators, in the order of help.
enum IndicatorCommands {
  static var all: [Command] { [list, show, add, load, edit, remove] }

  static var list: Command {
    Command.list(
      Indicator.self, Text(en: "List indicators", fr: "Lister les indicateurs"),
      columns: ["id", "title", "unit", "kind", "yearly", "within", "zone"],
      examples: [
        Example(
          "indicator list | where kind = stock",
          Text(en: "What is counted on a day", fr: "Ce qui se compte à une date"))
      ])
  }

  static var show: Command { Command.show(Indicator.self, example: "accompanied") }

  static var add: Command {
    Command.add(
      Indicator.self,
      Text(en: "Declare what is counted", fr: "Déclarer ce qui est compté"),
      discussion: Text(
        en:
          "Which indicators there are is agreed by the Region and the network. A flow of quarters is summed, a stock is that of the last quarter, and what is given cumulated since January is that of the last one too. A part (\"--within\") is never more than the whole.",
        fr:
          "Les indicateurs sont convenus entre la Région et le réseau. Un flux trimestriel s’additionne, un stock est celui du dernier trimestre, et ce qui est donné en cumul depuis janvier aussi. Une partie (« --dont ») ne dépasse jamais le tout."
      ),
      examples: [
        Example(
          "indicator add ceje --title-en \"Entries in CEJ\" --title-fr \"Entrées en CEJ\" --kind flow",
          Text(en: "A flow of people", fr: "Un flux de personnes"))
      ])
  }

  static var load: Command {
    Command.importing(
      Indicator.self,
      Text(en: "Import indicators from a file", fr: "Importer des indicateurs depuis un fichier"),
      examples: [
        Example(
          "ensure indicator import indicateurs.csv",
          Text(en: "Those of the network", fr: "Ceux du réseau"))
      ])
  }

  static var edit: Command {
    Command.edit(
      Indicator.self, Text(en: "Change an indicator", fr: "Modifier un indicateur"),
      examples: [
        Example(
          "indicator edit accompanied --definition \"Seen at least once in the year\"",
          Text(en: "What is counted", fr: "Ce qui est compté"))
      ]
    ) { session, before, after in
      guard before.yearly != after.yearly || before.kind != after.kind else { return }
      let figures = try session.documents(IndicatorFigure.where(\.indicator, is: before.id))
      guard figures.isEmpty else { throw Failure.indicatorCounted(before, figures.count) }
    }
  }

  static var remove: Command { Command.remove(Indicator.self, example: "unused") }
}

extension Failure {
  fileprivate static func indicatorCounted(_ indicator: Indicator, _ count: Int) -> Failure {
    Failure(
      "indicators.counted",
      Text(
        en:
          "The indicator \"\(indicator.id)\" has \(count) figures: how they make a year does not change.",
        fr:
          "L’indicateur « \(indicator.id) » a \(count) chiffres : la façon d’en faire une année ne change plus."
      ),
      about: "yearly",
      advice: Text(
        en: "Declare another indicator.", fr: "Déclarez un autre indicateur."))
  }
}
