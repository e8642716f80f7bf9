import AccordDocuments
import Testing

/// Power cuts and kills at every call, and again at every call of the recovery.
@Suite struct CrashTests {
  @Test(arguments: Workload.all)
  func `wherever the power fails, what was acknowledged is there and nothing is half done`(
    workload: Workload
  ) throws {
    var search = CrashSearch(seed: 20_261_123)
    let clock = ContinuousClock()
    let time = try clock.measure { try search.search(workload) }
    print("crash images: \(search.images) in \(time): \(workload.name)")
  }
}
