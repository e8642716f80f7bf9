import AccordLanguage
import AccordWording

/// Blocks: what stands in braces is checked whole, whether it will run or not. What is defined
/// inside ends with the block.
extension Checker {
  mutating func check(block: BlockSyntax) {
    let place = block.tokens.first?.place ?? block.parts[0].opening
    do throws(Diagnostic) {
      if let first = block.tokens.first?.word, let word = first.bare,
        first.keyword(among: Keyword.statements) == nil, !catalogue.hasPrefix([word])
      {
        // Most likely a block whose first word is misspelt.
        _ = try catalogue.lookUp([first], suggestions)
      }
      switch try Parser.statement(block.tokens).kind {
      case .loop(let name, .pipeline(let syntax)): check(loop: block, name, syntax, at: place)
      case .loop(let name, .list(let words)): check(loop: block, name, words, at: place)
      case .branch: check(branches: block, at: place)
      case .pipeline(let syntax):
        if try check(syntax) != nil {
          throw Diagnostic(.notABlock(syntax.words[0].shown), at: block.parts[0].opening)
        }
        checkBodies(of: block, at: place)
      case .parameter, .assignment, .include, .requirement:
        throw Diagnostic(
          .notABlock(block.tokens.first?.word?.shown ?? ""), at: block.parts[0].opening)
      }
    } catch {
      add(error)
      // What the head would have defined is missing inside.
      checkBodies(of: block, at: place)
    }
  }

  /// Checks what stands in the braces after a head that is wrong.
  private mutating func checkBodies(of block: BlockSyntax, at place: SourcePlace) {
    file(at: place)
    for part in block.parts {
      inBlock { checker in
        checker.scope.isIncomplete = true
        checker.check(part.statements)
      }
    }
  }

  private mutating func check(
    loop block: BlockSyntax, _ name: Word, _ syntax: PipelineSyntax, at place: SourcePlace
  ) {
    let step = begin(at: place)
    var source: CheckedPipeline?
    do throws(Diagnostic) {
      source = try check(syntax)
      if let pipeline = source,
        pipeline.columns == nil || pipeline.format != nil || pipeline.saving != nil
      {
        source = nil
        throw noTable(pipeline, syntax)
      }
    } catch {
      add(error)
    }
    let steps = body(of: block, at: place) { checker throws(Diagnostic) in
      try checker.define(name)
      checker.scope[name.shown] = source?.columns.map { .laterTable($0) } ?? .laterWord
      // The columns of what it goes over are not known.
      if source == nil { checker.scope.isIncomplete = true }
    }
    if let source {
      program.complete(step, .loop(name.shown, over: .pipeline(source), steps))
    }
  }

  private mutating func check(
    loop block: BlockSyntax, _ name: Word, _ words: [Word], at place: SourcePlace
  ) {
    let step = begin(at: place)
    var elements: [String] = []
    for word in words {
      do throws(Diagnostic) {
        if let text = try scope.known(word) { elements.append(text) }
      } catch {
        add(error)
      }
    }
    var before = self
    // A copy of the steps would be copied again with the first that is added.
    before.program = CheckedProgram()
    let steps = body(of: block, at: place) { checker throws(Diagnostic) in
      try checker.define(name)
      checker.scope[name.shown] = .laterWord
    }
    program.complete(step, .loop(name.shown, over: .list(words), steps))
    before.tries(elements, of: name, in: block, for: &self)
  }

  /// Checks the body once more with each element, as if it stood there as often: what is wrong
  /// with one of them is found before anything runs.
  private func tries(
    _ elements: [String], of name: Word, in block: BlockSyntax, for checker: inout Checker
  ) {
    var known = Set(checker.found.flatMap { $0.diagnostics.map(\.identity) })
    for element in elements where checker.trials > 0 {
      checker.trials -= 1
      var trial = self
      trial.trials = checker.trials
      (trial.diagnostics, trial.found) = ([], [])
      trial.blockDepth += 1
      trial.scope[name.shown] = .word(element)
      trial.check(block.parts[0].statements)
      checker.trials = trial.trials
      for (line, diagnostics) in trial.found {
        let new = diagnostics.filter { known.insert($0.identity).inserted }
        if !new.isEmpty { checker.found.append((line, new)) }
      }
    }
  }

  private mutating func check(branches block: BlockSyntax, at place: SourcePlace) {
    let step = begin(at: place)
    var parts: [(condition: Condition?, steps: Range<Int>)] = []
    for part in block.parts {
      var condition: Condition?
      do throws(Diagnostic) {
        if !part.isElse {
          guard part.head.first?.word?.isKeyword(.if) == true else {
            throw Diagnostic(
              .unexpected(
                part.head.first?.word?.shown ?? "(",
                advice: Text(
                  en: "Write: } else { or: } else if … {",
                  fr: "Écrivez : } sinon { ou : } sinon si … {")),
              at: part.head.first?.place ?? part.opening)
          }
          condition = try check(Parser.branch(part.head))
        }
      } catch {
        add(error)
      }
      parts.append((condition, body(part, at: part.head.first?.place ?? part.opening)))
    }
    program.complete(step, .choose(parts))
  }

  /// Adds the step of a block, which is completed once what stands in the braces is known.
  private mutating func begin(at place: SourcePlace) -> Int {
    add(.choose([]), at: place)
    return program.steps.count - 1
  }

  /// Checks the only part of a block after `prepare` has defined its variable.
  private mutating func body(
    of block: BlockSyntax, at place: SourcePlace,
    _ prepare: (inout Checker) throws(Diagnostic) -> Void
  ) -> Range<Int> {
    body(block.parts[0], at: place, prepare)
  }

  private mutating func body(
    _ part: BlockSyntax.Part, at place: SourcePlace,
    _ prepare: (inout Checker) throws(Diagnostic) -> Void = { _ in }
  ) -> Range<Int> {
    let start = program.steps.count
    inBlock { checker in
      do throws(Diagnostic) {
        try prepare(&checker)
      } catch {
        checker.add(error)
      }
      checker.file(at: place)
      checker.check(part.statements)
    }
    return start..<program.steps.count
  }

  /// What is defined inside is not there afterwards.
  private mutating func inBlock(_ check: (inout Checker) -> Void) {
    let (outside, defined) = (scope, definedHere)
    blockDepth += 1
    check(&self)
    blockDepth -= 1
    (scope, definedHere) = (outside, defined)
  }
}

extension Diagnostic {
  /// What makes it the same error when a body is checked again.
  fileprivate var identity: String {
    "\(code) \(place?.line ?? 0):\(place?.column ?? 0) \(place?.source.name ?? "")"
  }
}
