/// The few ways in which a word stands out on a terminal that shows colours.
package enum Style: String, Sendable {
  case heading = "1"
  case error = "1;31"
  case warning = "1;35"
  case created = "32"
  case changed = "35"
  case removed = "31"
  case faint = "2"
  /// The chosen line of a menu.
  case chosen = "7"
  /// A word that nothing is called by.
  case unknown = "4;31"
  /// The words of a command.
  case command = "0;1"
  /// An option.
  case option = "0;35"
  /// A text between quotes, a number, a date.
  case value = "0;32"
}

extension String {
  /// The text with the control sequences of `style`, or as it is where there are no colours.
  package func styled(_ style: Style, _ isColoured: Bool) -> String {
    isColoured && !isEmpty ? "\u{1B}[\(style.rawValue)m\(self)\u{1B}[0m" : self
  }
}
