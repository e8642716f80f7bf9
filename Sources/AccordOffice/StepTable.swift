import AccordDocuments
public import AccordPartnership
public import AccordShell
import AccordWording

extension LifeCycleDocument {
  /// Its events with their days, who did them and the notes, for its card.
  public var stepTable: Table {
    TableShape<LifeCycleStep<Event>>(
      .field("date", fr: "date", .date) { .date($0.date) },
      .field("event", fr: "événement", .choice(Event.self)) { .choice($0.event) },
      .field("by", fr: "par", .text) {
        ($0.person?.id.name ?? $0.author).map { .text($0) } ?? .missing
      },
      .field("note", fr: "note", .text) { $0.note.map { .text($0) } ?? .missing }
    ).table(steps)
  }
}
