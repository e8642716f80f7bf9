import Foundation

/// The script that makes the partnership of Normandy, with the files that it reads.
enum NormandyScript {
  static func main() throws -> String {
    try String(contentsOf: scripts.appending(path: "normandie-2024.accord"), encoding: .utf8)
  }

  static func files() throws -> [String: String] {
    let folder = scripts.appending(path: "normandie-2024")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (
          "normandie-2024/" + name,
          try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        )
      })
  }

  private static var scripts: URL { repository.appending(path: "Scripts") }
}
