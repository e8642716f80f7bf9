import AccordDocuments
import AccordJSON
public import AccordWording

/// Something that a plugin leaves to the office to decide, such as after how many days a remark is
/// made. What the office decided is kept in the workspace, for everybody: with history, undo and
/// plans. What the law says is no setting.
///
/// ```swift
/// static let patience = Setting(
///   "visits.patience", fr: "visites.patience",
///   Text(en: "days until an open visit is told", fr: "jours avant de signaler une visite"), 60)
/// …
/// let days = try session.value(of: VisitsPlugin.patience)
/// ```
public struct Setting<Value: WrittenValue>: OfficeSetting {
  /// Its name in both languages.
  public let name: Text
  /// What it decides.
  public let meaning: Text
  /// What holds as long as the office says nothing.
  public let usual: Value

  /// A setting.
  ///
  /// - Parameters:
  ///   - name: its name, which begins with what its plugin is about: an identity in small letters,
  ///     `visits.patience`. It never changes: the workspace keeps it.
  ///   - french: its French name.
  ///   - meaning: what it decides: a phrase without a capital and without a full stop.
  ///   - usual: what holds as long as the office says nothing.
  public init(_ name: String, fr french: String, _ meaning: Text, _ usual: Value) {
    self.name = .pair(en: name, fr: french)
    self.meaning = meaning
    self.usual = usual
  }
}

/// A setting of any type: what `Plugin.settings` lists. `Setting` is the one type of it.
public protocol OfficeSetting<Value>: Sendable {
  /// What is decided: a number, an amount, a date, a rate, a choice, yes or no.
  associatedtype Value: WrittenValue
  /// Its name in both languages.
  var name: Text { get }
  /// What it decides.
  var meaning: Text { get }
  /// What holds as long as the office says nothing.
  var usual: Value { get }
}

extension OfficeSetting {
  /// Its type, for completion and messages.
  var type: any WrittenValue.Type { Value.self }

  /// Whether a person means it by a word.
  func isCalled(_ word: String) -> Bool {
    [name.en.folded, name.fr.folded].contains(word.folded)
  }

  /// The document that keeps what the office decided.
  ///
  /// - Throws: `ReadingFault` where the name is no identity, which no plugin that takes part has.
  func id() throws -> ID<KeptSetting> { ID(try Slug(reading: name.en)) }

  /// What holds, and what was decided; `nil` where nothing was.
  ///
  /// - Throws: `ReadingFault` where what was decided cannot be read as this type.
  func decided(in documents: any DocumentReader) throws -> Value? {
    try documents.document(id()).map { try Value(reading: $0.value) }
  }
}

extension Session {
  /// What the office decided; the usual value where it decided nothing. With `--as-of` it is what
  /// held then. What was decided and cannot be read any more, since the plugin changed the type, is
  /// told as a warning, and the usual value holds.
  public func value<Value>(of setting: Setting<Value>) throws -> Value {
    do {
      return try setting.decided(in: documents) ?? setting.usual
    } catch let fault as ReadingFault {
      let remark =
        Text(
          en: "The setting \"\(setting.name)\" has its usual value, \(setting.usual.text): ",
          fr: "Le réglage « \(setting.name) » a sa valeur habituelle, \(setting.usual.text) : ")
        + fault.message
      if !warnings.contains(remark) { warn(remark) }
      return setting.usual
    }
  }
}

extension CommandCatalogue {
  /// The settings of all plugins whose settings can be, in the order of these.
  var settings: [any OfficeSetting] { choice(by: .settings).plugins.flatMap(\.settings) }
}

extension Session {
  /// The settings of all plugins. A plugin whose settings cannot be is named.
  ///
  /// - Throws: `Failure` when two plugins declare one setting, with the names of both.
  func officeSettings() throws -> [any OfficeSetting] {
    try plugins(for: .settings).flatMap(\.settings)
  }
}
