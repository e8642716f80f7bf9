import AccordLanguage
import AccordRendering
import AccordWording

/// The line of a source text that a diagnostic is about, ready to be shown, and where the carets
/// go: under the cells of the stretch, whatever the width of the characters before it.
///
/// A line longer than the room is shown around the stretch, with `…` where it was shortened.
struct SourceExcerpt {
  let line: String
  let indent: String
  let carets: String

  init(_ place: SourcePlace, width: Int) {
    // Of a line that is far too long only what stands near the stretch.
    let whole = place.source.lines[place.line - 1]
    let characters = Array(whole.prefix(place.column + place.length + max(width, 20) * 4))
    let start = min(max(place.column - 1, 0), characters.count)
    let end = min(start + place.length, characters.count)
    var before = SourceExcerpt.shown(characters[..<start])
    var marked = SourceExcerpt.shown(characters[start..<end])
    var after = SourceExcerpt.shown(characters[end...])
    let room = max(width, 20)
    if DisplayWidth.of(before + marked + after) > room {
      marked = SourceExcerpt.head(of: marked, room - 2)
      let left = room - DisplayWidth.of(marked)
      let wantedAfter = min(DisplayWidth.of(after), left / 2)
      before = SourceExcerpt.tail(of: before, left - wantedAfter)
      after = SourceExcerpt.head(of: after, left - DisplayWidth.of(before))
    }
    line = before + marked + after
    indent = String(repeating: " ", count: DisplayWidth.of(before))
    carets = String(repeating: "^", count: max(1, DisplayWidth.of(marked)))
  }

  private static func shown(_ characters: some Sequence<Character>) -> String {
    Escaping.oneLine(String(Array(characters)))
  }

  private static func head(of text: String, _ width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var result = ""
    var used = 1
    for character in text {
      used += DisplayWidth.of(character)
      if used > width { break }
      result.append(character)
    }
    return result + "…"
  }

  private static func tail(of text: String, _ width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var result: [Character] = []
    var used = 1
    for character in text.reversed() {
      used += DisplayWidth.of(character)
      if used > width { break }
      result.append(character)
    }
    return "…" + String(result.reversed())
  }
}
