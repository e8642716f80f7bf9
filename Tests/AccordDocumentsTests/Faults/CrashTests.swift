import Foundation
import Testing

/// Power cuts and kills at every call, and again at every call of the recovery.
@Suite struct CrashTests {
  @Test(arguments: Workload.all)
  func `wherever the power fails, what was acknowledged is there and nothing is half done`(
    workload: Workload
  ) async throws {
    let search = try await HonestSearches.shared.search(workload)
    if LongRun.isTalkative { print("crash: \(search.images) images: \(workload.name)") }
    #expect(search.images > 200, "\(workload.name)")
  }

  /// `Scripts/crash-test` asks for it: as many images as the environment says, each round with
  /// other chances.
  @Test(.enabled(if: LongRun.images != nil, "only Scripts/crash-test asks for it"))
  func `a long run of power cuts finds nothing`() throws {
    let clock = ContinuousClock()
    let start = clock.now
    var (images, round) = (0, UInt64(0))
    while images < LongRun.images ?? 0 {
      var search = CrashSearch(seed: LongRun.seed &+ round)
      search.imagesPerMoment = 4
      search.recoveryEvery = 2
      do {
        for workload in Workload.all { try search.search(workload) }
      } catch {
        throw BrokenPromise("seed \(LongRun.seed &+ round): \(error)")
      }
      images += search.images
      round += 1
      print("crash-test: \(images) images, seed \(LongRun.seed), \(clock.now - start)")
    }
  }
}

/// What a script asks of the tests through the environment.
enum LongRun {
  /// How many images of a disk to look at.
  static var images: Int? { number("ACCORD_CRASH_IMAGES") }
  /// Where chance begins.
  static var seed: UInt64 { UInt64(number("ACCORD_CRASH_SEED") ?? 1) }
  /// How often to kill a writing process.
  static var kills: Int? { number("ACCORD_KILLS") }

  /// Whether tests tell what they find on the way.
  static var isTalkative: Bool { number("ACCORD_TALK") != nil }

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}
