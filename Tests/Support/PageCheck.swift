/// Reads a page as strictly as XML and keeps what is wrong with it: tags that do not close, quotes
/// that lack, identities twice or pointing nowhere, anything fetched or run, a drawing without a table.
package struct PageCheck {
  /// What is wrong; empty where nothing is.
  package private(set) var problems: [String] = []
  /// The text between the tags, without that of styles.
  package private(set) var text = ""
  /// The names of the elements with their attributes, in their order.
  package private(set) var elements: [(name: String, attributes: [String: String])] = []

  private static let empty: Set<String> = ["meta", "br"]
  private static let drawn: Set<String> = ["stack", "bars", "calls", "matrix", "map"]
  private var open: [String] = []
  private var waitsForTable = false

  package init(_ page: String) {
    let start = "<!DOCTYPE html>\n"
    if !page.hasPrefix(start) { problems.append("no document type") }
    var rest = page.dropFirst(page.hasPrefix(start) ? start.count : 0)
    while let mark = rest.firstIndex(of: "<") {
      words(rest[..<mark])
      guard let end = rest[mark...].firstIndex(of: ">") else {
        problems.append("a tag that does not end")
        break
      }
      tag(rest[rest.index(after: mark)..<end])
      rest = rest[rest.index(after: end)...]
    }
    words(rest)
    if !open.isEmpty { problems.append("left open: \(open)") }
    if waitsForTable { problems.append("a drawing without its table") }
    identities()
    for outside in [
      "<script", "<link", "<iframe", "<img", "http://", "https://", "url(", "@import",
    ]
    where page.contains(outside) {
      problems.append("it holds \(outside)")
    }
  }

  private mutating func words(_ words: Substring) {
    if open.last != "style" {
      text += words
      entities(words)
    }
  }

  private mutating func entities(_ words: Substring) {
    let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
    for index in words.indices where words[index] == "&" {
      if !known.contains(where: words[index...].hasPrefix) {
        problems.append("a bare & in \(words)")
      }
    }
    if words.contains(">") { problems.append("a bare > in \(words)") }
  }

  private mutating func tag(_ tag: Substring) {
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if open.popLast() != name { problems.append("</\(name)> closes nothing") }
      return
    }
    let closesItself = tag.hasSuffix("/")
    var rest = closesItself ? tag.dropLast() : tag
    let name = String(rest.prefix { $0 != " " })
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while let first = rest.first(where: { $0 != " " }) {
      _ = first
      rest = rest.drop { $0 == " " }
      let key = String(rest.prefix { $0 != "=" })
      rest = rest.dropFirst(key.count + 1)
      guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
        problems.append("a value without quotes in <\(tag)>")
        return
      }
      let value = rest[rest.index(after: rest.startIndex)..<end]
      entities(value)
      if attributes[key] != nil { problems.append("\(key) twice in <\(tag)>") }
      attributes[key] = String(value)
      rest = rest[rest.index(after: end)...]
    }
    elements.append((name, attributes))
    note(name, attributes)
    if !closesItself && !PageCheck.empty.contains(name) { open.append(name) }
  }

  /// A drawing waits for the table behind it, which comes before the next section.
  private mutating func note(_ name: String, _ attributes: [String: String]) {
    let kinds = Set((attributes["class"] ?? "").split(separator: " ").map(String.init))
    if name == "section" || name == "footer", waitsForTable {
      problems.append("a drawing without its table")
      waitsForTable = false
    }
    if !kinds.isDisjoint(with: PageCheck.drawn) { waitsForTable = true }
    if kinds.contains("plain"), open.contains("details") { waitsForTable = false }
    if attributes.keys.contains(where: { $0.hasPrefix("on") }) {
      problems.append("a handler in <\(name)>")
    }
    if let style = attributes["style"],
      !style.hasPrefix("--v:") || !style.hasSuffix("%")
        || !style.dropFirst(4).dropLast().allSatisfy({ $0.isNumber || $0 == "." })
    {
      problems.append("a style that is no number: \(style)")
    }
  }

  private mutating func identities() {
    let all = elements.compactMap { $0.attributes["id"] }
    let once = Set(all)
    if once.count != all.count { problems.append("identities twice") }
    for (_, attributes) in elements {
      let named = (attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
      let linked = attributes["href"].map { [String($0.dropFirst())] } ?? []
      for id in named + linked where !once.contains(id) { problems.append("\(id) is not there") }
    }
  }
}
