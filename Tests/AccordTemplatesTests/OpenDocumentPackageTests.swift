import AccordTemplates
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct OpenDocumentPackageTests {
  /// The files of a zip file in their order, read by its local headers and checked by its directory.
  private static func files(_ bytes: [UInt8]) throws -> [(name: String, content: [UInt8])] {
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    var files: [(name: String, content: [UInt8])] = []
    var (place, offsets) = (0, [Int]())
    while number(place, 4) == 0x0403_4B50 {
      offsets.append(place)
      #expect(number(place + 8, 2) == 0, "stored")
      #expect(number(place + 10, 4) == 0x0021_0000, "a fixed day")
      let (size, nameSize) = (number(place + 18, 4), number(place + 26, 2))
      #expect(number(place + 22, 4) == size)
      #expect(number(place + 28, 2) == 0, "no extra field")
      let start = place + 30 + nameSize
      let content = Array(bytes[start..<(start + size)])
      #expect(number(place + 14, 4) == Int(crc(content)))
      files.append((String(decoding: bytes[(place + 30)..<start], as: UTF8.self), content))
      place = start + size
    }
    let directory = place
    for offset in offsets {
      #expect(number(place, 4) == 0x0201_4B50)
      #expect(number(place + 42, 4) == offset)
      #expect(
        bytes[(place + 16)..<(place + 28)].elementsEqual(bytes[(offset + 14)..<(offset + 26)]))
      place += 46 + number(place + 28, 2)
    }
    #expect(number(place, 4) == 0x0605_4B50)
    #expect(number(place + 10, 2) == offsets.count)
    #expect(number(place + 12, 4) == place - directory)
    #expect(number(place + 16, 4) == directory)
    #expect(place + 22 == bytes.count)
    return files
  }

  /// The checksum bit by bit, as the standard defines it.
  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { value, byte in
      (0..<8).reduce(value ^ UInt32(byte)) { value, _ in
        value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0)
      }
    }
  }

  @Test func `a flat document becomes a package of its parts`() throws {
    let flat = SampleTemplate.bytes("<text:p>é</text:p>")
    let package = try OpenDocumentPackage(flat: flat)
    let files = try OpenDocumentPackageTests.files(package.bytes)
    #expect(
      files.map(\.name) == [
        "mimetype", "content.xml", "styles.xml", "meta.xml", "settings.xml",
        "META-INF/manifest.xml",
      ])
    #expect(files[0].content == Array("application/vnd.oasis.opendocument.text".utf8))
    let texts = files.map { String(decoding: $0.content, as: UTF8.self) }
    #expect(texts[1].contains("<office:document-content xmlns:office="))
    #expect(
      texts[1].contains("<office:automatic-styles/><office:body><office:text>\n<text:p>é</text:p>"))
    #expect(!texts[1].contains("office:mimetype") && !texts[1].contains("office:meta>"))
    #expect(texts[1].hasSuffix("</office:body></office:document-content>\n"))
    #expect(texts[2].contains("<office:styles>") && texts[2].contains("<style:footer>"))
    #expect(!texts[2].contains("<office:body>"))
    #expect(texts[3].contains("<dc:language>fr-FR</dc:language>"))
    for text in texts[1...] {
      #expect(XMLParser(data: Data(text.utf8)).parse(), "\(text)")
    }
    #expect(try OpenDocumentPackage(flat: flat).bytes == package.bytes)
  }

  @Test func `pictures become files, each once`() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]
    let data = "<office:binary-data>\n  \(Data(png).base64EncodedString())\n</office:binary-data>"
    let body = """
      <text:p><draw:frame svg:width="1cm"><draw:image draw:mime-type="image/png">\(data)</draw:image>\
      </draw:frame><draw:frame><draw:image>\(data)</draw:image></draw:frame></text:p>
      """
    let files = try OpenDocumentPackageTests.files(
      OpenDocumentPackage(flat: SampleTemplate.bytes(body)).bytes)
    #expect(files.map(\.name).filter { $0.hasPrefix("Pictures/") } == ["Pictures/1.png"])
    #expect(files.first { $0.name == "Pictures/1.png" }?.content == png)
    let content = String(decoding: files[1].content, as: UTF8.self)
    #expect(
      content.contains(
        """
        <draw:image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="Pictures/1.png" \
        xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="image/png"></draw:image>
        """))
    #expect(!content.contains("binary-data"))
    let manifest = String(decoding: files[files.count - 1].content, as: UTF8.self)
    #expect(
      manifest.contains("manifest:full-path=\"Pictures/1.png\" manifest:media-type=\"image/png\""))
  }

  @Test func `what is no flat document makes no package`() {
    #expect(throws: TemplateRefusal.self) { try OpenDocumentPackage(flat: Array("<a/>".utf8)) }
  }
}
