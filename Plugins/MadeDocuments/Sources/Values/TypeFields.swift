import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTemplates
import AccordWording

/// The fields of a document type that templates may name: those it declares, those that plugins work
/// out, and what documents need besides.
struct TypeFields: Sendable {
  /// How many references are followed from the document on.
  static let depth = 2

  /// The fields of a type, with those of what it refers to.
  static func all(
    of type: any Document.Type, in session: Session, depth: Int = depth
  ) -> [ReadField] {
    let own = additions(of: type, depth: depth)
    let declared = DocumentPart.all(of: type).compactMap {
      declaredField($0, in: session, depth: depth)
    }
    let computed = session.templateFields(of: type).map { computedField($0) }
    let identity = ReadField(
      Text(en: "identity", fr: "identifiant"), .text,
      help: Text(en: "what it is named by", fr: "ce qui le désigne")
    ) { reading, document, _ in .text(.same(reading.key(of: document).slug.name)) }
    // Where two have one name, the first is meant.
    var names: Set<String> = []
    return (own + [identity] + declared + computed).filter { field in
      let words = [field.name.en.folded, field.name.fr.folded]
      guard names.isDisjoint(with: words) else { return false }
      names.formUnion(words)
      return true
    }
  }

  /// A declared field; `nil` for a reference beyond the last that is followed.
  private static func declaredField(
    _ part: DocumentPart, in session: Session, depth: Int
  ) -> ReadField? {
    guard let shape = PartShape(part, in: session, depth: depth) else { return nil }
    return ReadField(shape.name, shape.kind, help: part.help, helps: shape.helps) {
      reading, document, paths in
      let current = reading.inForce(document)
      let content = DocumentContent.all(of: current)
      let marked = content["fictitious"] == .value(.truth(true))
      if marked { reading.noteFictitious() }
      let known = try shape.data(content[part.name.en] ?? .missing, reading, paths, marked)
      guard case .missing = known else { return known }
      return .missing(filledBy: reading.commandFilling(part, of: document))
    }
  }

  private static func computedField(_ field: AccordShell.TemplateField) -> ReadField {
    ReadField(field.name, TemplateFieldKind(field.kind), help: field.help) { reading, document, _ in
      TemplateData(try reading.session.value(of: field, for: document), as: field.kind)
    }
  }

  private static func additions(of type: any Document.Type, depth: Int) -> [ReadField] {
    switch type {
    case is Organisation.Type: OrganisationFields.all
    case is Convention.Type: ConventionFields.all
    case is Decision.Type: DecisionFields.all
    case is Person.Type: PersonFields.all
    default: []
    }
  }
}
