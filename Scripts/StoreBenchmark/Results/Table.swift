/// The lines as a table.
struct Table {
  private static let head = ["work", "ours", "SQLite", "ratio", "to reach", "reached"]

  let rows: [Row]

  func text(markdown: Bool) -> String {
    let cells = [Table.head] + rows.map(\.cells)
    let widths = Table.head.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    let gap = markdown ? " | " : "  "
    var lines = cells.map { row in
      let line = row.indices.map { column -> String in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return (1...3).contains(column) ? space + row[column] : row[column] + space
      }.joined(separator: gap)
      return markdown ? "| \(line) |" : line
    }
    let rule = widths.indices.map { column -> String in
      let dashes = String(repeating: "-", count: widths[column])
      return (1...3).contains(column) && markdown ? dashes.dropLast() + ":" : dashes
    }.joined(separator: gap)
    lines.insert(markdown ? "| \(rule) |" : rule, at: 1)
    return lines.joined(separator: "\n")
  }
}
