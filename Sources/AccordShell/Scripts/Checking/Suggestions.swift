import AccordLanguage
import AccordWording

/// What was probably meant by words that nothing knows, each searched for once: the body of a
/// loop is checked with each of its elements, and a file of another kind is unknown throughout.
final class Suggestions {
  private var found: [[String]: Text?] = [:]

  /// What `search` finds for the words, or found before; `nil` once there are more unknown words
  /// than errors are shown.
  func nearest(to words: [String], _ search: () -> Text?) -> Text? {
    if let known = found[words] { return known }
    guard found.count < Limits.errors else { return nil }
    let near = search()
    found.updateValue(near, forKey: words)
    return near
  }
}
