import AccordWording

extension Interpreter {
  /// What can be answered where the value of one parameter is asked for: the documents of its type
  /// with their names, the words of a choice, files, today.
  ///
  /// The whole text up to the cursor is the value, as it is: nothing is put in quotes, and what is
  /// chosen replaces it all. Where nothing can be offered, `hint` tells how such a value is written.
  ///
  /// ```swift
  /// LineRequest(prompt: "site> ", help: interpreter.answeringHelp(for: parameter))
  /// ```
  ///
  /// - Parameters:
  ///   - text: what is written of the answer.
  ///   - cursor: the place in it, in characters; what lies outside of the text counts as its end.
  func completions(
    for parameter: ParameterDeclaration, _ text: String, _ cursor: Int
  ) -> Completions {
    var completer = completer
    completer.isAnswer = true
    return completer.answers(to: parameter, text, cursor)
  }

  /// What an editor offers while the value of one parameter is answered; any text is whole.
  func answeringHelp(for parameter: ParameterDeclaration) -> EditingHelp {
    EditingHelp(
      completions: { [unowned self] in completions(for: parameter, $0, $1) },
      isReadingAhead: { [unowned self] in names.readAhead(state.catalogue.documentTypes) })
  }
}

extension Completer {
  /// The values that a parameter can have and that fit what is written of an answer.
  func answers(to parameter: ParameterDeclaration, _ text: String, _ cursor: Int) -> Completions {
    let word = String(text.prefix(max(0, cursor)))
    let offer = values(of: parameter, word)
    let fitting = offer.isMatched ? offer.items : Completer.fitting(offer.items, word)
    return Completions(
      0..<word.count, Array(fitting.prefix(Completer.limit)).map(\.ending),
      hint: offer.hint?[language])
  }
}

extension Completions.Item {
  /// The same where nothing follows: an answer ends without a space.
  fileprivate var ending: Completions.Item {
    Completions.Item(text, label: label, explanation, isWhole: false)
  }
}
