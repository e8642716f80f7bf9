import Testing

/// The crash tests must notice when the store leaves out a call that its promises need. Each
/// sync, each renaming and the rewriting after a failed sync is left out in turn by the disk.
///
/// The calls are those that the workloads and the recoveries really make: a new one without need
/// or without a workload that needs it fails this test.
@Suite struct TeethTests {
  @Test func `whichever promise the disk breaks, the crash tests notice`() throws {
    var workloads: [String: [Workload]] = [:]
    for workload in Workload.small {
      var honest = CrashSearch(seed: 7)
      honest.imagesPerMoment = 2
      honest.recoveryEvery = 11
      try honest.search(workload)
      for promise in honest.promises { workloads[promise, default: []].append(workload) }
    }
    #expect(workloads.count >= 15, "\(workloads.keys.sorted())")
    for (promise, workloads) in workloads.sorted(by: { $0.key < $1.key }) {
      let isFound = isNoticed(promise, in: workloads)
      if LongRun.isTalkative { print("teeth: \(isFound ? "bites" : "NOTHING"): \(promise)") }
      #expect(isFound, "nothing notices that the disk left out: \(promise)")
    }
  }

  private func isNoticed(_ promise: String, in workloads: [Workload]) -> Bool {
    for workload in workloads {
      var search = CrashSearch(seed: 8)
      search.ignored = [promise]
      do { try search.search(workload) } catch { return true }
    }
    return false
  }
}
