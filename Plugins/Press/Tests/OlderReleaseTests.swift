import AccordDocuments
import AccordPartnership
import AccordPress
import AccordTesting
import AccordWording
import Testing

/// Releases as they were stored before they could be about other documents than agreements, and before
/// an embargo had a minute.
@Suite struct `Older releases` {
  private static func shell(today: String = "2024-01-31") throws -> TestShell {
    let shell = try TestShell(
      [PressPlugin(), PartnershipPlugin()], today: CalendarDate(reading: today), width: nil,
      stored: [
        OlderDocument(
          "releases/older", version: 1,
          json: """
            {"id":"older","agreement":"accord","contact":"officer","date":"2024-01-30",\
            "embargo":"2024-02-01","headline":{"en":"Example","fr":"Exemple"},\
            "paragraphs":[{"style":"body","text":{"en":"Text","fr":"Texte"}}]}
            """),
        OlderDocument(
          "press-contacts/officer", version: 1,
          json: """
            {"id":"officer","name":"Dominique Fictif","role":"officer","organisation":"region",\
            "phone":"+33231000000","email":"presse@exemple.fr"}
            """),
      ])
    #expect(shell.run("fixture enter").exitCode == 0)
    return shell
  }

  @Test func `an agreement stored alone is what the release is about`() throws {
    let release = try #require(try Self.shell().find(Release.self, "older"))
    #expect(release.subject == .agreement(ID("accord")!))
    #expect(release.sendings == nil && release.steps == nil)
  }

  @Test func `an embargo of a day ends at its first minute, on the clocks of Paris`() throws {
    let shell = try Self.shell()
    let release = try #require(try shell.find(Release.self, "older"))
    #expect(release.embargo == DayTime(CalendarDate(year: 2024, month: 2, day: 1)!, minute: 0))
    // 23:59 and midnight in Paris, in winter.
    shell.minute = 22 * 60 + 59
    #expect(
      shell.run("release show older --in fr").output.hasPrefix(
        "SOUS EMBARGO JUSQU’AU jeudi 1er février 2024 à 0\u{A0}h\n"))
    #expect(shell.run("release publish older").errorCodes == ["press.under-embargo"])
    shell.minute += 1
    #expect(!shell.run("release show older --in fr").output.contains("SOUS EMBARGO"))
    #expect(shell.run("release publish older").exitCode == 0)
    let stored = try #require(try shell.find(Release.self, "older"))
    #expect(stored.embargo == release.embargo && stored.agreement == release.agreement)
  }
}
