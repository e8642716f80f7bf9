import AccordDocuments
import AccordWording

/// What a conversation begins with: where one is, and how to go on.
struct Greeting {
  let workspace: Workspace
  let past: Past?

  var text: Text {
    let summary = workspace.summary
    let place = summary.path.map { .same($0) } ?? Text(en: "in memory", fr: "en mémoire")
    if let past { return text(place, past) }
    let readOnly =
      workspace.isReadOnly ? Text(en: ", read only", fr: ", en lecture seule") : .same("")
    let documents = Text.each { language in
      let count = summary.collections.map(\.documents).reduce(0, +)
      return language.grouped(count) + " " + language.plural(count, "document", "documents")
    }
    let last =
      summary.lastCommit.map { last in
        Text(
          en: ", last change on \(last.at.written) by \(last.author)",
          fr: ", dernier changement le \(last.at.written) par \(last.author)")
      } ?? .same("")
    return Text(
      en: """
        \(Version.line), workspace \(place)\(readOnly)
        \(documents)\(last)
        Type "help" to see what you can do, Tab to complete a word, "exit" to leave.
        """,
      fr: """
        \(Version.line), espace de travail \(place)\(readOnly)
        \(documents)\(last)
        Tapez «\u{A0}aide\u{A0}» pour voir que faire, Tab pour compléter, «\u{A0}quitter\u{A0}» pour sortir.
        """)
  }

  /// Where one is, and that it is an earlier state.
  private func text(_ place: Text, _ past: Past) -> Text {
    let day: Text
    if case .date = past.point {
      day = Text(en: " (at the end of that day)", fr: " (à la fin de ce jour)")
    } else {
      day = .same("")
    }
    return Text(
      en: """
        \(Version.line), workspace \(place)
        You look at the state \(past.phrase)\(day): nothing can be changed.
        Type "help" to see what you can do, "exit" to leave.
        """,
      fr: """
        \(Version.line), espace de travail \(place)
        Vous regardez l’état \(past.phrase)\(day) : rien ne peut être modifié.
        Tapez « aide » pour voir ce que vous pouvez faire, « quitter » pour sortir.
        """)
  }
}
