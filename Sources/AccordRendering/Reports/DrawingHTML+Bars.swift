import AccordLanguage
import AccordWording

/// Bars in the rows of a table: the number stands beside each, so that no axis is needed.
extension DrawingHTML {
  func bars(_ bars: [ReportDrawing.Bar], caption: Text) -> String {
    let greatest = bars.map(\.amount.cents).max() ?? 0
    let rows = bars.map { bar in
      "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">\(writer.words(bar.name))</th>"
        + "<td role=\"cell\" class=\"bar\" aria-hidden=\"true\"><i class=\"\(bar.shade.rawValue)\" "
        + "style=\"--v:\(DrawingHTML.percent(bar.amount.cents, of: greatest))\"></i></td>"
        + "<td role=\"cell\" class=\"n\">\(writer.words(bar.amount.inEuros))</td>"
        + "<td role=\"cell\" class=\"st\">\(writer.words(bar.state.capitalised))</td></tr>\n"
    }
    return "<table role=\"table\" class=\"bars\"><caption class=\"vh\">\(writer.words(caption))"
      + "</caption><tbody role=\"rowgroup\">\n\(rows.joined())</tbody></table>"
  }

  /// The outline is the budget, the bar within what is reached, the mark what was asked.
  func budgets(_ drawing: BudgetDrawing, caption: Text) -> String {
    let scale = drawing.hasOneScale ? drawing.rows.map(\.greatest).max() ?? 0 : nil
    let bar = Text(en: "Bar", fr: "Barre")
    let values = [drawing.asked, drawing.reached, drawing.budget, drawing.left]
    let head =
      "<th role=\"columnheader\" scope=\"col\">\(writer.words(drawing.name))</th>"
      + "<th role=\"columnheader\" scope=\"col\"><span class=\"vh\">\(writer.words(bar))</span></th>"
      + values.compactMap(\.self).map {
        "<th role=\"columnheader\" scope=\"col\" class=\"n\">\(writer.words($0))</th>"
      }.joined()
    let rows = drawing.rows.map { row in
      let whole = scale ?? row.greatest
      func part(_ kind: String, _ value: Value) -> String {
        guard let number = value.length else { return "" }
        return "<i class=\"\(kind)\" style=\"--v:\(DrawingHTML.percent(number, of: whole))\"></i>"
      }
      func cell(_ heading: Text?, _ value: Value) -> String {
        guard let heading else { return "" }
        return
          "<td role=\"cell\" class=\"n\" data-l=\"\(writer.words(heading))\">\(number(value))</td>"
      }
      return "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">\(writer.words(row.name))</th>"
        + "<td role=\"cell\" class=\"bul\" aria-hidden=\"true\"><div>"
        + part("bud", row.budget) + part("sel", row.reached) + part("req", row.asked)
        + "</div></td>" + cell(drawing.asked, row.asked) + cell(drawing.reached, row.reached)
        + cell(drawing.budget, row.budget) + cell(drawing.left, row.left) + "</tr>\n"
    }
    return
      "<table role=\"table\" class=\"calls\(drawing.asked == nil ? " three" : "")\"><caption class=\"vh\">\(writer.words(caption))"
      + "</caption><thead role=\"rowgroup\"><tr role=\"row\">\(head)</tr></thead>"
      + "<tbody role=\"rowgroup\">\n\(rows.joined())</tbody></table>"
  }

  private func number(_ value: Value) -> String {
    if case .amount(let amount) = value { return writer.words(amount.inEuros) }
    return writer.written(value)
  }
}

extension BudgetDrawing.Row {
  /// The longest of what is drawn in it.
  fileprivate var greatest: Int { [asked, reached, budget].compactMap(\.length).max() ?? 0 }
}

extension Value {
  /// How long it is drawn; `nil` where it is no quantity.
  fileprivate var length: Int? {
    switch self {
    case .amount(let amount): amount.cents
    case .integer(let number): number
    default: nil
    }
  }
}

extension Text {
  /// With a capital, as a cell that begins a line.
  fileprivate var capitalised: Text {
    .each { language in
      let text = self[language]
      return text.prefix(1).uppercased() + text.dropFirst()
    }
  }
}
