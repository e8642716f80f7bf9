import AccordPlatform
import Foundation
import Testing

@testable import AccordShell

/// The permissions of files, and what a killed process leaves of them.
struct PrivateFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    .path(percentEncoded: false)

  private func mode(_ name: String) throws -> Int {
    let all = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
    return try #require(all[.posixPermissions] as? NSNumber).intValue
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
  }

  @Test func `a recorded session is its owner's alone, also after each input`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let recorder = try TranscriptRecorder(FilePath(folder + "/day.accord"), FolderFiles())
    #expect(try mode("day.accord") == 0o600)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: folder + "/day.accord")
    try recorder.add("version", isReplayed: true)
    #expect(try mode("day.accord") == 0o600)
  }

  @Test func `the history and its folders are their owner's alone`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Platform.appendPrivately(folder + "/state/accord/history", [0x0A])
    #expect(try mode("state/accord/history") == 0o600)
    #expect(try mode("state/accord") == 0o700)
  }

  @Test func `a history that others could read is closed to them when it is written`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("{}\n", "history")
    let writings: [() throws -> Void] = [
      { try Platform.appendPrivately(folder + "/history", [0x0A]) },
      { try Platform.replacePrivately(folder + "/history") { $0 } },
    ]
    for writing in writings {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: folder + "/history")
      try writing()
      #expect(try mode("history") == 0o600)
    }
    // A link to a device, which keeps nothing, leaves the device to all.
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/none", withDestinationPath: "/dev/null")
    let before = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.posixPermissions]
    try Platform.appendPrivately(folder + "/none", [0x0A])
    let after = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.posixPermissions]
    #expect(before as? NSNumber == after as? NSNumber)
  }

  @Test func `what is saved keeps the permissions of the file that it replaces`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("old", "n.csv")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder + "/n.csv")
    try FolderFiles().prepare([0x61], for: folder + "/n.csv", isPrivate: false).keep()
    #expect(try mode("n.csv") == 0o640)
  }

  @Test func `what a killed process left of a file goes at the next save under its name`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("half", ".n.csv.99.part")
    try write("half", ".n.csv.\(Platform.processID).part")
    try write("mine", ".n.csv.part")
    try write("other", ".m.csv.99.part")
    let files = FolderFiles()
    // What another process is about to save is locked, and left alone.
    let other = try PartFile(for: folder + "/n.csv", [0x62], isPrivate: false)
    let prepared = try files.prepare([0x61], for: folder + "/n.csv", isPrivate: false)
    let second = try files.prepare([0x63], for: folder + "/n2.csv", isPrivate: false)
    second.discard()
    try other.keep()
    try prepared.keep()
    #expect(try Data(contentsOf: URL(filePath: folder + "/n.csv")) == Data([0x61]))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
        ".m.csv.99.part", ".n.csv.part", "n.csv",
      ])
  }
}
