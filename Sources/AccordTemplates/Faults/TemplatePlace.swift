public import AccordWording

/// Where in a document something stands, as an office sees it: lines of the file say nothing to it.
public struct TemplatePlace: Sendable, Hashable {
  /// The parts of a document.
  public enum Part: Sendable, Hashable {
    case properties, styles, header, footer, body
  }

  /// The part of the document.
  public let part: Part
  /// The number of the heading above, as it is printed: `Article 3`; `nil` where headings have none.
  public let number: String?
  /// The words of the heading above.
  public let heading: String?
  /// The first words of the paragraph.
  public let words: String
  /// Where the paragraph begins in the file: faults are told in this order.
  let offset: Int

  /// `article 3 « Montant de la subvention », « La Région attribue… »`.
  public var text: Text {
    .each { language in
      var parts: [String] = []
      switch part {
      case .properties: parts.append(Text(en: "document properties", fr: "propriétés")[language])
      case .header: parts.append(Text(en: "header", fr: "en-tête")[language])
      case .footer: parts.append(Text(en: "footer", fr: "pied de page")[language])
      case .styles: parts.append(Text(en: "styles", fr: "styles")[language])
      case .body:
        var title = number ?? ""
        if let heading {
          title += (title.isEmpty ? "" : " ") + language.quoted(TemplatePlace.short(heading))
        }
        if !title.isEmpty { parts.append(title) }
      }
      if !words.isEmpty, words != heading {
        parts.append(language.quoted(TemplatePlace.short(words)))
      }
      return parts.joined(separator: ", ")
    }
  }

  /// A text cut after some 60 characters.
  private static func short(_ text: String) -> String {
    text.count > 60 ? text.prefix(59).withoutOuterSpaces + "…" : text
  }
}
