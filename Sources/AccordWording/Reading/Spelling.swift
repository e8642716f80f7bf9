/// Finds the word that was probably meant.
public enum Spelling {
  /// The candidate nearest to `word`, accents and capitals aside; `nil` when none is near
  /// enough. Near enough is at most two edits and a third of the length, or a common start of
  /// at least four letters and two thirds of the word; of several words each must be near, so that
  /// what all names begin with makes no two of them alike. A candidate is returned as it was given.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.folded.unicodeScalars)
    guard !wanted.isEmpty else { return nil }
    let words = parts(word.folded)
    var best: (candidate: String, distance: Int)?
    var longestStart: (candidate: String, length: Int)?
    for candidate in candidates {
      let folded = candidate.folded
      let other = Array(folded.unicodeScalars)
      let limit = min(best.map { $0.distance - 1 } ?? 2, max(wanted.count, other.count) / 3)
      if let distance = distance(wanted, other, atMost: limit), areNear(words, parts(folded)) {
        best = (candidate, distance)
      }
      let start = zip(wanted, other).prefix { $0 == $1 }.count
      if start >= 4, start * 3 >= wanted.count * 2, start > longestStart?.length ?? 0,
        areNear(words, parts(folded))
      {
        longestStart = (candidate, start)
      }
    }
    return best?.candidate ?? longestStart?.candidate
  }

  private static func parts(_ folded: String) -> [[Unicode.Scalar]] {
    folded.split { !$0.isLetter && !$0.isNumber }.map { Array($0.unicodeScalars) }
  }

  /// Whether each of several words is near one of the others, which count once: `ml-rouan` and
  /// `ml-rouen` are, `mission locale de bayeux` and `mission locale d’argentan` are not. A word of one
  /// or two letters, or one that stands alone, says nothing.
  private static func areNear(_ words: [[Unicode.Scalar]], _ others: [[Unicode.Scalar]]) -> Bool {
    guard words.count > 1, others.count > 1 else { return true }
    var left = others
    var strange: [[Unicode.Scalar]] = []
    for word in words {
      if let same = left.firstIndex(of: word) {
        left.remove(at: same)
      } else {
        strange.append(word)
      }
    }
    return strange.filter { $0.count > 2 }.allSatisfy { word in
      others.contains { other in
        let start = zip(word, other).prefix { $0 == $1 }.count
        return start * 3 >= word.count * 2 && start >= 3
          || distance(word, other, atMost: min(2, max(word.count, other.count) / 3)) != nil
      }
    }
  }

  /// The number of letters to insert, remove, replace or swap with the next one, where it is
  /// at most `limit` (optimal string alignment distance).
  static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for i in 0..<left.count {
      var current = [i + 1]
      for j in 0..<right.count {
        var cost = min(
          previous[j + 1] + 1, current[j] + 1, previous[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    let result = previous[right.count]
    return result <= limit ? result : nil
  }
}
