public import AccordWording

/// A template: a flat OpenDocument text in which braces stand for values.
///
/// ```swift
/// let template = try Template(data: bytes)
/// let document = try template.checked(against: fields).filled(with: data, in: .french)
/// ```
///
/// Its own bytes are kept, only braces change: the same template and the same data give the same bytes.
public struct Template: Sendable {
  /// The file as it was read.
  public let bytes: [UInt8]
  /// The language that the properties of the document name; `nil` for any but English and French.
  public let language: Language?
  /// The template that this one was made from, as the property "Accord" of the document says; office
  /// programs keep it.
  public let origin: String?

  let nodes: [TemplateNode]
  /// What may stand once only, in the order of the file.
  let singular: [Range<Int>]
  let names: OpenDocumentNames
  /// What is wrong whatever the fields are.
  let ownFaults: [TemplateFault]

  /// Reads a template. Faults of its braces are told by `faults(against:)`, with those of the fields.
  ///
  /// - Throws: the one fault of a file that is no flat OpenDocument text, or a damaged one.
  public init(data: [UInt8]) throws(TemplateRefusal) {
    let document: FlatDocument
    do throws(TemplateProblem) {
      document = try FlatDocument(data)
    } catch {
      throw TemplateRefusal([TemplateFault(error)])
    }
    let pass = DocumentPass(document)
    let pairing = DirectivePairing(pass)
    bytes = data
    names = document.names
    language = pass.language.flatMap { Language(rawValue: String($0.prefix(2))) }
    origin = pass.origin
    singular = pass.singular.sorted { $0.lowerBound < $1.lowerBound }
    ownFaults = pass.faults + pairing.faults
    // Directives that do not fit one another make no nodes; values are checked all the same.
    nodes =
      ownFaults.isEmpty
      ? NodeBuilder.nodes(document, pass, pairing) : Template.values(pass)
  }

  private static func values(_ pass: DocumentPass) -> [TemplateNode] {
    pass.marks.compactMap { mark in
      switch mark {
      case .value(let use, _, let isPlain, let isInCharacterData):
        .value(use, isPlain: isPlain, isInCharacterData: isInCharacterData)
      case .directive(let use, _):
        switch use.placeholder {
        case .loop(let name): .loop(use, name: name, [])
        case .condition(let name, let word):
          .condition(use, name: name, word: word, then: [], otherwise: [])
        default: nil
        }
      case .brace, .rowStart, .rowEnd: nil
      }
    }
  }
}
