import AccordLanguage
import AccordWording

/// Where the output of a pipeline goes, checked.
struct CheckedSaving: Sendable {
  let file: Word
  /// Whether a file that is there gives way.
  let replaces: Bool
  /// The format that was asked for; `nil` where the name of the file says it.
  let format: OutputFormat?
  /// Whether the person who runs this named the file: at the prompt, after `-c`, or as the value of
  /// a `param`. Other scripts write beside themselves only.
  let isNamedByPerson: Bool
  let place: SourcePlace
  /// The column by which the table is parted into sheets; `nil` where it is one.
  var sheetColumn: Int?

  /// The file of that name: where it is, as the script and the person see it, and its format.
  ///
  /// - Parameter csv: who reads a CSV file whose format nobody named.
  /// - Throws: `SaveFault` where nothing can be saved under that name.
  func target(
    _ name: String, _ csv: CSVReaderKind
  ) throws(SaveFault) -> (path: String, format: OutputFormat) {
    let path = try CheckedSaving.path(name, isNamedByPerson: isNamedByPerson, place)
    if let format { return (path, format) }
    guard let format = OutputFormat(ending: name) else { throw SaveFault(.noFormat, name) }
    return (path, format == .csv && csv == .office ? .csvOffice : format)
  }

  /// The format that the name of the file says, where the name is known before anything runs.
  func formatOfName(in scope: Scope) -> OutputFormat? {
    guard let name = try? scope.known(file) else { return nil }
    return OutputFormat(ending: name)
  }

  /// Where a file of that name is: scripts that nobody named write beside themselves only.
  ///
  /// - Throws: `SaveFault` where nothing can be saved under that name.
  static func path(
    _ name: String, isNamedByPerson: Bool, _ place: SourcePlace
  ) throws(SaveFault) -> String {
    guard !name.isEmpty, !name.hasSuffix("/") else { throw SaveFault(.noName, name) }
    if !isNamedByPerson {
      let normal = RelativePath.normal(name)
      if name.hasPrefix("/") || normal == ".." || normal.hasPrefix("../") {
        throw SaveFault(.outside, name)
      }
    }
    return RelativePath.joined(place.source.folder, name)
  }
}

extension Checker {
  /// The `save` among the stages of a pipeline; what can be said about its file is reported.
  mutating func saving(_ syntax: PipelineSyntax, format: OutputFormat?) -> CheckedSaving? {
    guard let stage = syntax.stages.last, case .save(let save) = stage.kind else { return nil }
    if let plan = syntax.plan {
      add(Diagnostic(.savedPlan, at: plan))
      return nil
    }
    let given = save.file.variable.flatMap { name, field in
      field == nil ? parameters.keys.first { $0.folded == name.folded } : nil
    }
    let saving = CheckedSaving(
      file: save.file, replaces: save.replace != nil, format: format,
      isNamedByPerson: save.file.place.source.isTyped || given != nil, place: save.file.place)
    do {
      if let name = try scope.known(save.file) { _ = try saving.target(name, .machine) }
    } catch let diagnostic as Diagnostic {
      add(diagnostic)
    } catch let fault as SaveFault {
      add(Diagnostic(fault, at: save.file.place))
    } catch {}
    return saving
  }
}
