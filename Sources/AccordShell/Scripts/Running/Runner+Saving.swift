import AccordDocuments
import AccordLanguage
import AccordRendering
import AccordWording

/// The stage `save`: what a run saves is written beside its place before the commit, takes its
/// place after it, and is removed where nothing is kept.
extension Runner {
  /// Remembers the output of a pipeline for its file.
  ///
  /// - Throws: `Diagnostic` where the file may not be written.
  func save(
    _ output: Output, _ saving: CheckedSaving, of pipeline: CheckedPipeline,
    _ step: CheckedProgram.Step
  ) throws {
    let name = try scope.text(of: saving.file)
    var output = output
    // What a question is answered with is worth a file, what a change is confirmed with is not.
    if case .message(let answer) = output, pipeline.call?.command.effect == .read {
      output = .text(answer)
    }
    do {
      let (path, format) = try saving.target(name, state.csv)
      try keeper.allow(path, name, replaces: saving.replaces, beside: placedFiles + savedFiles)
      var rows: Int?
      if case .table(let table) = output { rows = table.rows.count }
      let rendered = RenderingContext(language: state.language).render(
        try exported(output, as: format, of: pipeline), as: format, titled: title(of: pipeline),
        sheetsBy: saving.sheetColumn)
      // An empty table for people is the sentence that they would be shown.
      let data = rendered.data.isEmpty && rows == 0 ? rendered.message : rendered.data
      if rows == nil, data.isEmpty { throw SaveFault(.noData, name) }
      savedFiles.append(
        SavedFile(
          name: name, path: path, content: .text(data), rows: rows,
          isForOffice: saving.format == nil && format == .csvOffice, replaces: saving.replaces,
          place: saving.place, includedFrom: step.includedFrom))
    } catch let fault as SaveFault {
      throw Diagnostic(fault, at: saving.place)
    }
  }

  /// Writes the file that lists what is wrong with what a failed command was given. Nothing else
  /// of the run is kept, so that it is written at once.
  func save(_ faults: ListedFaults, of call: BoundCall, _ step: CheckedProgram.Step) {
    guard let word = call.word(for: faults.option) else { return }
    let isGiven = word.variable.map { $0.field == nil && givenParameters.contains($0.name.folded) }
    let saving = CheckedSaving(
      file: word, replaces: false, format: nil,
      isNamedByPerson: word.place.source.isTyped || isGiven == true, place: word.place)
    do throws(SaveFault) {
      let name = faults.file.path
      let (path, format) = try saving.target(name, state.csv)
      try keeper.allow(
        path, name, replaces: saving.replaces, beside: placedFiles + savedFiles, else: .faultsExist)
      let rendered = RenderingContext(language: state.language)
        .render(.table(faults.table), as: format, titled: call.command.summary)
      let file = SavedFile(
        name: name, path: path, content: .text(rendered.data), rows: faults.table.rows.count,
        isForOffice: format == .csvOffice, replaces: saving.replaces, place: saving.place,
        includedFrom: step.includedFrom)
      guard mode != .plan else {
        if case .success(let texts) = keeper.planned([file]) {
          for text in texts { console.say(text) }
        }
        return
      }
      keeper.keep(file)
    } catch {
      console.report(Diagnostic(error, at: word.place, includedFrom: step.includedFrom))
    }
  }

  /// Remembers a file or a folder that a command writes.
  ///
  /// - Throws: `Diagnostic` where it may not be written.
  func save(_ file: WrittenFile, of call: BoundCall, _ step: CheckedProgram.Step) throws {
    let word = call.word(for: file.parameter)
    let isGiven = word?.variable.map { $0.field == nil && givenParameters.contains($0.name.folded) }
    let place = word?.place ?? call.place
    let name = file.file.path
    do throws(SaveFault) {
      let path = try CheckedSaving.path(
        name, isNamedByPerson: place.source.isTyped || isGiven == true, place)
      let saved = SavedFile(
        name: name, path: path, content: file.content, rows: file.rows, replaces: false,
        place: place, includedFrom: step.includedFrom)
      try keeper.allow(saved, beside: placedFiles + savedFiles, else: .faultsExist)
      savedFiles.append(saved)
    } catch {
      throw Diagnostic(error, at: place)
    }
  }

  /// Ends the run by `end`, with the files written where it ends well and none where it does not.
  func keepingFiles(_ end: () -> Ending) -> Ending {
    guard mode != .plan else {
      // Before anything of the plan is shown or saved: it may not be told.
      switch keeper.planned(savedFiles) {
      case .failure(let fault): return Ending(fault)
      case .success(let texts):
        let ending = end()
        for text in texts { console.say(text) }
        return ending
      }
    }
    return keeper.keeping(savedFiles, hasChanges: { program.writes }, end)
  }

  /// What a statement under `plan` says of its files.
  func planned(_ files: [SavedFile]) throws -> [Text] {
    var keeper = keeper
    keeper.isPlan = true
    return try keeper.planned(files).get()
  }

  /// Ends a statement that is kept by itself by `end`, with its own files.
  ///
  /// - Parameter hasChanges: whether changes of documents were kept by `end`.
  func keepingFilesOfStatement(hasChanges: () -> Bool, _ end: () -> Ending) -> Ending {
    defer { leaveFiles() }
    let ending = keeper.keeping(savedFiles, hasChanges: hasChanges, end)
    if ending == .kept { placedFiles += savedFiles }
    return ending
  }

  /// Forgets what a statement would save that is not kept.
  func leaveFiles() { savedFiles = [] }

  private var keeper: FileKeeper {
    FileKeeper(
      saves: surroundings.saves, console: console, workspace: workspace.summary.path,
      isAgreed: surroundings.isAgreed, isPlan: mode == .plan)
  }
}
