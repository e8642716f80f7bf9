/// What an element means for filling.
enum ElementKind: Sendable, Hashable {
  /// A paragraph or a heading, in which text is written with elements for line breaks.
  case paragraph
  case heading
  /// Something that holds text and no elements: a title, a name of the author.
  case plainText
  /// The properties of the document.
  case properties
  case header, footer
  case styles
  /// Numbering of headings, with a level in it.
  case outlineLevel
  case row
  /// Rows that are repeated on each page, not for each record.
  case headerRows
  /// What disappears with the directive that stands alone in it.
  case container
  /// A space, a tab or a line break.
  case space
  /// A mark whose name may stand once only.
  case mark
  /// A picture or a drawing.
  case object
  /// A picture in letters and digits.
  case binaryData
  /// Changes that were recorded: texts that are gone.
  case recordedChanges
  case other

  /// The kinds by the names that a file writes.
  static func table(_ names: OpenDocumentNames) -> [String: ElementKind] {
    let kinds: [(ElementKind, [String])] = [
      (.paragraph, ["text:p"]), (.heading, ["text:h"]),
      (.plainText, ["svg:title", "svg:desc"]), (.properties, ["office:meta"]),
      (.header, ["style:header", "style:header-left", "style:header-first"]),
      (.footer, ["style:footer", "style:footer-left", "style:footer-first"]),
      (.styles, ["office:styles", "office:automatic-styles", "office:master-styles"]),
      (.outlineLevel, ["text:outline-level-style"]), (.row, ["table:table-row"]),
      (.headerRows, ["table:table-header-rows"]),
      (
        .container,
        ["text:list", "text:list-item", "text:list-header", "table:table-cell"]
      ),
      (.space, ["text:s", "text:tab", "text:line-break"]),
      (.mark, ["text:bookmark", "text:bookmark-start", "text:bookmark-end"]),
      (.object, ["draw:frame", "draw:custom-shape", "draw:line", "draw:rect", "draw:g"]),
      (.binaryData, ["office:binary-data"]), (.recordedChanges, ["text:tracked-changes"]),
    ]
    var table: [String: ElementKind] = [:]
    for (kind, usual) in kinds {
      for name in usual { table[names.written(name)] = kind }
    }
    return table
  }
}
