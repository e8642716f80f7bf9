public import AccordPartnership
public import AccordShell
import AccordWording

/// Files that commands record by their names and digests.
extension Session {
  /// A file by its name and digest, which the workspace keeps too where that is asked.
  ///
  /// - Throws: when it is not there or cannot be read.
  public func signedFile(_ file: FilePath, keeping: Bool) throws -> SignedFile {
    let print = try fingerprint(of: file, keeping: keeping)
    return SignedFile(name: print.name, digest: print.digest, kept: keeping ? true : nil)
  }

  /// The same where a file may be left out.
  ///
  /// - Throws: also where one is to be kept and none is named.
  public func signedFile(ifNamed file: FilePath?, keeping: Bool) throws -> SignedFile? {
    guard let file else {
      guard !keeping else { throw Failure.nothingToKeep }
      return nil
    }
    return try signedFile(file, keeping: keeping)
  }
}

extension Failure {
  fileprivate static let nothingToKeep = Failure(
    "usage.missing",
    Text(
      en: "There is no file to keep.", fr: "Aucun fichier à conserver n’est indiqué."),
    about: "keep",
    advice: Text(
      en: "Name it with \"--file\".", fr: "Indiquez-le avec « --fichier »."))
}
