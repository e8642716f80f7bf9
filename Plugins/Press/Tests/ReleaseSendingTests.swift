import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import AccordPress

@Suite struct `Releases under embargo and sent` {
  private static func desk() throws -> TestShell {
    let shell = try `Press commands`.desk()
    for line in [
      "press contact c-1 --name \"Zoé Exemple\" --role journalist --email zoe@exemple.fr --language en --consent given --consent-date 2024-01-10",
      "press contact c-2 --name \"Camille Exemple\" --role journalist --email camille@exemple.fr",
      "release compose r --agreement accord --contact officer --date 2024-01-30 --embargo \"30/01/2024 18h30\"",
    ] {
      let run = shell.run(line)
      #expect(run.exitCode == 0, "\(run.text)")
    }
    return shell
  }

  @Test func `an embargo ends at its minute, on the clocks of Paris`() throws {
    let shell = try Self.desk()
    // 18:29 in Paris is 17:29 in UTC in winter.
    shell.minute = 17 * 60 + 29
    #expect(shell.run("release show r --in en").output.hasPrefix("UNDER EMBARGO UNTIL "))
    #expect(shell.run("release publish r").errorCodes == ["press.under-embargo"])
    #expect(
      shell.run("release send r --consenting --drafts a").errorCodes == ["press.under-embargo"])
    shell.minute += 1
    #expect(!shell.run("release show r --in en").output.contains("UNDER EMBARGO"))
    #expect(shell.run("release publish r").exitCode == 0)
    #expect(shell.run("release lift r --reason Exemple").errorCodes == ["press.no-embargo"])
  }

  @Test func `it ends earlier with a reason, and not unsaid`() throws {
    let shell = try Self.desk()
    let terms = "ensure release compose r --agreement accord --contact officer --date 2024-01-30"
    #expect(
      shell.run(terms + " --embargo 2024-01-30T12:00").errorCodes == ["press.embargo-shortened"])
    #expect(shell.run("release lift r --reason \"Exemple fictif\"").exitCode == 0)
    let release = try #require(try shell.find(Release.self, "r"))
    #expect(release.steps?.map(\.reason) == ["Exemple fictif"])
    #expect(release.steps?.map(\.at.code) == ["2024-01-30T11:00"])
    #expect(shell.run("release publish r").exitCode == 0)
  }

  @Test func `each recipient gets a draft of their own, which is kept`() throws {
    let shell = try Self.desk()
    let run = shell.run("release send r --to c-1 --to c-2 --drafts mails")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(run.messages.contains("c-2"))
    let first = try #require(shell.savedFiles["mails/c-1.eml"])
    let second = try #require(shell.savedFiles["mails/c-2.eml"])
    #expect(!first.contains("camille@") && !second.contains("zoe@"))
    for text in [first, second] {
      #expect(text.contains("Message-ID: <releases-r.c-"))
      #expect(text.hasPrefix("X-Unsent: 1\r\nDate: Tue, 30 Jan 2024 11:00:00 +0100\r\n"))
      #expect(text.replacing("\r\n", with: "").contains { $0.isNewline } == false)
      #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
    }
    let parts = try Self.parts(first)
    #expect(parts.subject.hasPrefix("UNDER EMBARGO UNTIL Tuesday 30 January 2024 at 18:30 – "))
    #expect(parts.bodies[0].hasPrefix("UNDER EMBARGO UNTIL "))
    #expect(parts.bodies[0].contains("SOUS EMBARGO JUSQU’AU mardi 30 janvier 2024"))
    #expect(parts.bodies[1].contains("<p>UNDER EMBARGO UNTIL "))
    #expect(try Self.parts(second).bodies[0].hasPrefix("SOUS EMBARGO JUSQU’AU "))
    let release = try #require(try shell.find(Release.self, "r"))
    #expect(release.sendings?.map(\.contact.id.name) == ["c-1", "c-2"])
    #expect(shell.run("check").output.contains("press.without-consent"))
    #expect(shell.run("release answered r officer --answer x").errorCodes == ["press.not-sent"])
    #expect(shell.run("release answered r c-1 --answer Fictif").exitCode == 0)
    #expect(
      shell.run("release coverage r --outlet \"Le Journal fictif\" --title Exemple").exitCode == 0)
    #expect(shell.run("release list | select sent answers articles").output.contains("2\t1\t1"))
  }

  @Test func `words can be edited while the figures stay bound`() throws {
    let shell = try Self.desk()
    shell.run("release edit r --text-en \"An example\" --text-fr \"Un exemple\"")
    shell.run("release quote r --person exemple --text-en Yes. --text-fr Oui.")
    #expect(shell.run("release list | select current").output.contains("true"))
    let shown = shell.run("release show r --in fr").output
    #expect(shown.contains("\n\nUn exemple\n\n"))
    #expect(shown.contains("«\u{A0}Oui.\u{A0}», déclare Camille Exemple, Présidente."))
    shell.run("fixture envelope 2M€")
    #expect(shell.run("release list | select current").output.contains("false"))
    #expect(shell.run("release show r").messages.contains("no longer says"))
  }

  @Test func `a release that was sent leaves the agenda at the end of its embargo`() throws {
    let shell = try Self.desk()
    shell.run("release send r --to c-1 --drafts mails")
    #expect(shell.run("agenda").output.contains("releases/r"))
    shell.minute = 18 * 60
    #expect(!shell.run("agenda").output.contains("releases/r"))
  }

  /// The subject and the bodies of a mail, read by the rules of RFC 2045 and 2047.
  private static func parts(_ mail: String) throws -> (subject: String, bodies: [String]) {
    let unfolded = mail.replacing("\r\n ", with: " ")
    let lines = unfolded.components(separatedBy: "\r\n")
    let subject = try #require(lines.first { $0.hasPrefix("Subject: ") }).dropFirst(9)
    let words = subject.split(separator: " ").map { word in
      String(
        decoding: Data(base64Encoded: String(word.dropFirst(10).dropLast(2))) ?? Data(),
        as: UTF8.self)
    }
    let boundary = try #require(unfolded.firstMatch(of: /boundary="([^"]+)"/)).1
    let bodies = mail.components(separatedBy: "--\(boundary)").dropFirst().dropLast().map { part in
      let content = part.components(separatedBy: "\r\n\r\n").dropFirst().joined()
      return String(
        decoding: Data(base64Encoded: content.replacing("\r\n", with: "")) ?? Data(),
        as: UTF8.self)
    }
    return (words.joined(), bodies)
  }
}
