/// One statement, before its words are looked up.
package struct StatementSyntax: Sendable {
  package enum Kind: Sendable {
    case parameter(ParameterSyntax)
    case assignment(name: Word, value: ExpressionSyntax)
    case include(Word)
    case requirement(RequirementSyntax)
    /// The head of a block that is run once for each element.
    case loop(name: Word, over: LoopSourceSyntax)
    /// The head of a block that is run where a condition holds.
    case branch(ConditionSyntax)
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

/// `require CONDITION "message"`.
package struct RequirementSyntax: Sendable {
  package let condition: ConditionSyntax
  package let message: Word?
}

/// What a `for` goes over.
package enum LoopSourceSyntax: Sendable {
  /// The rows of a table.
  case pipeline(PipelineSyntax)
  /// Values that are written out.
  case list([Word])
}

/// A command call with its prefixes and stages.
package struct PipelineSyntax: Sendable {
  package var ensure: SourcePlace?
  /// The `--keep` behind `ensure`.
  package var keep: SourcePlace?
  package var plan: SourcePlace?
  /// The words of the command and what it is given; one variable alone stands for its table.
  package let words: [Word]
  /// The commands in parentheses among the words, by the places of the words that stand for them.
  package let lists: [SourcePlace: PipelineSyntax]
  package let stages: [StageSyntax]
  package let place: SourcePlace
  /// What `view save NAME = …` gives a name to; the last of the words is its text.
  package var definition: DefinitionSyntax?

  package init(
    ensure: SourcePlace? = nil, keep: SourcePlace? = nil, plan: SourcePlace? = nil, words: [Word],
    lists: [SourcePlace: PipelineSyntax] = [:], stages: [StageSyntax], place: SourcePlace,
    definition: DefinitionSyntax? = nil
  ) {
    self.ensure = ensure
    self.keep = keep
    self.plan = plan
    self.words = words
    self.lists = lists
    self.stages = stages
    self.place = place
    self.definition = definition
  }
}

/// The pipeline that is saved as a view.
package struct DefinitionSyntax: Sendable {
  package let tokens: ArraySlice<Token>
  /// Where it begins.
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
    case group([Word], [AggregateSyntax])
    case chart(ChartSyntax)
    /// `office` is the option that makes it one for spreadsheets.
    case format(Word, option: Word?)
    case save(SaveSyntax)
    /// A stage of a plugin, with the columns that it takes.
    case own(Word, [Word])
  }

  package let kind: Kind
  package let place: SourcePlace
}

/// `chart LABEL VALUE [by COLUMN] [--line] [--month]`.
package struct ChartSyntax: Sendable {
  package let label: Word
  package let value: Word
  /// The column that makes a line or a bar of its own for each of its values.
  package let series: Word?
  /// The option that says how it is drawn.
  package let drawing: Word?
  /// The option that gathers days by month.
  package let period: Word?
}

/// `save FILE [--replace]`.
package struct SaveSyntax: Sendable {
  package let file: Word
  /// The option by which a file that is there gives way.
  package let replace: Word?
  /// The option that parts a table into the sheets of a spreadsheet, and the column by which.
  package let sheets: (option: Word, column: Word)?
}

package struct SortKeySyntax: Sendable {
  package let column: Word
  package let isDescending: Bool
}

/// What is worked out of each group: a number of rows, or something of a column.
package struct AggregateSyntax: Sendable {
  package let function: Aggregate
  /// `nil` for `count`.
  package let column: Word?
  package let place: SourcePlace
}

/// What can be worked out of the values of a column.
package enum Aggregate: Sendable, Hashable {
  case count, sum, average, minimum, maximum
}

/// What `where` keeps, `if` runs on and `require` asks for.
package indirect enum ConditionSyntax: Sendable {
  case compare(ExpressionSyntax, Comparison, sign: SourcePlace, ExpressionSyntax)
  case member(ExpressionSyntax, [Word])
  case missing(ExpressionSyntax)
  /// A value of yes or no by itself.
  case truth(ExpressionSyntax)
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
