/// The contract between the shell and its plugins, as a whole: what `Plugin` asks for, and what a
/// session gives.
public enum PluginContract {
  /// The version of the contract that this shell keeps. It is raised when a plugin that was
  /// written before would no longer work as it did; what is only added leaves it as it is.
  public static let version = 1
}

extension Plugin {
  public var contractVersion: Int { PluginContract.version }
}
