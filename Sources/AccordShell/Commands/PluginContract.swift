import AccordWording

/// The version of what the shell and its plugins agree upon: the types and the rules of this
/// module that a plugin can touch.
public enum PluginContract {
  /// The version of this shell. It goes up when a plugin that was written for the version before
  /// would no longer do what it says.
  public static let version = 1
}

/// A plugin that was written for another version of the contract.
struct OtherContract: Fault {
  let plugin: String
  let version: Int

  let code = "plugin.contract"

  var message: Text {
    Text(
      en:
        "The plugin \"\(plugin)\" asks for version \(version) of the plugin contract; this shell has version \(PluginContract.version). It is left out.",
      fr:
        "Le module « \(plugin) » demande la version \(version) du contrat des modules ; cet interpréteur a la version \(PluginContract.version). Il est laissé de côté."
    )
  }

  var advice: Text? {
    Text(
      en: "Everything else works. Bring the plugin up to the version of the shell.",
      fr: "Tout le reste fonctionne. Mettez le module à la version de l’interpréteur.")
  }
}

extension Failure {
  /// What a part of a plugin threw, told with the name of the plugin.
  ///
  /// - Parameter part: what failed: "the check visit.late".
  static func ofPlugin(_ plugin: any Plugin, _ part: Text, _ error: any Error) -> Failure {
    let reason = Diagnostic(any: error).message
    return Failure(
      "plugin.failed",
      Text(
        en: "In the plugin \"\(plugin.name)\", \(part) failed: \(reason)",
        fr: "Dans le module « \(plugin.name) », \(part) a échoué : \(reason)"),
      advice: Text(
        en: "This is a fault of the plugin; the rest is not touched by it.",
        fr: "C’est un défaut du module ; le reste n’en est pas affecté."))
  }
}
