import AccordJSON
import AccordLanguage
import AccordWording

/// The text of a view, checked against the commands that there are.
struct ViewDefinition {
  let text: String
  let catalogue: CommandCatalogue

  init(_ text: String, catalogue: CommandCatalogue) {
    self.text = text
    self.catalogue = catalogue
  }

  /// The text in the words of a language.
  func written(in language: Language) -> String {
    LineTranslation(catalogue, to: language)(text)
  }

  /// What is wrong with it: nothing where it can be used.
  func faults() -> [Diagnostic] {
    var checker = Checker(catalogue, files: NoFiles(), parameters: [:], scope: Scope())
    do throws(Diagnostic) {
      _ = try checker.view(try ViewDefinition.syntax(of: text))
    } catch {
      checker.add(error)
    }
    return checker.diagnostics
  }

  /// - Throws: `Failure` that tells the first thing that is wrong with it.
  func requireSound() throws {
    guard let first = faults().first else { return }
    throw Failure(first.code, first.message, about: "pipeline", advice: first.advice)
  }

  /// The pipeline that a text holds.
  static func syntax(of text: String) throws(Diagnostic) -> PipelineSyntax {
    let lexed = Lexer.lex(SourceText(name: nil, text: text))
    if let first = lexed.diagnostics.first { throw first }
    guard let tokens = lexed.statements.first, lexed.statements.count == 1 else {
      throw Diagnostic(.viewOfOneCommand)
    }
    return try Parser.pipeline(tokens[...], at: tokens[0].place)
  }
}

/// A view reads no files before it runs.
private struct NoFiles: FileReading {
  func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8] {
    throw Failure("file.missing", Text(en: "There is no file.", fr: "Il n’y a pas de fichier."))
  }
}

/// Views while a source is checked.
extension Checker {
  /// Checks what `view save NAME = …` gives a name to.
  mutating func check(_ definition: DefinitionSyntax, named saving: PipelineSyntax) {
    do throws(Diagnostic) {
      let pipeline = try Parser.pipeline(definition.tokens, at: definition.place)
      guard try view(pipeline) != nil, let name = saving.words[2].literal.flatMap({ Slug($0) }),
        let text = saving.words[3].literal
      else { return }
      if saving.plan == nil { changedViews[name] = text }
    } catch {
      add(error)
    }
  }

  /// The checked pipeline of a view: a command that reads and returns a table, without variables
  /// and without a format.
  mutating func view(_ syntax: PipelineSyntax) throws(Diagnostic) -> CheckedPipeline? {
    var checker = self
    // Of variables that are known here nothing is known where the view is used.
    checker.scope = Scope()
    checker.isReadingView = true
    checker.diagnostics = []
    let pipeline: CheckedPipeline?
    do throws(Diagnostic) {
      pipeline = try checker.check(syntax)
    } catch {
      throw error.code == "language.undefined-variable"
        ? Diagnostic(.viewVariable, at: error.place) : error
    }
    for diagnostic in checker.diagnostics {
      add(
        diagnostic.code == "language.undefined-variable"
          ? Diagnostic(.viewVariable, at: diagnostic.place) : diagnostic)
    }
    guard let pipeline else { return nil }
    guard let call = pipeline.call, call.command.effect == .read, pipeline.columns != nil else {
      throw Diagnostic(.viewOfTable, at: pipeline.place)
    }
    if pipeline.format != nil || pipeline.saving != nil {
      throw Diagnostic(.viewFormat, at: syntax.stages.last?.place ?? pipeline.place)
    }
    return pipeline
  }

