import AccordDocuments
import AccordPartnership
import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import accord

/// Releases on other documents than agreements, on the made-up year and the made-up call.
@Suite(.serialized) struct `Releases on conventions, calls, applications and operations` {
  private static func shell(_ scripts: [String]) throws -> TestShell {
    try NormandyScript.shell(after: scripts)
  }

  private static func compose(
    _ shell: TestShell, _ id: String, about document: String, date: String
  ) -> TestRun {
    shell.run(
      "release compose \(id) --about \"\(document)\" --contact emmanuelle-tirilly --date \(date)")
  }

  @Test func `a convention: who signed, the amount in force, the object; drift is told`() throws {
    let shell = try Self.shell(["year-2024.accord"])
    let early = Self.compose(shell, "early", about: "2024.ml-elbeuf", date: "2024-03-26")
    #expect(early.errorCodes == ["press.missing-facts"], "\(early.text)")
    #expect(early.messages.contains("convention sign 2024.ml-elbeuf"))
    let run = Self.compose(shell, "c", about: "2024.ml-elbeuf", date: "2024-04-02")
    #expect(run.exitCode == 0, "\(run.text)")
    let text = shell.run("release show c --in both").output
    for words in [
      "Convention 2024\u{A0}: 160\u{202F}114,73\u{A0}€ pour la Mission Locale",
      "La convention de financement 2024 entre la Région Normandie et la Mission Locale",
      "a été signée lundi 25 mars 2024 par David Margueritte, Vice-Président de la Région Normandie",
      "et lundi 1er avril 2024 par",
      "Objet de la convention\u{A0}: «\u{A0}Financement de l’activité courante",
      "2024 convention: €160,114.73 for the Mission Locale",
      "was signed on Monday 25 March 2024 by David Margueritte",
      "devotes €160,114.73 to it for 2024.",
      "Press contact: Emmanuelle Tirilly",
    ] {
      #expect(text.contains(words), "\(words): \(text)")
    }
    #expect(shell.run("release list | where id = c | select current").output.contains("true"))
    shell.run("organisation edit ml-elbeuf --name \"Mission Locale renommée (fictif)\"")
    #expect(shell.run("release show c").messages.contains("no longer says"))
    #expect(shell.run("release list | where id = c | select current").output.contains("false"))
    #expect(shell.run("check").output.contains("press.release-outdated"))
  }

  @Test func `the amount of a convention is the one in force on the date of the release`() throws {
    let shell = try AmendedConvention.shell(
      AmendedConvention.succeeded + """
        press contact emmanuelle-tirilly --name "Camille Exemple" --role officer --organisation region --phone "02 31 00 00 00" --email presse@exemple.fr

        """)
    for (day, amount, isAmended) in [
      ("2024-02-01", "51\u{202F}000\u{A0}€", false), ("2024-04-01", "61\u{202F}000\u{A0}€", true),
      ("2024-06-01", "56\u{202F}000\u{A0}€", true),
    ] {
      #expect(Self.compose(shell, "r\(day)", about: "conventions/c", date: day).exitCode == 0)
      let text = shell.run("release show r\(day) --in fr").output
      #expect(text.contains("Convention 2024\u{A0}: \(amount) pour la Mission Locale fictive\n"))
      #expect(text.contains("y consacre \(amount) pour 2024"))
      #expect(text.contains("avenants compris") == isAmended)
      // What is in French alone is told in French.
      #expect(
        shell.run("release show r\(day) --in en").output.contains("agreement \"Accord fictif\""))
    }
    #expect(Self.compose(shell, "later", about: "conventions/c", date: "2024-08-01").exitCode == 0)
    let later = shell.run("release show later --in fr").output
    for words in [
      "56\u{202F}000\u{A0}€ pour la Mission Locale fictive bis\n",
      "entre la Région fictive et la Mission Locale fictive a été signée",
      "Son bénéficiaire est désormais la Mission Locale fictive bis.",
    ] {
      #expect(later.contains(words), "\(words): \(later)")
    }
    #expect(shell.run("release list | where current = no | count").output.contains("0"))
  }

  @Test func `a call, a granted application and its operation`() throws {
    let shell = try Self.shell(["call-2024.accord"])
    let missing = Self.compose(shell, "m", about: "fse-missions-locales", date: "2024-02-01")
    #expect(missing.errorCodes == ["press.missing-facts"])
    #expect(missing.messages.contains("call open fse-missions-locales --opens"))

    #expect(Self.compose(shell, "a", about: "appel-fictif", date: "2024-02-15").exitCode == 0)
    let call = shell.run("release show a --in both").output
    for words in [
      "Appel fictif 2024\u{A0}: candidatures du 15 février 2024 au 30 avril 2024",
      "La Région Normandie organise l’appel à projets «\u{A0}Appel fictif 2024\u{A0}», réservé aux Missions Locales.",
      "du jeudi 15 février 2024 au mardi 30 avril 2024",
      "au Programme Normandie FEDER-FSE+-FTJ 2021-2027",
      "L’aide couvre 100\u{A0}% du coût", "Cet appel est doté de 2,5\u{A0}M€ pour 2024.",
      "Ses thématiques\n\n  Exemple\u{A0}: orientation\n  Exemple\u{A0}: qualification",
      "Fictitious call 2024: applications from 15 February 2024 to 30 April 2024",
      "which is reserved to the Missions Locales", "a budget of €2.5\u{A0}million for 2024.",
    ] {
      #expect(call.contains(words), "\(words): \(call)")
    }
    shell.run("call budget appel-fictif 2024 2,6M€ --reason Exemple")
    #expect(shell.run("release list | where id = a | select current").output.contains("false"))

    let granted = "applications/2024.ml-caen.orientation"
    let early = Self.compose(shell, "early", about: granted, date: "2024-06-01")
    #expect(early.errorCodes == ["press.missing-facts"], "\(early.text)")
    #expect(early.messages.contains("application show 2024.ml-caen.orientation"))
    #expect(Self.compose(shell, "g", about: granted, date: "2024-07-05").exitCode == 0)
    let application = try #require(try shell.find(Application.self, "2024.ml-caen.orientation"))
    let amount = try #require(application.granted)
    let project = shell.run("release show g --in both").output
    for words in [
      "\(amount.short(in: .french)) pour un projet de la Mission Locale",
      "La Région Normandie accorde \(amount.short(in: .french)) à la Mission Locale",
      "dans le cadre de l’appel à projets «\u{A0}Appel fictif 2024\u{A0}», au titre de la thématique «\u{A0}Exemple\u{A0}: orientation\u{A0}».",
      "\(amount.short(in: .english)) for a project of the Mission Locale",
      "It was selected in the call for projects \"Fictitious call 2024\"",
    ] {
      #expect(project.contains(words), "\(words): \(project)")
    }

    let operation = try #require(
      try shell.all(Operation.self).first { $0.application.id.name == "2024.ml-caen.orientation" })
    let told = Self.compose(
      shell, "o", about: "operations/\(operation.id.name)", date: "2025-01-31")
    #expect(told.exitCode == 0, "\(told.text)")
    let text = shell.run("release show o --in fr").output
    #expect(text.contains("Le projet se déroule du \(operation.starts.long(in: .french)) au "))
    #expect(text.contains("accorde \(operation.granted.short(in: .french)) à la Mission Locale"))
    let about = shell.run("release list | where id = o | select about").output
    #expect(about.contains("operations/\(operation.id.name)"))
  }
}
