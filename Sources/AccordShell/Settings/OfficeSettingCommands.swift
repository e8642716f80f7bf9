import AccordDocuments
import AccordLanguage
import AccordWording

/// The commands on what the office decides.
extension Command {
  private static let name = Argument<String>(
    "name", fr: "nom",
    Text(
      en: "the setting, as \"setting list\" names it",
      fr: "le réglage, tel que « réglage lister » le nomme"))

  private static let whoseSetting = Text(
    en:
      "A setting of the office is kept in the workspace and holds for everybody; \"set\" changes the language or the width of this session alone.",
    fr:
      "Un réglage du service est conservé dans l’espace de travail et vaut pour tous ; « régler » ne change que la langue ou la largeur de cette session."
  )

  static let listSettings = Command(
    "setting list", fr: "réglage lister", .read,
    Text(en: "List what the office decides", fr: "Lister ce que le service décide"),
    discussion: whoseSetting, returns: SettingLine.shape(.english).columns,
    examples: [
      Example(
        "setting list", Text(en: "See all settings", fr: "Voir tous les réglages")),
      Example(
        "setting list | where usual = no",
        Text(en: "See what the office changed", fr: "Voir ce que le service a changé")),
    ]
  ) { session in
    let lines = try session.officeSettings().map { try SettingLine($0, in: session) }
    return .table(
      SettingLine.shape(session.language).table(
        lines,
        whenEmpty: Text(
          en: "No plugin leaves anything to decide.",
          fr: "Aucun module ne laisse de réglage à décider.")))
  }

  static let changeSetting = Command(
    "setting change", fr: "réglage modifier", .write,
    Text(en: "Decide a setting of the office", fr: "Décider un réglage du service"),
    discussion: whoseSetting,
    takes: name,
    Argument<String>("value", fr: "valeur", Text(en: "its new value", fr: "sa nouvelle valeur")),
    examples: [
      Example(
        "setting change visits.patience 90",
        Text(en: "Decide a number of days", fr: "Décider un nombre de jours"))
    ]
  ) { session, name, text in
    try session.changeSetting(named: name, to: text)
  }

  static let resetSetting = Command(
    "setting reset", fr: "réglage rétablir", .write,
    Text(
      en: "Give a setting its usual value again", fr: "Rendre à un réglage sa valeur habituelle"),
    discussion: whoseSetting, takes: name,
    examples: [
      Example(
        "setting reset visits.patience",
        Text(en: "Go back to the usual days", fr: "Revenir au délai habituel"))
    ]
  ) { session, name in
    // What no plugin declares any more can be put away as well.
    if try !session.officeSettings().contains(where: { $0.isCalled(name) }),
      let orphan = ID<KeptSetting>(name), try session.documents.document(orphan) != nil
    {
      return try session.recordRemoval(orphan)
    }
    let setting = try session.declaredSetting(name)
    let id = try setting.id()
    let usual = setting.usual.text
    guard try session.documents.document(id) != nil else {
      return .message(
        Text(
          en: "\"\(setting.name)\" has its usual value already: \(usual).",
          fr: "« \(setting.name) » a déjà sa valeur habituelle : \(usual)."))
    }
    try session.remove(id)
    return .message(
      Text(
        en: "\"\(setting.name)\" has its usual value again: \(usual).",
        fr: "« \(setting.name) » a retrouvé sa valeur habituelle : \(usual)."))
  }
}

extension Session {
  fileprivate func changeSetting(named name: String, to text: String) throws -> Output {
    let setting = try declaredSetting(name)
    return try change(setting, to: text)
  }

