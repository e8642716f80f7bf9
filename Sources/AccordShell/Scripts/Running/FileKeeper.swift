import AccordLanguage
import AccordPlatform
import AccordWording

/// A file to write when a run ends well, or when a plan is applied.
struct SavedFile: Sendable {
  /// As the person named it.
  let name: String
  /// From the current folder.
  let path: String
  let text: String
  /// The rows of a table; `nil` for other outputs.
  let rows: Int?
  /// Whether a file that is there gives way.
  let replaces: Bool
  /// The stage that saves it.
  let place: SourcePlace
  /// The `include` statements that led there, innermost first.
  var includedFrom: [SourcePlace] = []
}

/// Writes what `save` keeps: beside its place before the commit, into it afterwards, and nothing
/// where nothing is kept.
struct FileKeeper {
  let saves: any FileSaving
  let console: any Console
  /// The folder of the workspace, in which nothing is saved; `nil` for one in memory.
  let workspace: String?
  /// Whether files give way unasked.
  let isAgreed: Bool
  /// Whether nothing is written.
  var isPlan = false

  /// Refuses what no file may replace, and asks where somebody is there to be asked.
  func allow(
    _ path: String, _ name: String, replaces: Bool, beside others: [SavedFile],
    else refusal: SaveFault.Problem = .exists
  ) throws(SaveFault) {
    let absolute = saves.absolute(path)
    if let folder = workspace.map(saves.absolute),
      absolute == folder || absolute.hasPrefix(folder + "/")
    {
      throw SaveFault(.workspace, name)
    }
    if others.contains(where: { saves.absolute($0.path) == absolute }) {
      throw SaveFault(.twice, name)
    }
    let kind: FileKind?
    do throws(SystemFault) {
      kind = try saves.kind(of: path)
    } catch {
      throw SaveFault(.unwritten(error, isKept: false), name)
    }
    guard let kind else { return }
    guard kind == .file else { throw SaveFault(.notAFile, name) }
    // A plan asks nothing: that it would replace the file is what it says.
    guard !replaces, !isAgreed, !isPlan else { return }
    let question = Text(
      en: "The file \"\(name)\" is there already. Replace it?",
      fr: "Le fichier «\u{A0}\(name)\u{A0}» existe déjà. Le remplacer\u{202F}?")
    guard console.confirm(question) == true else { throw SaveFault(refusal, name) }
  }

  /// Writes a file at once.
  func keep(_ file: SavedFile) {
    do throws(SystemFault) {
      try saves.prepare(Array(file.text.utf8), for: file.path, isPrivate: false).keep()
      console.say(saved(file))
    } catch {
      report(error, file, isKept: false)
    }
  }

  /// Ends by `end`, with the files written where that ends well and none where it does not.
  ///
  /// - Parameter hasChanges: whether changes of documents are kept beside them.
  func keeping(_ files: [SavedFile], hasChanges: Bool, _ end: () -> Ending) -> Ending {
    var prepared: [(file: SavedFile, content: PreparedFile)] = []
    for file in files {
      do throws(SystemFault) {
        prepared.append(
          (file, try saves.prepare(Array(file.text.utf8), for: file.path, isPrivate: false)))
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
    var (isAnythingKept, failure) = (hasChanges, Ending?.none)
    for (file, content) in prepared {
      do throws(SystemFault) {
        try content.keep()
        console.say(saved(file))
        isAnythingKept = true
      } catch {
        report(error, file, isKept: hasChanges)
        failure = failure ?? Ending(error)
      }
    }
    guard let failure else { return .kept }
    return isAnythingKept ? .incomplete : failure
  }

  private func report(_ fault: SystemFault, _ file: SavedFile, isKept: Bool) {
    console.report(
      Diagnostic(
        SaveFault(.unwritten(fault, isKept: isKept), file.name), at: file.place,
        includedFrom: file.includedFrom))
  }

  private func saved(_ file: SavedFile) -> Text {
    let name = Escaping.sentence(file.name)
    guard let rows = file.rows else {
      return Text(en: "Saved \"\(name)\".", fr: "«\u{A0}\(name)\u{A0}» enregistré.")
    }
    return Text(
      en: "Saved \"\(name)\": \(count: rows) \(Language.english.plural(rows, "row", "rows")).",
      fr:
        "«\u{A0}\(name)\u{A0}» enregistré\u{A0}: \(count: rows) \(Language.french.plural(rows, "ligne", "lignes"))."
    )
  }

  /// What a plan says of its files, or why that cannot be told, which is reported.
  func planned(_ files: [SavedFile]) -> Result<[Text], SystemFault> {
    var texts: [Text] = []
    for file in files {
      do throws(SystemFault) {
        texts.append(planned(file, replaces: try saves.kind(of: file.path) == .file))
      } catch {
        report(error, file, isKept: false)
        return .failure(error)
      }
    }
    return .success(texts)
  }

  private func planned(_ file: SavedFile, replaces isThere: Bool) -> Text {
    let name = Escaping.sentence(file.name)
    return isThere
      ? Text(
        en: "Would replace the file \"\(name)\".",
        fr: "Remplacerait le fichier «\u{A0}\(name)\u{A0}».")
      : Text(
        en: "Would save the file \"\(name)\".",
        fr: "Enregistrerait le fichier «\u{A0}\(name)\u{A0}».")
  }
}
