public import AccordWording

/// The fields that templates may name, so that a template is checked without any data.
public struct TemplateFields: Sendable, Hashable {
  /// The fields at the top, mostly records: `convention`, `beneficiary`.
  public let fields: [TemplateField]

  /// Declares fields.
  public init(_ fields: [TemplateField]) { self.fields = fields }

  /// Every field with its path, records and lists before their own: `convention.amount`,
  /// `convention.montant`.
  public var all: [(path: Text, field: TemplateField)] { TemplateFields.all(fields, under: nil) }

  private static func all(
    _ fields: [TemplateField], under parent: Text?
  ) -> [(path: Text, field: TemplateField)] {
    fields.flatMap { field -> [(path: Text, field: TemplateField)] in
      let path = parent.map { $0 + .same(".") + field.name } ?? field.name
      return [(path: path, field: field)] + all(field.kind.members, under: path)
    }
  }

  /// Finds a field by its path, whose words may be of either language, with or without accents.
  func find(_ written: String) -> FoundField? {
    var members = fields
    var names: [Text] = []
    var lists: [Int] = []
    var found: TemplateField?
    for part in written.split(separator: ".", omittingEmptySubsequences: false) {
      let wanted = part.folded
      if let outer = found, case .list = outer.kind { lists.append(names.count) }
      guard
        let field = members.first(where: {
          $0.name.en.folded == wanted || $0.name.fr.folded == wanted
        })
      else { return nil }
      names.append(field.name)
      members = field.kind.members
      found = field
    }
    return found.map { FoundField(path: FieldPath(names), field: $0, lists: lists) }
  }

  /// The path that was probably meant.
  func nearest(to written: String) -> Text? {
    // A group is near to each of its fields, which says nothing.
    let depth = written.count { $0 == "." }
    let paths = all.map(\.path).filter { $0.en.count { $0 == "." } == depth }
    guard let near = Spelling.nearest(to: written, among: paths.flatMap { [$0.en, $0.fr] }) else {
      return nil
    }
    return paths.first { $0.en == near || $0.fr == near }
  }
}

/// A path of declared names.
struct FieldPath: Sendable, Hashable {
  let names: [Text]
  /// The English names, by which data are found.
  let keys: [String]

  init(_ names: [Text]) {
    self.names = names
    keys = names.map(\.en)
  }

  /// As templates name it, in each language.
  var text: Text { names.joined(separator: ".") }

  /// Its first names.
  func prefix(_ count: Int) -> FieldPath { FieldPath(Array(names.prefix(count))) }
}

/// A field that a template names.
struct FoundField: Sendable, Hashable {
  let path: FieldPath
  let field: TemplateField
  /// How many names lead to each list above the field, the outermost first.
  let lists: [Int]

  /// The lists above the field, each of which a row or a loop must go through.
  var listPaths: [FieldPath] { lists.map { path.prefix($0) } }
}
