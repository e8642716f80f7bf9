public import AccordDocuments
import AccordWording

/// A file that shows something, such as the scan of a signature: what it is called and its digest. The
/// file itself stays where it is, or the workspace keeps it too.
public struct SignedFile: Sendable, Hashable, Codable {
  /// What it is called, without its folder.
  public var name: String
  /// The SHA-256 of its bytes: 64 small hexadecimal digits.
  public var digest: String

  /// Whether the workspace keeps the file itself; `nil` where it does not.
  public var kept: Bool?

  /// A file by its name and its digest.
  public init(name: String, digest: String, kept: Bool? = nil) {
    self.name = name
    self.digest = digest
    self.kept = kept
  }

  /// What stands where a digest was erased.
  private static let erased = "…"

  /// What its members are called, and how people read them.
  public static let fields: [Field<SignedFile>] = [
    Field(
      "name", fr: "nom", \.name,
      help: Text(en: "what it is called, without its folder", fr: "son nom, sans le dossier")),
    Field(
      "digest", fr: "empreinte", \.digest,
      help: Text(en: "the SHA-256 of its bytes", fr: "l’empreinte SHA-256 de son contenu")),
    keptField,
  ]

  /// The same for a file that tells something about a person, such as the scan of a signature: where
  /// it is erased, the kept file goes too.
  public static let personalFields: [Field<SignedFile>] = [
    Field(
      "name", fr: "nom", \.name,
      help: Text(en: "what it is called, without its folder", fr: "son nom, sans le dossier"),
      .personal),
    Field(
      "digest", fr: "empreinte", \.digest,
      help: Text(en: "the SHA-256 of its bytes", fr: "l’empreinte SHA-256 de son contenu"),
      .personal),
    keptField,
  ]

  private static let keptField = Field<SignedFile>(
    "kept", fr: "conservé", \.kept,
    help: Text(
      en: "whether the workspace keeps the file itself",
      fr: "indique si le fichier lui-même est conservé dans l’espace"), .keepsFile)

  /// The same file as one that is kept, where either was.
  func merged(with other: SignedFile) -> SignedFile {
    var file = self
    if digest == other.digest { file.kept = kept ?? other.kept }
    return file
  }

  /// Its name with the beginning of its digest, for sentences.
  public var shown: String { "\(name) (SHA-256 \(digest.prefix(12))…)" }

  /// Whether the digest is one.
  var isSound: Bool {
    if digest == SignedFile.erased { return true }
    return digest.utf8.count == 64 && !name.isEmpty
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
      "file", fr: "fichier", \.file, with: SignedFile.personalFields,
      help: Text(en: "the file that was recorded", fr: "le fichier enregistré")),
    Field(
      "reason", fr: "motif", \.reason,
      help: Text(en: "why it was the wrong one", fr: "pourquoi ce n’était pas le bon"), .freeText),
  ]
}
