public import AccordDocuments
public import AccordJSON
public import AccordLanguage
public import AccordWording

/// What letters on documents show beside their declared fields.
extension Session {
  /// The fields that the plugins work out for documents of a type.
  public func templateFields(of type: any Document.Type) -> [TemplateField] {
    shell.catalogue.plugins.flatMap(\.templateFields).filter { $0.type == type }
  }

  /// The value of such a field; one that fails is named and left out.
  public func value(of field: TemplateField, for document: some Document) throws -> Value {
    let plugin = shell.catalogue.plugins.first { plugin in
      plugin.templateFields.contains { $0.type == field.type && $0.name == field.name }
    }
    let outcome = try run(.field(field.name), of: plugin?.name ?? "") {
      try field.value(self, document)
    }
    return switch outcome {
    case .result(let value): value
    case .leftOut: .missing
    }
  }

  /// The document types of all plugins, in the order of their collections.
  public var documentTypes: [any Document.Type] { shell.catalogue.documentTypes }

  /// The document type that people call so: by its name, its collection or the noun of its commands.
  ///
  /// - Parameters:
  ///   - word: what they call it.
  ///   - parameter: the English name of the argument or option that gave the word.
  /// - Throws: a fault that names the nearest one.
  public func documentType(
    called word: String, about parameter: String
  ) throws -> any Document.Type {
    guard let type = shell.catalogue.documentType(called: word) else {
      throw UnknownDocument.kind(
        word, near: shell.catalogue.nearestType(to: word), about: parameter)
    }
    return type
  }

  /// The line that fills a field of a document: that of the command that edits its type, with the
  /// option of the field; `nil` where no command does.
  ///
  /// - Parameters:
  ///   - name: the English name of the field.
  ///   - key: the document.
  public func editing(_ name: String, of key: DocumentKey) -> Text? {
    func line<D: Document>(_ type: D.Type) -> Text? {
      guard let field = D.fields.first(where: { $0.name.en == name }) else { return nil }
      let options = field.editingOptions.map(\.name)
      let command = shell.catalogue.entries.map(\.command).first { command in
        command.words.en.hasSuffix(" edit") && command.parameters.first?.type == ID<D>.self
          && command.parameters.contains { options.contains($0.name) }
      }
      guard let command else { return nil }
      return .each { language in
        let option = options.first { $0.en.hasSuffix("-" + language.rawValue) } ?? options.first
        return "\(command.words[language]) \(key.slug.name) --\(option?[language] ?? "") …"
      }
    }
    return shell.catalogue.documentTypes.first { $0.schema.collection == key.collection }
      .flatMap { line($0) }
  }
}
