import AccordDocuments
package import AccordWording

extension CommandCatalogue {
  /// What plugins declare wrongly: why some are left out, then the commands, then what schemas say
  /// of documents. For the doctor, and for tests; the start looks only at what decides it.
  package var declarationFaults: [any Fault] {
    refused + entries.compactMap(\.declarationFault)
      + plugins.flatMap { plugin in
        plugin.documents.compactMap { CommandCatalogue.fault(of: $0, in: plugin) }
      }
  }

  private static func fault(of type: any Document.Type, in plugin: any Plugin) -> DeclarationFault?
  {
    DeclarationFault(
      SchemaCheck.faults(of: type), in: .collection(type.schema.collection), of: plugin.name)
  }
}
