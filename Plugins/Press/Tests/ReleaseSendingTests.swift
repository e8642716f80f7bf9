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

  @Test func `in summer, the clocks of Paris are two hours ahead`() throws {
    let shell = try TestShell(
      [PressPlugin(), PartnershipPlugin()], today: CalendarDate(reading: "2024-07-10"), width: nil)
    shell.runScript(`Press commands`.preparation)
    #expect(
      shell.run(
        "release compose july --agreement accord --contact officer --date 2024-07-10 --embargo \"10/07/2024 18h30\""
      ).exitCode == 0)
    shell.run(
      "press contact c-1 --name \"Zoé Exemple\" --role journalist --email zoe@exemple.fr --consent given --consent-date 2024-01-10"
    )
    // 18:29 in Paris is 16:29 in UTC.
    shell.minute = 16 * 60 + 29
    #expect(shell.run("release publish july").errorCodes == ["press.under-embargo"])
    #expect(shell.run("release send july --to c-1 --drafts july").exitCode == 0)
    let draft = try #require(shell.savedFiles["july/c-1.eml"])
    #expect(draft.contains("\r\nDate: Wed, 10 Jul 2024 18:29:00 +0200\r\n"))
    shell.minute += 1
    #expect(shell.run("release publish july").exitCode == 0)
    let release = try #require(try shell.find(Release.self, "july"))
    #expect(release.steps?.map(\.at.code) == ["2024-07-10T18:30"])
  }

  @Test(arguments: [
    (Language.english, "release send r --to (press list --beat emploi | select id) --drafts mails"),
    (
      .french,
      "communiqué envoyer r --à (presse lister --rubrique emploi | choisir id) --brouillons mails"
    ),
  ])
  func `the recipients may be a list`(_ language: Language, _ line: String) throws {
    let shell = try Self.desk()
    shell.run("press edit c-1 --beat emploi")
    shell.run("press edit c-2 --beat emploi")
    shell.run("press contact c-3 --name \"Noé Exemple\" --role journalist --email noe@exemple.fr")
    shell.language = language
    let run = shell.run(line)
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(shell.savedFiles.keys.sorted() == ["mails/c-1.eml", "mails/c-2.eml"])
    let release = try #require(try shell.find(Release.self, "r"))
    #expect(release.sendings?.map(\.contact.id.name) == ["c-1", "c-2"])
  }

  @Test func `a consent that was withdrawn is told from one that nobody asked for`() throws {
    let shell = try Self.desk()
    shell.run("press edit c-1 --consent withdrawn --consent-date 2024-01-20")
    let run = shell.run("release send r --to c-1 --to c-2 --drafts a")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(run.text.contains("Consent is withdrawn by: c-1."), "\(run.text)")
    #expect(run.text.contains("No consent is recorded of: c-2."), "\(run.text)")
  }

  @Test func `a list of nobody sends nothing`() throws {
    let shell = try Self.desk()
    shell.minute = 18 * 60
    let run = shell.run(
      "release send r --to (press list --beat sport | select id) --drafts mails")
    #expect(run.errorCodes == ["press.no-recipients"])
    #expect(shell.savedFiles.isEmpty && run.changes.isEmpty)
  }

  @Test func `show tells who received it, what was answered and what was made of it`() throws {
    let shell = try Self.desk()
    #expect(!shell.run("release show r").output.contains("Sent to"))
    shell.run("release send r --to c-1 --to c-2 --drafts mails")
    shell.run("release answered r c-1 --answer \"Rappelle demain (fictif)\" --on 2024-01-31")
    shell.run(
      "release coverage r --outlet \"Le Journal fictif\" --title Exemple --link https://exemple.fr/a"
    )
    let shown = shell.run("release show r").output
    for words in [
      "UNDER EMBARGO UNTIL", "Sent to", "Zoé Exemple", "Camille Exemple",
      "30 Jan 2024, 11:00", "Rappelle demain (fictif)", "Coverage", "Le Journal fictif",
      "https://exemple.fr/a",
    ] {
      #expect(shown.contains(words), "\(words): \(shown)")
    }
    // What the press receives names nobody who received it.
    for line in ["release show r --in en", "release show r --in both", "release show r --in fr"] {
      let text = shell.run(line).output
      #expect(!text.contains("Zoé") && !text.contains("Journal fictif"), "\(line)")
    }
    shell.language = .french
    let french = shell.run("communiqué afficher r").output
    for words in ["Destinataires", "Retombées", "30/01/2024 11:00", "31/01/2024"] {
      #expect(french.contains(words), "\(words): \(french)")
    }
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
