import AccordPlatform
import AccordWording

/// Segments whose lines a synchronising or mailing tool gave the ends of another system: `0D 0A`
/// for `0A`. No byte of a line is `0D`, so that taking it away loses nothing; the checksums prove
/// that this is all that was changed.
struct LineEnds {
  let folder: WorkspaceFolder

  /// The segments that are sound once their line ends are, in order.
  func mendable() throws(SystemFault) -> [Int] {
    var found: [Int] = []
    for number in try folder.segments() where try mended(number) != nil { found.append(number) }
    return found
  }

  static func finding(_ paths: [String]) -> DoctorFinding {
    let shown = FolderFindings.list(paths)
    return DoctorFinding(
      "doctor.line-ends", .problem,
      Text(
        en: "Another program changed the ends of the lines (CRLF): \(shown).",
        fr: "Un autre programme a changé les fins de ligne (CRLF)\u{A0}: \(shown)."),
      advice: Text(
        en:
          "Nothing is lost: repairing gives the lines their ends again, and every checksum then fits. Keep the folder away from tools that convert text.",
        fr:
          "Rien n’est perdu\u{A0}: la réparation rétablit les fins de ligne, et toutes les sommes de contrôle concordent alors. Tenez le dossier à l’écart des outils qui convertissent le texte."
      ), repair: .possible)
  }

  /// Gives the lines their ends again. Only under the lock.
  func mend() throws(SystemFault) {
    let numbers = try folder.segments()
    for number in numbers {
      guard let bytes = try mended(number) else { continue }
      let draft = try folder.makeDraft()
      try draft.write(bytes, at: 0)
      try draft.sync()
      // A full segment never changes.
      if number != numbers.last { try folder.system.protect(folder.draft) }
      try folder.system.rename(folder.draft, to: folder.segment(number))
      try folder.system.syncDirectory(folder.log)
    }
  }

  /// The bytes of a segment with right line ends; `nil` when its ends are right, or other bytes
  /// are not what they were.
  private func mended(_ number: Int) throws(SystemFault) -> [UInt8]? {
    let path = folder.segment(number)
    guard try folder.system.kind(path) == .file else { return nil }
    let file = try File(path, .read, in: folder.system)
    var reader = SegmentReader(file, from: 0)
    var bytes: [UInt8] = []
    var isChanged = false
    while let line = try reader.line() {
      let isLong = line.bytes.last == UInt8(ascii: "\r")
      // A sound segment is not read further than its first line.
      if line.start == 0, !isLong { return nil }
      isChanged = isChanged || isLong
      let mended = isLong ? line.bytes.dropLast() : line.bytes
      guard line.isEnded, mended.isEmpty || LineChecksum.covered(mended) != nil else { return nil }
      bytes += mended
      bytes.append(UInt8(ascii: "\n"))
    }
    return isChanged ? bytes : nil
  }
}
