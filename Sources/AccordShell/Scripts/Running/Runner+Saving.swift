import AccordDocuments
import AccordWording

/// A file to write when a run ends well.
struct SavedFile {
  /// As the person named it.
  let name: String
  /// From the current folder.
  let path: String
  let bytes: [UInt8]
  /// The rows of a table; `nil` for other outputs.
  let rows: Int?
  let saving: CheckedSaving
  let step: CheckedProgram.Step
}

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
      let (path, format) = try saving.target(name)
      try allow(path, name, saving, else: .exists)
      let rendered = RenderingContext(language: state.language)
        .render(output, as: format, titled: pipeline.call?.command.summary)
      var rows: Int?
      if case .table(let table) = output { rows = table.rows.count }
      // An empty table for people is the sentence that they would be shown.
      let data = rendered.data.isEmpty && rows == 0 ? rendered.message : rendered.data
      if rows == nil, data.isEmpty { throw SaveFault(.noData, name) }
      savedFiles.append(
        SavedFile(
          name: name, path: path, bytes: Array(data.utf8), rows: rows, saving: saving, step: step))
    } catch let fault as SaveFault {
      throw Diagnostic(fault, at: saving.place)
    }
  }

  /// Refuses what no file may replace, and asks where somebody is there to be asked.
  private func allow(
    _ path: String, _ name: String, _ saving: CheckedSaving, else refusal: SaveFault.Problem
  ) throws(SaveFault) {
    let files = surroundings.saves
    let absolute = files.absolute(path)
    if let folder = workspace.summary.path.map(files.absolute),
      absolute == folder || absolute.hasPrefix(folder + "/")
    {
      throw SaveFault(.workspace, name)
    }
    if savedFiles.contains(where: { files.absolute($0.path) == absolute }) {
      throw SaveFault(.twice, name)
    }
    let kind: FileKind?
    do throws(SystemFault) {
      kind = try files.kind(of: path)
    } catch {
      throw SaveFault(.unwritten(error, isKept: false), name)
    }
    guard let kind else { return }
    guard kind == .file else { throw SaveFault(.notAFile, name) }
    // A plan asks nothing: that it would replace the file is what it says.
    guard !saving.replaces, !surroundings.isAgreed, mode != .plan else { return }
    let question = Text(
      en: "The file \"\(name)\" is there already. Replace it?",
      fr: "Le fichier « \(name) » existe déjà. Le remplacer ?")
    guard console.confirm(question) == true else { throw SaveFault(refusal, name) }
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
      let (path, format) = try saving.target(name)
      try allow(path, name, saving, else: .faultsExist)
      let rendered = RenderingContext(language: state.language)
        .render(.table(faults.table), as: format, titled: call.command.summary)
      let file = SavedFile(
        name: name, path: path, bytes: Array(rendered.data.utf8), rows: faults.table.rows.count,
        saving: saving, step: step)
      guard mode != .plan else { return console.say(planned(file)) }
      do throws(SystemFault) {
        try surroundings.saves.prepare(file.bytes, for: path, isPrivate: false).keep()
        console.say(saved(file))
      } catch {
        report(error, file, isKept: false)
      }
    } catch {
      console.report(Diagnostic(error, at: word.place, includedFrom: step.includedFrom))
    }
  }

  /// Ends the run by `end`, with the files written where it ends well and none where it does not.
  func keepingFiles(_ end: () -> Ending) -> Ending {
    guard mode != .plan else {
      let ending = end()
      for file in savedFiles { console.say(planned(file)) }
      return ending
    }
    var prepared: [(file: SavedFile, content: PreparedFile)] = []
    for file in savedFiles {
      do throws(SystemFault) {
        prepared.append(
          (file, try surroundings.saves.prepare(file.bytes, for: file.path, isPrivate: false)))
      } catch {
        for each in prepared { each.content.discard() }
        report(error, file, isKept: false)
        return Ending(error)
      }
    }
    let ending = end()
    guard ending == .kept else {
      for each in prepared { each.content.discard() }
      return ending
    }
    var (isAnythingKept, failure) = (program.writes, Ending?.none)
    for (file, content) in prepared {
      do throws(SystemFault) {
        try content.keep()
        console.say(saved(file))
        isAnythingKept = true
      } catch {
        report(error, file, isKept: program.writes)
        failure = failure ?? Ending(error)
      }
    }
    guard let failure else { return .kept }
    return isAnythingKept ? .incomplete : failure
  }

  private func report(_ fault: SystemFault, _ file: SavedFile, isKept: Bool) {
    console.report(
      Diagnostic(
        SaveFault(.unwritten(fault, isKept: isKept), file.name), at: file.saving.place,
        includedFrom: file.step.includedFrom))
  }

  private func saved(_ file: SavedFile) -> Text {
    let name = Escaping.sentence(file.name)
    guard let rows = file.rows else {
      return Text(en: "Saved \"\(name)\".", fr: "« \(name) » enregistré.")
    }
    return Text(
      en: "Saved \"\(name)\": \(count: rows) \(Language.english.plural(rows, "row", "rows")).",
      fr:
        "« \(name) » enregistré : \(count: rows) \(Language.french.plural(rows, "ligne", "lignes"))."
    )
  }

  private func planned(_ file: SavedFile) -> Text {
    let name = Escaping.sentence(file.name)
    let isThere = (try? surroundings.saves.kind(of: file.path)) == .file
    return isThere
      ? Text(en: "Would replace the file \"\(name)\".", fr: "Remplacerait le fichier « \(name) ».")
      : Text(en: "Would save the file \"\(name)\".", fr: "Enregistrerait le fichier « \(name) ».")
  }
}
