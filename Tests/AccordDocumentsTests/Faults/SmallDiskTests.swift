import AccordDocuments
import AccordWording
import Foundation
import Testing

/// A real small disk, mounted for the test. Only the superuser can do that; for others the tests
/// are skipped.
@Suite(.enabled(if: SmallDisk.isPossible, "mounting a small disk takes the superuser"), .serialized)
struct SmallDiskTests {
  @Test func `a full disk refuses a commit, loses nothing, and works again once there is space`()
    throws
  {
    let disk = try SmallDisk(kilobytes: 4096)
    let ballast = disk.path + "/ballast"
    try Data(count: 2 << 20).write(to: URL(fileURLWithPath: ballast))
    let workspace = try Workspace.open(
      disk.path + "/workspace", schemas: [Deposit.schema], creating: true)
    var count = 0
    var fault: WorkspaceFault?
    while fault == nil, count < 300 {
      let transaction = try workspace.begin()
      for part in 0..<40 { try transaction.put(Deposit("d\(count)-\(part)", 699)) }
      do {
        try workspace.commit(transaction, author: "ana", command: "fill")
        count += 1
      } catch let error as WorkspaceFault { fault = error }
    }
    let refusal = try #require(fault)
    #expect(refusal.code == "workspace.not-written")
    #expect(refusal.message.en.contains("the disk is full"))
    #expect(refusal.message.fr.contains("le disque est plein"))
    #expect(try Ledger.contents(of: workspace).count == count * 40)
    let full = try Workspace.open(disk.path + "/workspace", schemas: [Deposit.schema])
    #expect(try Ledger.contents(of: full).count == count * 40)
    #expect(full.notices.isEmpty)
    try FileManager.default.removeItem(atPath: ballast)
    try workspace.write { try $0.put(Deposit("new", 699)) }
    let again = try Workspace.open(disk.path + "/workspace", schemas: [Deposit.schema])
    #expect(try Ledger.contents(of: again).count == count * 40 + 1)
  }

  @Test func `a medium that cannot be written is opened for reading`() throws {
    let disk = try SmallDisk(kilobytes: 4096)
    let path = disk.path + "/workspace"
    _ = try Workspace.open(path, schemas: [Deposit.schema], creating: true).write {
      try $0.put(Deposit("a", 1))
    }
    try disk.makeReadOnly()
    let workspace = try Workspace.open(path, schemas: [Deposit.schema])
    #expect(workspace.isReadOnly && workspace.unwritableFolder == path)
    #expect(try Ledger.contents(of: workspace) == ["a": 1])
    #expect(throws: StoreError.readOnly) {
      try workspace.write { try $0.put(Deposit("b", 2)) }
    }
    let fault = try #require(throws: WorkspaceFault.self) {
      try Workspace.open(disk.path + "/other", schemas: [Deposit.schema], creating: true)
    }
    #expect(fault.message.en.contains("the disk can only be read"))
  }
}

/// A file system in memory, mounted in a folder of its own for as long as this object lives.
final class SmallDisk {
  let path = FileManager.default.temporaryDirectory.path + "/accord-disk-\(UUID().uuidString)"

  init(kilobytes: Int) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard SmallDisk.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "none", path) else {
      throw BrokenPromise("mount failed")
    }
  }

  deinit {
    _ = SmallDisk.run("umount", "-l", path)
    try? FileManager.default.removeItem(atPath: path)
  }

  func makeReadOnly() throws {
    guard SmallDisk.run("mount", "-o", "remount,ro", path) else {
      throw BrokenPromise("remount failed")
    }
  }

  /// Whether a disk can be mounted here.
  static let isPossible: Bool = geteuid() == 0 && (try? SmallDisk(kilobytes: 64)) != nil

  private static func run(_ words: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
