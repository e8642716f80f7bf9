import AccordLanguage
import AccordWording

/// Drawings as HTML: every chart of bars is itself a table; only the map is SVG.
struct DrawingHTML {
  let writer: PageWriter
  /// What the identities of its elements begin with.
  let id: String

  func drawn(_ drawn: Drawn) -> String {
    let figures = drawn.figures.enumerated().map { number, figure in
      "<figure><figcaption>\(writer.words(figure.caption))</figcaption>"
        + drawing(figure.drawing, caption: figure.caption, id: "\(id)-\(number)") + "</figure>\n"
    }.joined()
    return key(drawn.key)
      + (drawn.figures.count > 1 ? "<div class=\"pair\">\(figures)</div>\n" : figures)
      + (drawn.note.map { "<p class=\"under\">\(writer.words($0))</p>\n" } ?? "")
  }

  private func drawing(_ drawing: ReportDrawing, caption: Text, id: String) -> String {
    switch drawing {
    case .bars(let bars): self.bars(bars, caption: caption)
    case .stack(let segments): stack(segments)
    case .budgets(let budgets): self.budgets(budgets, caption: caption)
    case .matrix(let rows): matrix(rows, caption: caption)
    case .map(let map): MapDrawing(map: map, writer: writer, id: id).svg
    }
  }

  private func key(_ entries: [KeyEntry]) -> String {
    guard !entries.isEmpty else { return "" }
    let items = entries.map { entry in
      let count = entry.count.map { " <b>\(writer.words(writer.language.grouped($0)))</b>" } ?? ""
      return "<li>\(mark(entry.mark))\(writer.words(entry.text))\(count)</li>"
    }
    return "<ul class=\"legend\">\(items.joined())</ul>\n"
  }

  func mark(_ mark: KeyEntry.Mark) -> String {
    let kind: String
    switch mark {
    case .disc(let shade): kind = "key \(shade.rawValue)"
    case .block(let shade): kind = "key block \(shade.rawValue)"
    case .budget: kind = "key k-bud"
    case .reached: kind = "key k-sel"
    case .asked: kind = "key k-req"
    case .site: kind = "key site"
    case .done: return "<span aria-hidden=\"true\">✓</span> "
    case .open: return "<span aria-hidden=\"true\">○</span> "
    }
    return "<span class=\"\(kind)\" aria-hidden=\"true\"></span>"
  }

  /// A part of a whole in per cent, with two decimals: the only thing of the data in a style.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0%" }
    let hundredths = Int(
      clamping: (Int128(max(part, 0)) * 10_000 + Int128(whole) / 2) / Int128(whole))
    let (percent, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return "\(percent).\(rest < 10 ? "0" : "")\(rest)%"
  }

  private func stack(_ segments: [ReportDrawing.Segment]) -> String {
    let whole = segments.map(\.amount).total()
    let shares = Shares(of: segments.map(\.amount)).tenths
    let bar = segments.filter { $0.amount > .zero }.map { segment in
      "<i class=\"\(segment.shade.rawValue)\" style=\"--v:"
        + DrawingHTML.percent(segment.amount.cents, of: whole.cents) + "\"></i>"
    }
    let list = zip(segments, shares).map { segment, share in
      "<div><dt>\(mark(.block(segment.shade)))\(writer.words(segment.name))</dt>"
        + "<dd><b>\(writer.words(segment.amount.inEuros))</b> "
        + "<span>\(writer.words(Shares.written(share)))</span></dd></div>"
    }
    return "<div class=\"stack\" aria-hidden=\"true\">\(bar.joined())</div>"
      + "<dl class=\"segs\">\(list.joined())</dl>"
  }

  private func matrix(_ rows: [ReportDrawing.MatrixRow], caption: Text) -> String {
    let body = rows.map { row in
      let cells = row.cells.map { cell in
        "<li class=\"\(cell.isDone ? "yes" : "no")\">"
          + "<span aria-hidden=\"true\">\(cell.isDone ? "✓" : "○")</span> \(writer.words(cell.name))"
          + "<span class=\"vh\"> : \(writer.words(cell.state))</span></li>"
      }
      let done = row.cells.count { $0.isDone }
      return "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">\(writer.words(row.name))</th>"
        + "<td role=\"cell\"><ul>\(cells.joined())</ul></td>"
        + "<td role=\"cell\" class=\"n\">\(done)\u{A0}/\u{A0}\(row.cells.count)</td></tr>\n"
    }
    return "<table role=\"table\" class=\"matrix\"><caption class=\"vh\">\(writer.words(caption))"
      + "</caption><tbody role=\"rowgroup\">\n\(body.joined())</tbody></table>"
  }
}
