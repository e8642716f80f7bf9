/// How a mark is filled: one ramp of progress, from what is reached to what is only planned. The
/// fills stay apart on a black-and-white printer.
public enum Shade: String, Sendable, Hashable, CaseIterable {
  /// Reached: a dark fill.
  case full
  /// On the way: a fill of middle strength.
  case half
  /// Allocated: a light fill with a border.
  case light
  /// Waiting for others: empty, with a thick line.
  case ring
  /// Planned: empty, with a dashed line.
  case dashed
  /// Over before its end: grey.
  case ended
}
