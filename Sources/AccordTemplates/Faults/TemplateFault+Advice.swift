public import AccordWording

extension TemplateFault {
  /// What to do next.
  public var advice: Text? {
    switch problem {
    case .notFlat, .notWellFormed:
      Text(
        en: "Open it in LibreOffice and save it as: Flat XML ODF Text (.fodt).",
        fr:
          "Ouvrez-le dans LibreOffice, puis : enregistrer sous, « Texte ODF (XML à plat) » (.fodt)."
      )
    case .tooLarge:
      Text(en: "Put smaller pictures into it.", fr: "Mettez-y des images plus petites.")
    case .openBrace:
      Text(
        en: "Close it in the same paragraph, or type \"{{\" for a brace.",
        fr: "Fermez-la dans le même paragraphe, ou tapez « {{ » pour une accolade.")
    case .incomplete:
      Text(
        en: "Write for example: {convention.amount | in words}.",
        fr: "Écrivez par exemple : {convention.montant | en lettres}.")
    case .notAlone:
      Text(
        en: "Give it a paragraph of its own, which will disappear.",
        fr: "Donnez-lui un paragraphe à lui, qui disparaîtra.")
    case .withoutEnd:
      Text(
        en: "Add a paragraph \"{end}\" where it ends.",
        fr: "Ajoutez un paragraphe « {fin} » là où il se termine.")
    case .withoutBeginning:
      Text(
        en: "Remove it, or begin with \"{if …}\" or \"{for …}\".",
        fr: "Supprimez-le, ou commencez par « {si …} » ou « {pour …} ».")
    case .apart:
      Text(
        en: "Put both at the same level of the text.",
        fr: "Mettez les deux au même niveau du texte.")
    case .unknownField(_, let nearest): nearest.map(TemplateFault.didYouMean)
    case .unknownFormat(_, let nearest):
      [nearest.map { TemplateFault.didYouMean($0.word) }, TemplateFault.formats]
        .compactMap(\.self).joined(separator: " ")
    case .formatMismatch(_, _, _): TemplateFault.formats
    case .outsideLoop(_, let list):
      Text(
        en: "Put it into a row of a table, or between \"{for \(list)}\" and \"{end}\".",
        fr:
          "Mettez-le dans une ligne de tableau, ou entre « {pour \(list)} » et « {fin} ».")
    case .unknownWord(_, _, let nearest, let words):
      [
        nearest.map(TemplateFault.didYouMean),
        Text(
          en: "The words are: \(words.joined(separator: ", ")).",
          fr: "Les mots sont : \(words.joined(separator: ", ")).") as Text?,
      ].compactMap(\.self).joined(separator: " ")
    case .missing(_, let command):
      command.map { Text(en: "Fill it: \"\($0)\".", fr: "Remplissez-le : « \($0) ».") }
    default: nil
    }
  }

  private static func didYouMean(_ text: Text) -> Text {
    Text(en: "Did you mean \"\(text)\"?", fr: "Vouliez-vous dire « \(text) » ?")
  }

  private static var formats: Text {
    let words = TemplateFormat.allCases.map(\.word).joined(separator: ", ")
    return Text(en: "The formats are: \(words).", fr: "Les formats sont : \(words).")
  }
}
