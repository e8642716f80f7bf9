import AccordEditing
import AccordLanguage
import AccordWording

/// What the commands on the settings of the office take: the settings, and the values of each.
extension Completer {
  /// What can stand after the words of such a command; `nil` for any other command.
  func ofSettings(_ command: Command, _ words: ArraySlice<Word>, _ place: WritingPlace) -> Offer? {
    let isChange = command.words.en == Command.changeSetting.words.en
    guard isChange || command.words.en == Command.resetSetting.words.en,
      !place.word.hasPrefix("-"), words.allSatisfy({ $0.literal != nil })
    else { return nil }
    if words.isEmpty {
      return Offer(catalogue.settings.map { Item($0.name[language], $0.meaning[language]) })
    }
    guard isChange, words.count == 1, let word = words.first?.literal,
      let setting = catalogue.settings.first(where: { $0.isCalled(word) })
    else { return nil }
    let value = ParameterDeclaration(
      name: setting.name, help: setting.meaning, form: .argument, isRequired: true,
      type: setting.type)
    return values(of: value, place.word)
  }
}
