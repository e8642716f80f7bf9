/// A flat OpenDocument text as a package, `.odt`, that Word opens too: a zip file with nothing compressed.
///
/// ```swift
/// let package = try OpenDocumentPackage(flat: document)
/// let bytes = package.bytes
/// ```
///
/// The same document gives the same bytes.
public struct OpenDocumentPackage: Sendable {
  /// The file.
  public let bytes: [UInt8]

  /// Makes the package of a flat document.
  ///
  /// - Throws: the one fault of a file that is no flat OpenDocument text, or a damaged one.
  public init(flat: [UInt8]) throws(TemplateRefusal) {
    let document: FlatDocument
    do throws(TemplateProblem) {
      document = try FlatDocument(flat)
    } catch {
      throw TemplateRefusal([TemplateFault(error)])
    }
    let pictures = EmbeddedPictures(document)
    let parts = PackagePart.all.map { ($0, $0.content(of: document, pictures)) }
    var zip = StoredZip()
    zip.add("mimetype", Array(FlatDocument.mediaType.utf8))
    for (part, content) in parts { zip.add(part.name, content) }
    for picture in pictures.files { zip.add(picture.name, picture.content) }
    zip.add("META-INF/manifest.xml", OpenDocumentPackage.manifest(pictures.files))
    bytes = zip.bytes
  }

  private static func manifest(_ pictures: [EmbeddedPictures.File]) -> [UInt8] {
    let files =
      [("/", FlatDocument.mediaType)] + PackagePart.all.map { ($0.name, "text/xml") }
      + pictures.map { ($0.name, $0.mediaType) }
    let entries = files.map { name, type in
      let version = name == "/" ? " manifest:version=\"1.3\"" : ""
      return
        "<manifest:file-entry manifest:full-path=\"\(name)\"\(version) manifest:media-type=\"\(type)\"/>\n"
    }
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
      manifest:version="1.3">
      \(entries.joined())</manifest:manifest>

      """.utf8)
  }
}