  /// The pipeline that `view NAME | …` stands for; `nil` for any other.
  mutating func expanded(_ syntax: PipelineSyntax) throws(Diagnostic) -> PipelineSyntax? {
    guard syntax.definition == nil, syntax.words.count == 2, syntax.words[0].isKeyword(.view),
      let written = syntax.words[1].literal, let name = Slug(from: written),
      !SavedView.verbs.contains(written.folded), OptionWord(syntax.words[1]) == nil,
      catalogue.match(["view", "save"]) != nil
    else {
      note(removalBy: syntax)
      return nil
    }
    let place = SourcePlace.spanning(syntax.words[...])
    guard !isReadingView else { throw Diagnostic(.viewOfView, at: place) }
    guard let text = changedViews[name] ?? savedView(name) else {
      let names = changedViews.filter { $0.value != nil }.keys.map(\.name) + savedViewNames()
      throw Diagnostic(
        .unknownView(
          written,
          near: Spelling.nearest(to: written, among: names.sorted() + SavedView.verbs.sorted())),
        at: syntax.words[1].place)
    }
    if syntax.ensure != nil || syntax.plan != nil {
      throw Diagnostic(
        .prefixOrder((syntax.ensure != nil ? Keyword.ensure : .plan).words),
        at: syntax.ensure ?? syntax.plan)
    }
    var trial = self
    trial.diagnostics = []
    var broken: Diagnostic?
    do throws(Diagnostic) {
      let definition = try ViewDefinition.syntax(of: text)
      guard try trial.view(definition) != nil else {
        throw trial.diagnostics.first ?? Diagnostic(.viewOfTable)
      }
      return PipelineSyntax(
        ensure: nil, plan: nil, words: definition.words.map { $0.moved(to: place) },
        stages: definition.stages + syntax.stages, place: place)
    } catch {
      broken = error
    }
    throw Diagnostic(
      .brokenView(name.name, broken?.message ?? .same("")), at: place)
  }

  /// What a line removes is not there for the next.
  private mutating func note(removalBy syntax: PipelineSyntax) {
    guard syntax.words.count == 3, syntax.words[0].isKeyword(.view), syntax.plan == nil,
      let verb = syntax.words[1].bare, ["remove", "supprimer"].contains(verb.folded),
      let name = syntax.words[2].literal.flatMap({ Slug(from: $0) })
    else { return }
    changedViews[name] = .some(nil)
  }
}

extension Word {
  /// The word as if it stood in another place: an error in it is shown there.
  fileprivate func moved(to place: SourcePlace) -> Word { Word(pieces, at: place) }
}

extension Failure {
  static func unknownView(_ name: String, near: String?) -> Failure {
    Failure(
      "view.unknown",
      Text(en: "There is no view \"\(name)\".", fr: "Il n’y a pas de vue « \(name) »."),
      advice: meant(
        near.map { "view \($0)" },
        otherwise: Text(
          en: "Type \"view list\" to see all.", fr: "Tapez « vue lister » pour les voir toutes.")))
  }

  static func brokenView(_ name: String, _ reason: Text) -> Failure {
    Failure(
      "view.broken",
      Text(
        en: "The view \"\(name)\" does not work any more: \(reason)",
        fr: "La vue « \(name) » ne fonctionne plus : \(reason)"),
      advice: Text(
        en: "See it with \"view show \(name)\", and save it anew.",
        fr: "Affichez-la par « vue montrer \(name) », puis enregistrez-la de nouveau."))
  }

  static let viewVariable = Failure(
    "view.variable",
    Text(
      en: "A view holds no variables: they are not there where it is used.",
      fr: "Une vue ne contient pas de variable : elles n’existent pas là où on l’emploie."),
    advice: Text(
      en: "Write the value out, or filter after the view: view NAME | where …",
      fr: "Écrivez la valeur, ou filtrez après la vue : vue NOM | où …"))

  static let viewOfTable = Failure(
    "view.table",
    Text(
      en: "A view stands for a command that reads and returns a table.",
      fr: "Une vue tient lieu d’une commande qui lit et rend un tableau."),
    advice: Text(en: "Use a command that lists.", fr: "Employez une commande qui liste."))

  static let viewFormat = Failure(
    "view.format",
    Text(
      en: "A view has no format, and saves no file.",
      fr: "Une vue n’a pas de format et n’écrit pas de fichier."),
    advice: Text(
      en: "Leave that to each use: view NAME | as csv",
      fr: "Faites-le à chaque emploi : vue NOM | en csv"))

  static let viewOfView = Failure(
    "view.nested",
    Text(
      en: "A view stands for a command, not for another view.",
      fr: "Une vue tient lieu d’une commande, et non d’une autre vue."),
    advice: Text(
      en: "Write out what the other one says: view show NAME",
      fr: "Écrivez ce que dit l’autre : vue montrer NOM"))

  static let viewOfOneCommand = Failure(
    "view.table",
    Text(
      en: "A view stands for one command with its stages.",
      fr: "Une vue tient lieu d’une seule commande avec ses étapes."))
}

extension Diagnostic {
  /// A fault of the language without a place.
  fileprivate init(_ fault: Failure) { self.init(fault as any Fault) }
}
