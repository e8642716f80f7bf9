public import AccordDocuments
import AccordWording

/// A file that shows a signature, such as a scan: what it is called and its digest. The file itself
/// stays where it is.
public struct SignedFile: Sendable, Hashable, Codable {
  /// What it is called, without its folder.
  public var name: String
  /// The SHA-256 of its bytes: 64 small hexadecimal digits.
  public var digest: String

  /// A file by its name and its digest.
  public init(name: String, digest: String) {
    self.name = name
    self.digest = digest
  }

  /// What its members are called, and how people read them.
  public static let fields: [Field<SignedFile>] = [
    Field(
      "name", fr: "nom", \.name,
      help: Text(en: "what it is called, without its folder", fr: "son nom, sans le dossier")),
    Field(
      "digest", fr: "empreinte", \.digest,
      help: Text(en: "the SHA-256 of its bytes", fr: "l’empreinte SHA-256 de son contenu")),
  ]

  /// Its name with the beginning of its digest, for sentences.
  public var shown: String { "\(name) (SHA-256 \(digest.prefix(12))…)" }

  /// Whether the digest is one.
  var isSound: Bool {
    digest.utf8.count == 64 && !name.isEmpty
      && digest.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

/// A file that was recorded with a signature by mistake, and why another stands in its place.
public struct FormerFile: Sendable, Hashable, Codable {
  /// The file that was recorded.
  public var file: SignedFile
  /// Why it was the wrong one.
  public var reason: String

  /// A file that was replaced.
  ///
  /// - Throws: `Failure` when the reason is blank.
  public init(_ file: SignedFile, reason: String) throws {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw SignatoryFault.blank(Text(en: "reason", fr: "motif"), about: "reason")
    }
    self.file = file
    self.reason = reason
  }

  /// What its members are called, and how people read them.
  public static let fields: [Field<FormerFile>] = [
    Field(
      "file", fr: "fichier", \.file, with: SignedFile.fields,
      help: Text(en: "the file that was recorded", fr: "le fichier enregistré")),
    Field(
      "reason", fr: "motif", \.reason,
      help: Text(en: "why it was the wrong one", fr: "pourquoi ce n’était pas le bon"), .freeText),
  ]
}
