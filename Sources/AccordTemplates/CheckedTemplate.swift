import AccordDocuments
public import AccordWording

/// A template in which nothing is wrong, with the fields that it reads.
public struct CheckedTemplate: Sendable {
  /// The template.
  public let template: Template
  /// The paths of the fields that it reads, in the order in which it names them, each once.
  public let fieldsRead: [Text]
  let nodes: [CheckedNode]

  init(template: Template, nodes: [CheckedNode], fieldsRead: [Text]) {
    self.template = template
    self.nodes = nodes
    self.fieldsRead = fieldsRead
  }

  /// The document of some data: the bytes of a flat OpenDocument text.
  ///
  /// - Parameters:
  ///   - data: a record of the fields at the top.
  ///   - language: the language of amounts, dates and words.
  /// - Throws: all that keeps the document from being made, in its order: fields that are empty, above
  ///   all.
  public func filled(
    with data: TemplateData, in language: Language
  ) throws(TemplateRefusal) -> [UInt8] {
    var filling = Filling(template, language: language)
    filling.write(nodes, data)
    guard filling.faults.isEmpty else { throw TemplateRefusal(filling.faults) }
    return filling.result
  }
}

extension Template {
  /// The SHA-256 of the file, in 64 small hexadecimal digits.
  public var digest: String { ContentDigest.hexadecimal(bytes) }
}
