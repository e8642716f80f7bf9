import AccordWording

/// The forms of commands besides the English and the French one.
extension CommandCatalogue {
  /// Adds the other names of commands, and the forms that mix the two languages word by word
  /// (the noun in one, the verb in the other). A form that two commands would share is left out,
  /// and so is one that begins with a whole command, whose arguments it would take away.
  static func addOtherForms(of commands: [Command], to byWords: inout [[String]: Int]) {
    var owners: [[String]: Set<Int>] = [:]
    for (index, command) in commands.enumerated() {
      for path in mixed(command.words) + command.otherNames.map(path) {
        owners[path, default: []].insert(index)
      }
    }
    let pure = byWords
    for (path, indices) in owners where pure[path] == nil {
      guard indices.count == 1, let index = indices.first,
        !(1..<path.count).contains(where: { pure[Array(path.prefix($0))] != nil })
      else { continue }
      byWords[path] = index
    }
  }

  /// Every choice of one language for each word; none where the numbers of words differ.
  private static func mixed(_ words: Text) -> [[String]] {
    let (english, french) = (path(words.en), path(words.fr))
    guard english.count == french.count, english.count > 1 else { return [] }
    return zip(english, french).reduce([[]]) { begun, pair in
      begun.flatMap { [$0 + [pair.0], $0 + [pair.1]] }
    }
  }
}
