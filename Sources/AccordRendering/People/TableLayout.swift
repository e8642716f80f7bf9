import AccordLanguage
import AccordWording

/// How a table fits a width: which columns are shown and how wide, or that it does not fit.
///
/// In this order, until the table fits: columns that hold nothing and may be left out are; long
/// texts are wrapped down to a readable width; the columns of highest rank are left out; texts are
/// wrapped as far as their longest word; columns are left out from the right, two stay. What still
/// does not fit is written line after line: no cell is ever cut. Columns are left out as well
/// while rows are too tall.
struct TableLayout: Equatable {
  /// The columns shown, by index.
  var shown: [Int]
  /// The cells of each shown column.
  var widths: [Int]

  static let gap = 2
  /// The lines of a row above which columns are left out.
  static let tallest = 6
  /// The columns that stay, whatever their ranks.
  static let kept = 2

  /// Texts are not wrapped below this width while there is a column to leave out: a long list is
  /// easier to run through when each row is one line.
  private static func readable(_ cells: TableCells) -> Int { cells.rows.count > 10 ? 30 : 18 }

  /// `nil` when the columns that may not be left out are wider than `width`.
  static func fitting(_ cells: TableCells, to width: Int?) -> TableLayout? {
    var shown = Array(cells.columns.indices)
    while true {
      let natural = shown.map { cells.measures[$0].natural }
      guard let width else { return TableLayout(shown: shown, widths: natural) }
      let room = width - gap * (shown.count - 1)
      if natural.reduce(0, +) > room, let empty = emptyColumn(shown, cells) {
        shown.remove(at: empty)
        continue
      }
      let dropped = droppable(shown, cells)
      let readable = readable(cells)
      let limits = zip(shown, natural).map { index, width in
        let column = cells.columns[index]
        guard column.type.isWrappable else { return width }
        let word = min(cells.measures[index].longestWord, width)
        return dropped == nil ? word : max(word, min(width, readable))
      }
      if let widths = narrowed(natural, limits: limits, to: room) {
        let layout = TableLayout(shown: shown, widths: widths)
        guard layout.isTooTall(cells), shown.count > kept, let dropped = droppable(shown, cells)
        else { return layout }
        shown.remove(at: dropped)
      } else if let dropped {
        shown.remove(at: dropped)
      } else if shown.count > kept {
        shown.removeLast()
      } else {
        return nil
      }
    }
  }

  /// The place in `shown` of the last column that holds nothing and may be left out.
  private static func emptyColumn(_ shown: [Int], _ cells: TableCells) -> Int? {
    shown.lastIndex { cells.columns[$0].rank > 0 && cells.measures[$0].isEmpty }
  }

  /// The place in `shown` of the column to leave out next: the last one of the highest rank.
  private static func droppable(_ shown: [Int], _ cells: TableCells) -> Int? {
    guard let rank = shown.map({ cells.columns[$0].rank }).max(), rank > 0 else { return nil }
    return shown.lastIndex { cells.columns[$0].rank == rank }
  }

  /// Whether some row is taller than `tallest`.
  private func isTooTall(_ cells: TableCells) -> Bool {
    shown.indices.contains { place in
      cells.columns[shown[place]].type.isWrappable
        && cells.rows.contains { row in
          Wrapping.lines(of: row[shown[place]], width: widths[place]).count > TableLayout.tallest
        }
    }
  }

  /// Takes cells from the widest columns first, as long as none goes below its limit.
  private static func narrowed(_ natural: [Int], limits: [Int], to room: Int) -> [Int]? {
    guard limits.reduce(0, +) <= room else { return nil }
    var widths = natural
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let candidates = widths.indices.filter { widths[$0] > limits[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
