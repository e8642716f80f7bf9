import AccordDocuments
package import AccordWording

extension CommandCatalogue {
  /// What plugins declare wrongly: why some are left out, then the commands, then what schemas say
  /// of documents. For the doctor, and for tests; the start looks only at what decides it.
  package var declarationFaults: [any Fault] {
    let pages = choice(by: .ofPages)
    return refused + pages.refused + CommandCatalogue.clashes(of: pages.plugins)
      + entries.compactMap(\.declarationFault)
      + plugins.flatMap { plugin in
        plugin.documents.compactMap { CommandCatalogue.fault(of: $0, in: plugin) }
      }
  }

  /// What two plugins claim in commands and parts of pages that the start does not make.
  private static func clashes(of plugins: [any Plugin]) -> [any Fault] {
    do {
      try refuse(PluginClaims(plugins, in: .everything).clashes, isOfStart: false)
      return []
    } catch {
      return [error as? any Fault].compactMap(\.self)
    }
  }

  private static func fault(of type: any Document.Type, in plugin: any Plugin) -> DeclarationFault?
  {
    DeclarationFault(
      SchemaCheck.faults(of: type) + type.declarationFaults,
      in: .collection(type.schema.collection), of: plugin.name)
  }
}
