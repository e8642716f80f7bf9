/// Versions kept in memory, for workspaces that touch no disk.
final class MemoryLog: VersionLog {
  private var versions: [Version] = []

  var end: Place { Place(segment: 1, offset: versions.count) }

  func version(at place: Place) -> Version { versions[place.offset] }

  /// Adds a version and returns where it lies.
  func append(_ version: Version) -> Place {
    defer { versions.append(version) }
    return end
  }
}
