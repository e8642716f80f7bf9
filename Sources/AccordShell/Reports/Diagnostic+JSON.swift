import AccordJSON
import AccordLanguage
import AccordRendering
import AccordWording

extension Diagnostic {
  /// The diagnostic as an object: `severity`, `code`, `message`, and where they are known
  /// `details`, `possible`, `advice`, `file`, `line`, `column`, `length`, `follows-from`,
  /// `included-from`. The sentences are in the
  /// language of the session, the rest never changes with it.
  func json(in language: Language) -> JSON {
    var members = [
      JSON.Member("severity", .string(severity.rawValue)),
      JSON.Member("code", .string(code)),
      JSON.Member("message", .string(message[language])),
    ]
    if !details.isEmpty {
      members.append(JSON.Member("details", .array(details.map { .string($0[language]) })))
    }
    if !possible.isEmpty {
      members.append(JSON.Member("possible", .array(possible.map { .string($0) })))
    }
    if let advice { members.append(JSON.Member("advice", .string(advice[language]))) }
    if let place {
      members += place.members
      members.append(JSON.Member("column", .integer(place.column)))
      members.append(JSON.Member("length", .integer(place.length)))
    }
    if let follows { members.append(JSON.Member("follows-from", .object(follows.members))) }
    if !includedFrom.isEmpty {
      members.append(JSON.Member("included-from", .array(includedFrom.map { .object($0.members) })))
    }
    return .object(members)
  }
}

extension SourcePlace {
  /// `file`, where there is one, and `line`.
  var members: [JSON.Member] {
    (source.name.map { [JSON.Member("file", .string($0))] } ?? [])
      + [JSON.Member("line", .integer(line))]
  }
}

extension RenderingContext {
  /// A diagnostic: lines for people, or where the session speaks JSON an object on one line.
  package func render(_ diagnostic: Diagnostic, as format: OutputFormat) -> String {
    if format.isJSON { return JSONText.line(diagnostic.json(in: language)) + "\n" }
    return DiagnosticRendering(context: self).lines(diagnostic).map { $0 + "\n" }.joined()
  }
}
