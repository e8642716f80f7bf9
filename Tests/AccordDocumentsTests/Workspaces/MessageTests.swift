import AccordWording
import Foundation
import Testing

@testable import AccordDocuments
@testable import AccordJSON
@testable import AccordPlatform

/// Every message of the store, in both languages.
@Suite struct MessageTests {
  static let key = Author("a", "").key
  static let full = SystemFault("write", "/w/log", problem: .diskFull)
  static let holder = LockHolder(
    LockHolder.bytes(
      LockHolder.beginning(mark: 7), author: "bob",
      since: Timestamp(microseconds: 1_732_356_348_000_000)))

  static let faults: [any Fault] = [
    StoreError.unknown(key), StoreError.unreadable(key, path: "name"),
    StoreError.undeclaredCollection("x"), StoreError.undeclaredReference(key, path: "x"),
    StoreError.ambiguousReference(key, path: "x"), StoreError.readOnly, StoreError.finished,
    WorkspaceFault(.missing(path: "/w")), WorkspaceFault(.file(path: "/w")),
    WorkspaceFault(.foreign(path: "/w")), WorkspaceFault(.newer(path: "/w")),
    WorkspaceFault(.newerDocuments(collection: "x")), WorkspaceFault(.locked(holder)),
    WorkspaceFault(.locked(nil)), WorkspaceFault(.damaged(path: "/w", offset: 12)),
    WorkspaceFault(.damagedVersion(path: "/w", offset: 12)),
    WorkspaceFault(.missingSegment(path: "/w")), WorkspaceFault(.strangeSegment(path: "/w")),
    WorkspaceFault(.shortSegment(path: "/w", expected: 5, found: 3)),
    WorkspaceFault(.lost(path: "/w", expected: 5, found: 3)), WorkspaceFault(.notWritten(full)),
    WorkspaceFault(.unconfirmed(full)), WorkspaceFault(.poisoned),
    WorkspaceFault(.clock),
    WorkspaceFault(.moved(path: "/w")), WorkspaceFault(.system(full)),
    WorkspaceFault(.lostMemory), WorkspaceFault(.notWritten(SystemFault("write", "/w", EFBIG))),
    WorkspaceFault(.lost(path: "/w", expected: 5, found: 3)),
    MaintenanceFault(.unfinishedErasure(transaction: 6, reason: full.message)),
    SystemFault("write", "", problem: .brokenPipe), SystemFault("open", "/w", 12_345),
    CommitRefused([Violation("a.a", Text(en: "No.", fr: "Non."), document: key)]),
    CommitRefused([
      Violation("a.a", Text(en: "No.", fr: "Non."), document: key),
      Violation("b.b", Text(en: "Not so.", fr: "Pas ainsi."), document: key),
    ]),
    CommitConflict([.init(key: key, before: nil, mine: nil, theirs: .object([]))]),
    CommitConflict([.init(key: key, before: nil, mine: .object([]), theirs: nil)]),
    CommitConflict([
      .init(key: key, before: nil, mine: .object([]), theirs: .object([.init("a", .null)])),
      .init(key: key, before: nil, mine: .null, theirs: .null),
    ]),
    CommitConflict([.init(key: key, before: nil, mine: nil, theirs: nil)]),
    CommitConflict([
      .init(key: key, before: .object([]), mine: .object([]), theirs: nil, isReliedUpon: true)
    ]),
    CommitConflict([
      .init(key: key, before: nil, mine: nil, theirs: .object([]), isReliedUpon: true)
    ]),
    JSONFault(.end, at: 1), JSONFault(.unexpected(0x41), at: 1), JSONFault(.unexpected(1), at: 1),
    JSONFault(.trailing, at: 1), JSONFault(.number, at: 1), JSONFault(.escape, at: 1),
    JSONFault(.control, at: 1), JSONFault(.encoding, at: 1), JSONFault(.depth, at: 1),
    JSONFault(.duplicate("a"), at: 1),
  ]

  @Test func `every fault has a code, a sentence in both languages, and fitting typography`() {
    for fault in MessageTests.faults {
      let name = "\(fault)"
      #expect(fault.code.wholeMatch(of: /[a-z]+\.[a-z-]+/) != nil, "\(name)")
      for text in [fault.message, fault.advice].compactMap(\.self) {
        for sentence in [text.en, text.fr] {
          #expect(sentence.hasSuffix("."), "\(name): \(sentence)")
          #expect(sentence.first?.isLowercase != true, "\(name): \(sentence)")
          #expect(!sentence.contains("  "), "\(name): \(sentence)")
        }
        #expect(text.en != text.fr)
        #expect(
          text.fr.firstMatch(of: /[^\u{202F}][;!?]|[^\u{A0}]:(?!\d)|'|« | »/) == nil, "\(text.fr)")
        #expect(!text.en.contains("«"))
      }
    }
  }

  @Test func `who holds the lock is worded in both languages`() throws {
    let fault = WorkspaceFault(.locked(MessageTests.holder))
    let (process, host) = (Platform.processID, Platform.hostName)
    #expect(
      fault.message.en
        == "Another process is writing to the workspace: bob, since 23 Nov 2024 at 10:05:48 UTC (process \(process) on \(host))."
    )
    #expect(
      fault.message.fr
        == "Un autre processus écrit dans l’espace de travail\u{A0}: bob, depuis le 23/11/2024 à 10:05:48 UTC (processus \(process) sur \(host))."
    )
  }
}
