/// What somebody does at a keyboard, free of how a terminal tells it.
enum Key: Sendable, Hashable {
  /// Characters that were typed.
  case text(String)
  /// Characters that were pasted: line ends among them submit nothing.
  case paste(String)
  case enter
  case tab
  case backTab
  case backspace
  case delete
  case left
  case right
  case up
  case down
  case home
  case end
  case pageUp
  case pageDown
  case escape
  /// Ctrl with a small letter, or with one of the few other signs that terminals send.
  case control(Character)
  /// Alt or Meta with a character.
  case alt(Character)
  /// Ctrl or Alt with the left arrow.
  case wordLeft
  /// Ctrl or Alt with the right arrow.
  case wordRight
  /// Alt with Backspace.
  case wordBackspace
  /// Alt or Ctrl with Delete.
  case wordDelete
  /// Alt with Enter: a line end that submits nothing.
  case newLine
}
