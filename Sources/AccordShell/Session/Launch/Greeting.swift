import AccordWording

/// What a conversation begins with: where one is, and how to go on.
struct Greeting {
  let state: ShellState

  var text: Text {
    let facts = state.workspace
    let place = facts.place ?? ""
    let readOnly =
      facts.isReadOnly ? Text(en: ", read only", fr: ", en lecture seule") : .same("")
    let first = Text(
      en: "\(Version.line), workspace \(place)\(readOnly)",
      fr: "\(Version.line), espace de travail \(place)\(readOnly)")
    let last = (try? facts.lastTransaction()).map { last in
      Text(
        en: "\nLast transaction: \(last.number), \(last.time), by \(last.author)",
        fr: "\nDernière transaction\u{A0}: \(last.number), \(last.time), par \(last.author)")
    }
    let next = Text(
      en: "\nType \"help\" to see what you can do, \"exit\" to leave.",
      fr:
        "\nTapez «\u{A0}aide\u{A0}» pour voir ce que vous pouvez faire, «\u{A0}quitter\u{A0}» pour sortir."
    )
    return first + (last ?? .same("")) + next
  }
}
