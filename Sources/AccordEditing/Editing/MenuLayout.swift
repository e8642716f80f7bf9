import AccordRendering
import AccordWording

/// The rows of a menu of completions: words on the left, what they are on the right, those around
/// the chosen one where there are more than fit.
struct MenuLayout {
  struct Row: Sendable, Hashable {
    let text: String
    let explanation: String
    let isChosen: Bool
  }

  let rows: [Row]

  init(_ menu: LineEditor.Menu, _ look: EditorLook) {
    let items = menu.completions.items
    let height = min(10, max(3, look.rows / 2))
    let first = min(max(0, (menu.chosen ?? 0) - height / 2), max(0, items.count - height))
    let shown = items[first..<min(items.count, first + height)]
    let widest = shown.map { DisplayWidth.of($0.label) }.max() ?? 0
    let width = min(widest, max(8, look.columns * 2 / 3))
    var rows = zip(shown.indices, shown).map { index, item in
      // Without colours a sign tells which one is chosen.
      let mark = look.isColoured ? "" : index == menu.chosen ? "> " : "  "
      let label = MenuLayout.cut(item.label, to: width).padded(to: width)
      let room = look.columns - width - mark.count - 3
      let explanation = room > 5 ? MenuLayout.cut(item.explanation, to: room) : ""
      return Row(
        text: mark + label, explanation: explanation.isEmpty ? "" : "  " + explanation,
        isChosen: index == menu.chosen)
    }
    if items.count > shown.count {
      let count = items.count
      let more = Text(
        en: "\(menu.chosen.map { "\($0 + 1) of " } ?? "")\(count: count)",
        fr: "\(menu.chosen.map { "\($0 + 1) sur " } ?? "")\(count: count)")
      rows.append(Row(text: "", explanation: more[look.language], isChosen: false))
    }
    self.rows = rows
  }

  static func cut(_ text: String, to width: Int) -> String {
    let line = Escaping.oneLine(text)
    guard DisplayWidth.of(line) > width else { return line }
    var cut = ""
    var used = 1
    for character in line {
      used += DisplayWidth.of(character)
      guard used <= width else { break }
      cut.append(character)
    }
    return cut + "…"
  }
}
