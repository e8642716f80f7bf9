import AccordLanguage
import AccordPlatform
import AccordWording

/// Which code of a plugin runs now, so that Ctrl-C can name what does not stop by itself: code that
/// reads nothing is asked for nothing, and only the handler of Ctrl-C gets a word in.
///
/// A run and all code of plugins that it calls are on one thread, and so is every use of this.
final class RunningPluginCode: @unchecked Sendable {
  /// What was made for, and in what form.
  private struct Key: Hashable {
    let part: PluginFault.Part
    let plugin: String
    let language: Language
    let format: OutputFormat?
  }

  /// That of the launch; `nil` where nobody can type Ctrl-C.
  @TaskLocal static var current: RunningPluginCode?

  private let state: ShellState
  private let rendered: (Text) -> String
  private let announce: (InterruptionNotice?) -> Void
  /// The notices that were made: the bytes of one stay for as long as the process.
  private var notices: [Key: InterruptionNotice] = [:]
  /// What runs, the innermost last.
  private var running: [InterruptionNotice] = []

  /// - Parameters:
  ///   - state: says the language and the format of the session.
  ///   - rendered: a sentence as standard error gets it.
  ///   - announce: has Ctrl-C write a notice from now on.
  init(
    _ state: ShellState, rendered: @escaping (Text) -> String,
    announce: @escaping (InterruptionNotice?) -> Void
  ) {
    self.state = state
    self.rendered = rendered
    self.announce = announce
  }

  /// Runs code of a plugin, which Ctrl-C names meanwhile.
  static func during<Result>(
    _ part: PluginFault.Part, of plugin: String, _ body: () throws -> Result
  ) rethrows -> Result {
    guard let current else { return try body() }
    current.begin(part, of: plugin)
    defer { current.end() }
    return try body()
  }

  private func begin(_ part: PluginFault.Part, of plugin: String) {
    let key = Key(
      part: part, plugin: plugin, language: state.language, format: state.settings.format)
    let notice = notices[key] ?? self.notice(part, of: plugin)
    notices[key] = notice
    running.append(notice)
    announce(notice)
  }

  private func end() {
    running.removeLast()
    announce(running.last)
  }

  private func notice(_ part: PluginFault.Part, of plugin: String) -> InterruptionNotice {
    let name = Text.each { language in
      language == .french
        ? "\(part.name[language]) du module « \(plugin) »"
        : "\(part.name[language]) of the plugin \"\(plugin)\""
    }
    let running = Text.each { language in
      language == .french
        ? "\(name[language].capitalisedFirst) est en cours. Si rien ne s’arrête, appuyez de nouveau sur Ctrl-C."
        : "\(name[language].capitalisedFirst) is running. If it does not stop, press Ctrl-C again."
    }
    return InterruptionNotice(
      first: rendered(running),
      second: rendered(
        Text(
          en:
            "It is still running. Press Ctrl-C once more to leave Accord: nothing of what it did will be kept.",
          fr:
            "Toujours en cours. Appuyez encore une fois sur Ctrl-C pour quitter Accord : rien de ce qui est en cours ne sera conservé."
        )),
      last: rendered(
        Text(
          en:
            "Accord was left while \(name) was running. Nothing of what it did was kept.",
          fr:
            "Accord a été quitté pendant l’exécution de ce qui suit : \(name). Rien de ce qui était en cours n’a été conservé."
        )))
  }
}
