/// A value, or what is worked out of several.
package indirect enum ExpressionSyntax: Sendable {
  case word(Word)
  /// `30 days`: a number, or a variable, with a unit.
  case period(Word, Period, SourcePlace)
  /// Commands in parentheses.
  case pipeline(PipelineSyntax)
  case operation(ExpressionSyntax, Arithmetic, sign: SourcePlace, ExpressionSyntax)

  /// Where it begins.
  package var place: SourcePlace {
    switch self {
    case .word(let word): word.place
    case .period(_, _, let place): place
    case .pipeline(let pipeline): pipeline.place
    case .operation(let left, _, _, _): left.place
    }
  }
}

/// The units in which days of the calendar are counted on.
package enum Period: Sendable, Hashable {
  case days, months, years
}

/// The four operations. Each stands as a word of its own, with spaces around it.
package enum Arithmetic: String, Sendable, Hashable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"

  /// The operation that a word stands for, as word processors write it too.
  init?(_ word: Word) {
    switch word.bare {
    case "+": self = .plus
    case "-", "−", "–": self = .minus
    case "*", "×": self = .times
    case "/", "÷": self = .over
    default: return nil
    }
  }

  /// Whether it is done before + and -.
  var bindsTightly: Bool { self == .times || self == .over }
}

extension ConditionSyntax {
  /// The commands in parentheses, in order.
  package var pipelines: [PipelineSyntax] {
    switch self {
    case .compare(let left, _, _, let right): left.pipelines + right.pipelines
    case .member(let operand, _), .missing(let operand), .truth(let operand): operand.pipelines
    case .not(let inner): inner.pipelines
    case .and(let left, let right), .or(let left, let right): left.pipelines + right.pipelines
    }
  }
}

extension ExpressionSyntax {
  /// The commands in parentheses, in order.
  package var pipelines: [PipelineSyntax] {
    switch self {
    case .word, .period: []
    case .pipeline(let pipeline): [pipeline]
    case .operation(let left, _, _, let right): left.pipelines + right.pipelines
    }
  }
}