  /// Keeps what the office decided.
  ///
  /// - Throws: what is wrong with the value, at its place.
  fileprivate func change<Value: WrittenValue>(
    _ setting: some OfficeSetting<Value>, to text: String
  ) throws -> Output {
    let value: Value
    do {
      value = try read(text, as: Value.self)
    } catch let fault as any Fault {
      throw Failure(
        fault.code, fault.message, about: "value", details: fault.details, advice: fault.advice)
    }
    let id = try setting.id()
    let kept = KeptSetting(id: id, value: value.code)
    let before = try documents.document(id)
    guard before != kept else { return unchanged(kept) }
    // A value that cannot be read any more is told as it was kept.
    let old =
      before.map { (try? Value(reading: $0.value))?.text ?? .same($0.value) }
      ?? setting.usual.text
    try put(kept)
    return .message(
      Text(
        en: "\"\(setting.name)\" is now \(value.text); it was \(old).",
        fr: "« \(setting.name) » vaut désormais \(value.text) ; c’était \(old)."))
  }

  /// The setting that a person means.
  ///
  /// - Throws: `Failure` with the nearest name.
  fileprivate func declaredSetting(_ word: String) throws -> any OfficeSetting {
    let settings = try officeSettings()
    if let setting = settings.first(where: { $0.isCalled(word) }) { return setting }
    let near = Spelling.nearest(
      to: word, among: settings.flatMap { [$0.name[language], $0.name.en] })
    throw Failure(
      "settings.unknown",
      Text(en: "No setting is named \"\(word)\".", fr: "Aucun réglage n’a pour nom « \(word) »."),
      about: "name",
      advice: near.map { Text(en: "Did you mean \"\($0)\"?", fr: "Vouliez-vous dire « \($0) » ?") }
        ?? Text(
          en: "Type \"setting list\" to see all.",
          fr: "Tapez « réglage lister » pour les voir tous."))
  }
}

/// A setting with what holds.
private struct SettingLine: Sendable {
  let name: Text
  let meaning: Text
  let value: Value.Word
  let isUsual: Bool

  init<Decided>(_ setting: some OfficeSetting<Decided>, in session: Session) throws {
    name = setting.name
    meaning = setting.meaning
    let decided: Decided?
    do {
      decided = try setting.decided(in: session.documents)
    } catch is ReadingFault {
      // `check` tells it; until then the usual value holds.
      decided = nil
    }
    let value = decided ?? setting.usual
    self.value = Value.Word(code: value.code, text: value.text)
    isUsual = decided == nil
  }

  static func shape(_ language: Language) -> TableShape<SettingLine> {
    TableShape(
      .field("setting", fr: "réglage", .text) { .text($0.name[language]) },
      .field("value", fr: "valeur", .text) { .coded($0.value) },
      .field("usual", fr: "habituelle", .truth) { .truth($0.isUsual) },
      .field("meaning", fr: "sens", .text, rank: 1) { .text($0.meaning[language]) })
  }
}

/// What is kept of settings and holds no longer: it is not lost, and `check` tells it.
extension CheckedFinding {
  static func settings(in session: Session) throws -> [CheckedFinding] {
    // A plugin that is left out still declares its own.
    let declared = session.shell.catalogue.declared.flatMap(\.settings)
    return try session.all(KeptSetting.self).compactMap { kept in
      let remedy = Text(
        en: "Type \"setting reset \(kept.id)\", or have the plugin of it again.",
        fr: "Tapez « réglage rétablir \(kept.id) », ou remettez le module dont il relève.")
      guard let setting = declared.first(where: { $0.name.en == kept.id.name }) else {
        return CheckedFinding(
          rule: "settings.undeclared",
          finding: Finding(
            .warning,
            Text(
              en:
                "No plugin declares the setting \"\(kept.id)\"; its value, \(kept.value), is kept.",
              fr:
                "Aucun module ne déclare le réglage « \(kept.id) » ; sa valeur, \(kept.value), est conservée."
            ), about: kept.key, remedy: remedy))
      }
      do {
        _ = try setting.decided(in: session.documents)
        return nil
      } catch let fault as ReadingFault {
        return CheckedFinding(
          rule: "settings.value",
          finding: Finding(.error, fault.message, about: kept.key, remedy: remedy))
      }
    }
  }
}
