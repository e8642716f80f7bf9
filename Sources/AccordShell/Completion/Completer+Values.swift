import AccordDocuments
import AccordEditing
import AccordWording

/// The values of parameters: what a command line and a question offer.
extension Completer {
  /// The values that a parameter can have and that fit what is written of it.
  func values(of parameter: ParameterDeclaration, _ word: String) -> Offer {
    var offer = values(of: parameter.type, word, among: parameter.candidates)
    if offer.items.isEmpty, !offer.isMatched, let fallback = parameter.fallback {
      offer.items = [
        Item(fallback.asWord, Text(en: "when left out", fr: "si rien n’est indiqué")[language])
      ]
    }
    let isNarrowed = parameter.candidates != nil && offer.items.isEmpty && word.isEmpty
    offer.hint = isNarrowed ? noCandidate(parameter) : hint(parameter)
    return offer
  }

  private func hint(_ parameter: ParameterDeclaration) -> Text {
    let kind = parameter.type.kind
    let examples =
      kind.examples.isEmpty
      ? Text.same("")
      : Text(en: ", such as \(kind.exampleList)", fr: ", par exemple \(kind.exampleList)")
    return Text(
      en: "\(parameter.name): \(parameter.help)\(examples)",
      fr: "\(parameter.name) : \(parameter.help)\(examples)")
  }

  /// That no document is offered, though there may be some.
  private func noCandidate(_ parameter: ParameterDeclaration) -> Text {
    Text(
      en: "\(parameter.name): nothing that is there can be meant now",
      fr: "\(parameter.name)\u{A0}: rien de ce qui existe ne convient maintenant")
  }

  private func values(
    of type: any WrittenValue.Type, _ word: String, among candidates: (any Sendable)? = nil
  ) -> Offer {
    if let identity = type as? any DocumentIdentity.Type {
      return documents(identity.documentType, word, among: candidates)
    }
    if let keyed = type as? any KeyedValue.Type {
      return word.contains("=") ? Offer() : keys(of: keyed, word)
    }
    if type == FilePath.self { return Offer(files(word)) }
    if type == Bool.self { return Offer(truths) }
    if type == CalendarDate.self {
      let today = Text(en: "today", fr: "aujourd’hui")[language]
      let written = self.today.written(in: language)
      // What has spaces in it would need quotes.
      return Offer([Item(written.contains(" ") ? self.today.code : written, today)])
    }
    return Offer(type.kind.choices.map { Item($0[language].asWord) })
  }

  /// What stands before the `=` of a value; what belongs to it is written by hand.
  private func keys(of type: any KeyedValue.Type, _ word: String) -> Offer {
    var offer = Offer()
    for key in type.keys {
      let keys = values(of: key, word)
      let fitting =
        keys.isMatched
        ? keys.items : keys.items.filter { $0.text.folded.hasPrefix(word.folded) }
      offer.items += fitting.map {
        Item($0.text + "=", label: $0.text, $0.explanation, isWhole: false)
      }
      offer.isCut = offer.isCut || keys.isCut
    }
    offer.isMatched = true
    return offer
  }

  var truths: [Item] {
    [Text(en: "yes", fr: "oui"), Text(en: "no", fr: "non")].map { Item($0[language]) }
  }

  /// The documents of a type whose identity or name has a word that begins with what is written.
  ///
  /// - Parameters:
  ///   - type: the type.
  ///   - word: what is written.
  ///   - candidates: the `Candidates` of that type that can be meant; `nil` for all.
  func documents<D: Document>(
    _ type: D.Type, _ word: String, among candidates: (any Sendable)? = nil
  ) -> Offer {
    let candidates = candidates as? Candidates<D>
    let found = names.names(
      of: type, beginningWith: word, limit: Completer.limit + 1,
      among: candidates.map { candidates in
        // One of which that cannot be told is offered.
        { (try? candidates.fits($0, $1, today)) ?? true }
      })
    var offer = Offer(
      found.names.prefix(Completer.limit).map {
        Item($0.identity, $0.label == $0.identity ? "" : $0.label)
      })
    offer.isMatched = true
    offer.isCut = !found.isWhole || found.names.count > Completer.limit
    return offer
  }

  /// The files of the folder that is written already.
  func files(_ word: String) -> [Item] {
    let folder = word.lastIndex(of: "/").map { String(word[...$0]) } ?? ""
    let isHidden = word.dropFirst(folder.count).hasPrefix(".")
    return list(folder).filter { isHidden || !$0.name.hasPrefix(".") }.map { file in
      let path = folder + file.name + (file.isFolder ? "/" : "")
      return Item(
        path.asWord, label: file.name + (file.isFolder ? "/" : ""), isWhole: !file.isFolder)
    }
  }
}
