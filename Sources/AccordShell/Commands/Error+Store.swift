import AccordDocuments
import AccordPlatform

extension Error {
  /// Whether the store threw it while the code of a plugin asked it for something: what it reads
  /// cannot be read, what lies below fails, or the run is to stop. Such an error is told as it is;
  /// any other that the code of a plugin lets through is a fault of that plugin.
  var isOfStore: Bool {
    switch self {
    case is StoreError, is WorkspaceFault, is SystemFault, is Interrupted, is StateMoved: true
    // The plugin whose migration failed is named already.
    case is PluginFault: true
    default: false
    }
  }
}
