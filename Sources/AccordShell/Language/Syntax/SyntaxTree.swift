/// One statement, before its words are looked up.
package struct StatementSyntax: Sendable {
  package enum Kind: Sendable {
    case parameter(ParameterSyntax)
    case assignment(name: Word, value: OperandSyntax)
    case include(Word)
    case requirement(RequirementSyntax)
    case pipeline(PipelineSyntax)
  }

  package let kind: Kind
  /// Its first word.
  package let place: SourcePlace
}

/// `param NAME: TYPE = DEFAULT "help"`.
package struct ParameterSyntax: Sendable {
  package let name: Word
  package let type: Word?
  package let fallback: Word?
  package let help: String?
}

/// `require LEFT SIGN RIGHT "message"`.
package struct RequirementSyntax: Sendable {
  package let left: OperandSyntax
  package let sign: Comparison
  package let right: OperandSyntax
  package let message: Word?
}

/// One value: a word, or what a pipeline in parentheses returns.
package enum OperandSyntax: Sendable {
  case word(Word)
  case pipeline(PipelineSyntax)

  package var place: SourcePlace {
    switch self {
    case .word(let word): word.place
    case .pipeline(let pipeline): pipeline.place
    }
  }
}

/// A command call with its prefixes and stages.
package struct PipelineSyntax: Sendable {
  package var ensure: SourcePlace?
  package var plan: SourcePlace?
  /// The words of the command and what it is given; one variable alone stands for its table.
  package let words: [Word]
  package let stages: [StageSyntax]
  package let place: SourcePlace
}

/// One step of a pipeline.
package struct StageSyntax: Sendable {
  package enum Kind: Sendable {
    case filter(ConditionSyntax)
    case sort([SortKeySyntax])
    case select([Word])
    case take(Word)
    case count
    case sum([Word])
    /// `office` is the option that makes it one for spreadsheets.
    case format(Word, office: Word?)
    case save(SaveSyntax)
  }

  package let kind: Kind
  package let place: SourcePlace
}

/// `save FILE [--replace]`.
package struct SaveSyntax: Sendable {
  package let file: Word
  /// The option by which a file that is there gives way.
  package let replace: Word?
}

package struct SortKeySyntax: Sendable {
  package let column: Word
  package let isDescending: Bool
}

/// What `where` keeps.
package indirect enum ConditionSyntax: Sendable {
  case compare(column: Word, Comparison, sign: SourcePlace, Word)
  case member(column: Word, [Word])
  case missing(column: Word)
  /// A column of yes and no by itself.
  case column(Word)
  case not(ConditionSyntax)
  case and(ConditionSyntax, ConditionSyntax)
  case or(ConditionSyntax, ConditionSyntax)
}

/// How two values are compared.
package enum Comparison: String, Sendable, CaseIterable {
  case equal = "="
  case unequal = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
  /// Contains, accents and capitals aside.
  case contains = "~"

  /// The sign at the start of `text`, with the number of its characters.
  static func atStart(of text: some Collection<Character>) -> (Comparison, Int)? {
    let signs: [(String, Comparison)] = [
      ("!=", .unequal), ("<=", .atMost), (">=", .atLeast), ("==", .equal), ("=", .equal),
      ("<", .less), (">", .greater), ("~", .contains), ("≠", .unequal), ("≤", .atMost),
      ("≥", .atLeast),
    ]
    for (sign, comparison) in signs where text.starts(with: sign) {
      return (comparison, sign.count)
    }
    return nil
  }
}
