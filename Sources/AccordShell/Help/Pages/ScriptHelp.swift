import AccordLanguage
import AccordWording

/// The help of a script: the comment that it begins with, and its parameters. What is wrong with
/// the script does not matter here; checking it says so.
struct ScriptHelp {
  let name: String
  /// The comment at its beginning, without the signs.
  private(set) var description: [String] = []
  /// In the order in which the script declares them.
  private(set) var parameters: [ParameterSyntax] = []
  private var defined: Set<String> = []

  /// - Parameter files: where included files are read from.
  init(_ source: SourceText, reading files: any FileReading) {
    name = source.name ?? "-"
    for line in source.lines {
      guard line.hasPrefix("#") else { break }
      description.append(String(line.drop { $0 == "#" }.drop { $0 == " " }))
    }
    read(source, files, depth: 0)
  }

  private mutating func read(_ source: SourceText, _ files: any FileReading, depth: Int) {
    for tokens in Lexer.lex(source).statements {
      guard let statement = try? Parser.statement(tokens) else { continue }
      switch statement.kind {
      case .parameter(let syntax):
        if defined.insert(syntax.name.shown.folded).inserted { parameters.append(syntax) }
      case .assignment(let name, _): defined.insert(name.shown.folded)
      case .include(let word):
        guard depth < Limits.includeDepth, let name = word.literal, !name.hasPrefix("/"),
          name.folded.hasSuffix(".accord"), !defined.contains("/" + name)
        else { continue }
        defined.insert("/" + name)
        let path = RelativePath.joined(source.folder, name)
        guard let text = try? files.script(FilePath(path)) else { continue }
        read(SourceText(name: path, text: text), files, depth: depth + 1)
      default: continue
      }
    }
  }

  /// Writes the page.
  func write(to page: inout HelpPage, after verb: LaunchVerb) {
    let required = parameters.filter { $0.fallback == nil }.map { $0.name.shown + "=…" }
    let form = (["accord", verb.name[page.language], name] + required).joined(separator: " ")
    let more = Text(en: " [name=…]", fr: " [nom=…]")
    page.heading(.same(form) + (required.count < parameters.count ? more : .same("")))
    if !description.isEmpty { page.paragraph(description.joined(separator: " ")) }
    guard !parameters.isEmpty else {
      return page.paragraph(
        page.say(
          Text(en: "It takes no parameters.", fr: "Il n’a pas de paramètre.")))
    }
    page.heading(Text(en: "Parameters", fr: "Paramètres"))
    page.columns(parameters.map { ($0.name.shown, explanation(of: $0)[page.language]) })
  }

  private func explanation(of parameter: ParameterSyntax) -> Text {
    let word = parameter.type?.shown.folded ?? "text"
    let type = ParameterType.allCases.first { $0.names.contains(word) }?.name ?? .same(word)
    let fallback =
      parameter.fallback.map { word in
        Text(en: "\(word.shown) when left out", fr: "à défaut \(word.shown)")
      } ?? Text(en: "required", fr: "obligatoire")
    let start = parameter.help.map { Text.same($0) + .same(" (") } ?? .same("(")
    return start + type + .same(", ") + fallback + .same(")")
  }
}

extension ParameterType {
  /// What a value of the type is called.
  var name: Text {
    switch self {
    case .text: Text(en: "text", fr: "texte")
    case .integer: Text(en: "whole number", fr: "nombre entier")
    case .year: Text(en: "year", fr: "année")
    case .amount: Text(en: "amount", fr: "montant")
    case .date: Text(en: "date", fr: "date")
    case .rate: Text(en: "rate", fr: "taux")
    case .truth: Text(en: "yes or no", fr: "oui ou non")
    case .identity: Text(en: "identity", fr: "identifiant")
    case .file: Text(en: "file", fr: "fichier")
    }
  }
}
