import AccordWording

/// The version of what the shell and its plugins agree upon: the types and the rules of this
/// module that a plugin can touch.
public enum PluginContract {
  /// The version of this shell. It goes up when a plugin that was written for the version before
  /// would no longer do what it says. Version 2 has rules with a sentence over document types, and
  /// lookups by property: what was written for version 1 does not compile.
  public static let version = 2
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
