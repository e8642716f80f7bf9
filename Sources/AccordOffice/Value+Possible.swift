public import AccordPartnership
public import AccordShell
import AccordWording

extension LifeCycle {
  /// What can happen in a state, as a card lists it: the events, of which people read the words that are
  /// typed and programs the codes. That nothing can is said, not left blank.
  public func choices(in state: State) -> Value {
    let events = events(in: state)
    guard events.isEmpty else {
      return .list(events.map { .word(Value.Word(code: $0.code, text: $0.word)) })
    }
    let nothing = Text(en: "nothing any more (final status)", fr: "plus rien (statut final)")
    return .list([.coded(Value.Word(code: "none", text: nothing))])
  }
}
