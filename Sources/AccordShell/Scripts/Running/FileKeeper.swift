import AccordLanguage
import AccordPlatform
import AccordWording

/// A file or folder to write when a run ends well, or when a plan is applied.
struct SavedFile: Sendable {
  /// As the person named it.
  let name: String
  /// From the current folder, or from the root.
  private(set) var path: String
  let content: SavedContent
  /// The rows of a table; `nil` for other outputs.
  let rows: Int?
  /// Whether it is written for a spreadsheet program although nobody named the format.
  var isForOffice = false
  /// Whether a file that is there gives way.
  let replaces: Bool
  /// The stage that saves it.
  let place: SourcePlace
  /// The `include` statements that led there, innermost first.
  var includedFrom: [SourcePlace] = []

  func moved(to path: String) -> SavedFile {
    var file = self
    file.path = path
    return file
  }
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

  /// Refuses what lies in the workspace, or where the same run writes.
  private func requireOwnPlace(
    _ path: String, _ name: String, beside others: [SavedFile]
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
  }

  /// Refuses what no file may replace, and asks where somebody is there to be asked.
  func allow(
    _ path: String, _ name: String, replaces: Bool, beside others: [SavedFile],
    else refusal: SaveFault.Problem = .exists
  ) throws(SaveFault) {
    try requireOwnPlace(path, name, beside: others)
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

  /// Refuses a folder that has something in it, and what is no folder.
  func allowFolder(
    _ path: String, _ name: String, beside others: [SavedFile]
  ) throws(SaveFault) {
    try requireOwnPlace(path, name, beside: others)
    let (kind, isEmpty): (FileKind?, Bool)
    do throws(SystemFault) {
      kind = try saves.kind(of: path)
      isEmpty = kind == .directory ? try saves.isEmpty(path) : true
    } catch {
      throw SaveFault(.unwritten(error, isKept: false), name)
    }
    guard kind == nil || kind == .directory else { throw SaveFault(.notAFolder, name) }
    guard isEmpty else { throw SaveFault(.notEmpty, name) }
  }

  /// Refuses what a command or a plan that was saved may not write.
  func allow(
    _ file: SavedFile, beside others: [SavedFile], else refusal: SaveFault.Problem = .exists
  ) throws(SaveFault) {
    switch file.content {
    case .folder: try allowFolder(file.path, file.name, beside: others)
    case .single: try allowNew(file.path, file.name, beside: others)
    default:
      try allow(file.path, file.name, replaces: file.replaces, beside: others, else: refusal)
    }
  }

  /// Refuses a file where something is already.
  private func allowNew(
    _ path: String, _ name: String, beside others: [SavedFile]
  ) throws(SaveFault) {
    try requireOwnPlace(path, name, beside: others)
    let isFree: Bool
    do throws(SystemFault) { isFree = try saves.kind(of: path) == nil } catch {
      throw SaveFault(.unwritten(error, isKept: false), name)
    }
    guard isFree else { throw SaveFault(.faultsExist, name) }
  }

  private func prepare(_ file: SavedFile) throws(SystemFault) -> PreparedFile {
    switch file.content {
    case .text(let text):
      try saves.prepare(Array(text.utf8), for: file.path, isPrivate: false)
    case .bytes(let bytes): try saves.prepare(bytes, for: file.path, isPrivate: false)
    case .folder(let files): try saves.prepare(files, for: file.path)
    case .single(let single): try saves.prepare(single, for: file.path)
    }
  }

  /// Writes a file at once.
  func keep(_ file: SavedFile) {
    do throws(SystemFault) {
      try prepare(file).keep()
      console.say(saved(file))
    } catch {
      report(error, file, isKept: false)
    }
  }

  /// Ends by `end`, with the files written where that ends well and none where it does not.
  ///
  /// - Parameter hasChanges: whether changes of documents are kept beside them.
  func keeping(
    _ files: [SavedFile], hasChanges: () -> Bool, _ end: () -> Ending
  ) -> Ending {
    var prepared: [(file: SavedFile, content: PreparedFile)] = []
    for file in files {
      do throws(SystemFault) {
        prepared.append((file, try prepare(file)))
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
    let hasChanges = hasChanges()
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
    // A plan may be applied elsewhere than where its files go.
    let name = file.path.hasPrefix("/") ? file.path : file.name
    console.report(
      Diagnostic(
        SaveFault(.unwritten(fault, isKept: isKept), name), at: file.place,
        includedFrom: file.includedFrom))
  }

  private func saved(_ file: SavedFile) -> Text {
    let name = Escaping.sentence(file.name)
    if case .folder(let files) = file.content {
      return Text(
        en:
          "Saved the folder \"\(name)\": \(count: files.count) \(Language.english.plural(files.count, "file", "files")).",
        fr:
          "Dossier «\u{A0}\(name)\u{A0}» enregistré\u{A0}: \(count: files.count) \(Language.french.plural(files.count, "fichier", "fichiers"))."
      )
    }
    guard let rows = file.rows else {
      return Text(en: "Saved \"\(name)\".", fr: "«\u{A0}\(name)\u{A0}» enregistré.")
    }
    let form = file.isForOffice ? FileKeeper.officeForm : .same("")
    return Text(
      en:
        "Saved \"\(name)\": \(count: rows) \(Language.english.plural(rows, "row", "rows"))\(form).",
      fr:
        "«\u{A0}\(name)\u{A0}» enregistré\u{A0}: \(count: rows) \(Language.french.plural(rows, "ligne", "lignes"))\(form)."
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

  /// How a CSV file for an office is told.
  private static let officeForm = Text(
    en: ", for a French spreadsheet (semicolons, decimal commas)",
    fr: ", pour un tableur français (points-virgules, virgules décimales)")

  private func planned(_ file: SavedFile, replaces isThere: Bool) -> Text {
    let name = Escaping.sentence(file.name)
    if case .folder(let files) = file.content {
      return Text(
        en:
          "Would save the folder \"\(name)\": \(count: files.count) \(Language.english.plural(files.count, "file", "files")).",
        fr:
          "Enregistrerait le dossier «\u{A0}\(name)\u{A0}»\u{A0}: \(count: files.count) \(Language.french.plural(files.count, "fichier", "fichiers"))."
      )
    }
    return isThere
      ? Text(
        en: "Would replace the file \"\(name)\".",
        fr: "Remplacerait le fichier «\u{A0}\(name)\u{A0}».")
      : Text(
        en: "Would save the file \"\(name)\".",
        fr: "Enregistrerait le fichier «\u{A0}\(name)\u{A0}».")
  }
}
