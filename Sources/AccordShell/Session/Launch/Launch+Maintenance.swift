import AccordDocuments
import AccordLanguage
import AccordWording

/// The verbs that look after a workspace as a whole: no command runs, and no plugin is asked.
extension Launch {
  /// Does what `backup`, `restore`, `doctor` and `seal` ask for.
  ///
  /// - Throws: `LaunchFault` where a folder is missing, or there are words too many.
  func maintenance(_ verb: LaunchVerb) throws(LaunchFault) -> ExitCode {
    let words = request.words
    if verb == .backup || verb == .restore {
      guard !words.isEmpty else { throw .missingFolder(verb) }
      if words.count > 1 { throw .surplus(words[1]) }
    }
    if verb == .doctor, let word = words.first { throw .surplus(word) }
    do {
      let place = try self.place()
      if let folder = words.first, verb == .backup || verb == .restore {
        try FolderAddress.refuse(folder)
      }
      switch verb {
      case .backup: return try backup(from: place.path, to: words[0])
      case .restore: return try restore(from: words[0], to: place.path)
      case .seal where words.isEmpty: return try seal(of: place.path)
      case .seal: return try check(seal: words.joined(separator: " "), of: place.path)
      default: return try doctor(place.path)
      }
    } catch {
      console.report(Diagnostic(any: error))
      return Ending(error).code
    }
  }

  private func backup(from path: String, to copy: String) throws -> ExitCode {
    let report = try Backup.make(from: path, to: copy, in: world.system)
    console.show(
      .card(report.card(Text(en: "Backup", fr: "Sauvegarde"))), as: nil)
    return complete(report)
  }

  private func restore(from copy: String, to path: String) throws -> ExitCode {
    let report = try Backup.restore(from: copy, to: path, in: world.system)
    console.show(
      .card(report.card(Text(en: "Restored workspace", fr: "Espace de travail restauré"))), as: nil)
    return complete(report)
  }

  /// Ends with 3 where kept files are missing that no copy can hold.
  private func complete(_ report: Backup.Report) -> ExitCode {
    guard !report.lacking.isEmpty else { return .done }
    console.report(Diagnostic(LackingFiles(names: report.lacking)))
    return .unavailable
  }

  /// Ends with 3 where a problem of the workspace is left, with 1 where plugins declare something
  /// wrongly.
  private func doctor(_ path: String) throws -> ExitCode {
    let report = try Doctor.examine(
      path, schemas: state.catalogue.schemas, in: world.system,
      repair: request.options[.repair] != nil)
    let format = request.options[.format].flatMap { try? OutputFormat(reading: $0) }
    let isForPeople = format == nil || format == .table
    let faults = state.catalogue.declarationFaults
    console.show(
      .card(report.card(forPeople: isForPeople, state.language, plugins: faults)), as: nil)
    guard report.isSound else { return .unavailable }
    return faults.isEmpty ? .done : .failed
  }

  private func seal(of path: String) throws -> ExitCode {
    let seal = try Seal.current(path, in: world.system)
    console.show(.card(seal.card(of: path)), as: nil)
    return .done
  }

  /// Says whether a seal holds; programs get an object either way.
  private func check(seal text: String, of path: String) throws -> ExitCode {
    let check = try SealCheck.check(text, path, in: world.system)
    if request.speaksJSON {
      console.show(.card(check.card(state.language)), as: nil)
    } else if check.holds {
      console.show(.text(check.message), as: nil)
    }
    guard check.holds else {
      console.report(Diagnostic(BrokenSeal(check: check)))
      return .failed
    }
    return .done
  }
}

/// Kept files that were not copied.
private struct LackingFiles: Fault {
  let names: [String]

  var code: String { "backup.files" }

  var message: Text {
    let list = names.prefix(5).joined(separator: ", ")
    return Text(
      en: "The documents are copied; kept files that are missing or damaged are not: \(list).",
      fr:
        "Les documents sont copiés\u{202F}; les fichiers conservés manquants ou endommagés ne le sont pas\u{A0}: \(list)."
    )
  }

  var advice: Text? {
    Text(
      en: "\"accord doctor\" names their places: put them there again from an earlier backup.",
      fr:
        "«\u{A0}accord diagnostiquer\u{A0}» indique leur emplacement\u{A0}: remettez-les depuis une sauvegarde plus ancienne."
    )
  }
}

/// A seal that does not hold.
private struct BrokenSeal: Fault {
  let check: SealCheck

  var code: String {
    if case .notThere = check.outcome { "seal.not-there" } else { "seal.broken" }
  }

  var message: Text { check.message }
  var advice: Text? { check.advice }
}
