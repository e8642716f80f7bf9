import AccordLanguage
import AccordWording

/// What the agenda gives to a report: what waits now, and the deadlines of a year.
enum ReportDates {
  /// How many of those that wait stand at the head.
  private static let shownWaiting = 6
  /// How many days ahead something waits already.
  private static let soon = 31

  static func sections(in session: Session) throws -> [Output.Section] {
    let lines = try AgendaLine.all(in: session).filter { $0.days <= 365 }
    guard !lines.isEmpty else { return [] }
    let waiting = lines.filter { $0.days <= soon }
    let deadlines = lines.map { line in
      ReportPart.Deadline(
        line.entry.date, line.entry.what, who: line.entry.mover ?? AgendaLine.office,
        days: line.days)
    }
    return [
      Output.Section(
        Text(en: "Deadlines", fr: "Échéances"),
        .parts(
          (waiting.isEmpty ? [] : [.waiting(sentences(waiting))]) + [
            .finding(finding(lines.count { $0.days < 0 }, of: lines.count)), .deadlines(deadlines),
          ]))
    ]
  }

  private static func sentences(_ waiting: [AgendaLine]) -> [Text] {
    let shown = waiting.prefix(shownWaiting).map { line in
      let day = line.entry.date
      return Text(
        en:
          "\(line.entry.what) – \(line.days < 0 ? "was due on" : "due on") \(day.long(in: .english))",
        fr:
          "\(line.entry.what) – \(line.days < 0 ? "échéance dépassée depuis le" : "échéance le") \(day.long(in: .french))"
      )
    }
    let rest = waiting.count - shown.count
    guard rest > 0 else { return shown }
    return shown + [
      Text.plural(
        rest,
        Text(
          en: "1 more, below under the deadlines", fr: "1 de plus, ci-dessous dans les échéances"),
        Text(
          en: "\(count: rest) more, below under the deadlines",
          fr: "\(count: rest) de plus, ci-dessous dans les échéances"))
    ]
  }

  private static func finding(_ late: Int, of all: Int) -> Text {
    let dates = Text.plural(
      all, Text(en: "\(count: all) deadline", fr: "\(count: all) échéance"),
      Text(en: "\(count: all) deadlines", fr: "\(count: all) échéances"))
    guard late > 0 else {
      return Text(
        en: "\(dates) within a year, none of them late",
        fr: "\(dates) d’ici un an, aucune en retard")
    }
    return Text(
      en: "\(dates) within a year, \(count: late) of them late",
      fr: "\(dates) d’ici un an, dont \(count: late) en retard")
  }
}
