import Testing

/// The crash tests must notice when the store leaves out a call that its promises need. Each
/// sync, each renaming and the rewriting after a failed sync is left out in turn by the disk.
///
/// The calls are those that the workloads and the recoveries really make: a new one without need
/// or without a workload that needs it fails this test.
@Suite struct TeethTests {
  @Test func `whichever promise the disk breaks, the crash tests notice`() async throws {
    let workloads = try await TeethTests.promises()
    #expect(workloads.count >= 15, "\(workloads.keys.sorted())")
    await withTaskGroup { group in
      for (promise, workloads) in workloads {
        group.addTask { (promise, TeethTests.isNoticed(promise, in: workloads)) }
      }
      for await (promise, images) in group {
        if LongRun.isTalkative {
          print("teeth: \(images.map { "image \($0)" } ?? "NOTHING"): \(promise)")
        }
        #expect(images != nil, "nothing notices that the disk left out: \(promise)")
      }
    }
  }

  /// All promises that are asked of an honest disk, with the workloads that ask for them.
  private static func promises() async throws -> [String: [Workload]] {
    try await withThrowingTaskGroup { group in
      for (number, workload) in Workload.small.enumerated() {
        group.addTask { (number, try await HonestSearches.shared.search(workload).promises) }
      }
      var found: [String: [Int]] = [:]
      for try await (number, promises) in group {
        for promise in promises { found[promise, default: []].append(number) }
      }
      return found.mapValues { $0.sorted().map { Workload.small[$0] } }
    }
  }

  /// The number of images after which it shows that a promise is broken; `nil` when it never
  /// does.
  ///
  /// What a broken promise does shows in few images of one workload and in most of another, so a
  /// few of each are looked at before all of any.
  private static func isNoticed(_ promise: String, in workloads: [Workload]) -> Int? {
    var images = 0
    for (imagesPerMoment, recoveryEvery) in [(1, 25), (2, 4)] {
      for workload in workloads {
        var search = CrashSearch(seed: 8)
        search.ignored = [promise]
        search.imagesPerMoment = imagesPerMoment
        search.recoveryEvery = recoveryEvery
        do { try search.search(workload) } catch { return images + search.images }
        images += search.images
      }
    }
    return nil
  }
}
