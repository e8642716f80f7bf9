import AccordDocuments
import Testing

/// The crash tests must notice when the store leaves out a call that its promises need. Each
/// sync, each renaming and the rewriting after a failed sync is left out in turn by the disk.
///
/// The calls are those that the workloads and the recoveries really make: a new one without need
/// or without a workload that needs it fails this test.
@Suite struct TeethTests {
  @Test func `whichever promise the disk breaks, the crash tests notice`() throws {
    var honest = CrashSearch(seed: 7)
    honest.imagesPerMoment = 2
    honest.recoveryEvery = 9
    for workload in Workload.all { try honest.search(workload) }
    #expect(honest.promises.count >= 10, "\(honest.promises.sorted())")
    for promise in honest.promises.sorted() {
      #expect(isNoticed(promise), "nothing notices that the disk left out: \(promise)")
    }
  }

  private func isNoticed(_ promise: String) -> Bool {
    var search = CrashSearch(seed: 8)
    search.ignored = [promise]
    for workload in Workload.all {
      do { try search.search(workload) } catch { return true }
    }
    return false
  }
}
