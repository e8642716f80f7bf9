import AccordDocuments
package import AccordWording

extension CommandCatalogue {
  /// What plugins declare wrongly: why some are left out, then the commands, then what schemas say
  /// of documents. For the doctor, and for tests; the start looks only at what decides it.
  package var declarationFaults: [any Fault] {
    refused + clashes + entries.compactMap(\.declarationFault)
      + plugins.flatMap { plugin in
        plugin.documents.compactMap { CommandCatalogue.fault(of: $0, in: plugin) }
      }
  }

  /// What two plugins claim in commands that the start does not make.
  private var clashes: [any Fault] {
    do {
      try CommandCatalogue.refuse(PluginClaims(plugins, isWhole: true).clashes)
      return []
    } catch {
      return [error as? any Fault].compactMap(\.self)
    }
  }

  private static func fault(of type: any Document.Type, in plugin: any Plugin) -> DeclarationFault?
  {
    DeclarationFault(
      SchemaCheck.faults(of: type), in: .collection(type.schema.collection), of: plugin.name)
  }
}
