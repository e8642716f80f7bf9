import AccordDocuments
import AccordPartnership
import AccordTemplates
import AccordTesting
import AccordWording
import Testing

@testable import AccordMadeDocuments

/// Documents are made all or none, from data that are there.
struct DocumentMakingTests {
  private static let all = "(convention list | select id)"

  @Test func `a list in parentheses makes one file for each document`() throws {
    let shell = try DocumentSample.shell()
    let run = shell.run("document make convention --for \(Self.all) --to out --as fodt")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(
      Set(shell.savedFiles.keys) == ["out/2024.ml-caen.fodt", "out/2024.ml-elbeuf.fodt"])
    let words = DocumentSample.words(try #require(shell.savedFiles["out/2024.ml-caen.fodt"]))
    #expect(words.contains("quatre-vingt-dix mille euros"))
    #expect(words.contains("(fictif)") && words.contains("– FICTIF"))
    #expect(!words.contains("{") && !words.contains("}"))
    #expect(try shell.all(MadeDocument.self).count == 2)
  }

  @Test func `the convention has the six contents of the law`() throws {
    let shell = try DocumentSample.shell()
    shell.run("document make convention --for 2024.ml-caen --to out --as fodt")
    let words = DocumentSample.words(try #require(shell.savedFiles["out/2024.ml-caen.fodt"]))
    for content in [
      "fonctionnement 2024", "90\u{202F}000,00\u{A0}€", "Modalités de versement",
      "45\u{202F}000,00\u{A0}€", "Emploi conforme", "Contrôle sur pièces",
      "Modalités de contrôle et d’évaluation", "Part non utilisée",
      "qui n’a pas été utilisée est reversée à la Région",
    ] {
      #expect(words.contains(content), "\(content)")
    }
    #expect(!words.contains("excédent raisonnable"))
  }

  @Test func `the same input gives the same bytes, and changes nothing again`() throws {
    let shell = try DocumentSample.shell()
    for format in ["odt", "fodt"] {
      shell.run("document make notification --for 2024.ml-caen --to a-\(format) --as \(format)")
      let again = shell.run(
        "document make notification --for 2024.ml-caen --to b-\(format) --as \(format)")
      #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
      let ensured = shell.run(
        "ensure document make notification --for 2024.ml-caen --to a-\(format) --as \(format)")
      #expect(ensured.exitCode == 0 && ensured.changes.isEmpty, "\(ensured.text)")
      let name = "2024.ml-caen.\(format)"
      #expect(shell.savedFiles["a-\(format)/\(name)"] != nil)
      #expect(shell.savedFiles["a-\(format)/\(name)"] == shell.savedFiles["b-\(format)/\(name)"])
    }
  }

  @Test func `every built-in template is sound and makes its document`() throws {
    let shell = try DocumentSample.shell(
      more: """
        amendment draft 2024.ml-caen --type amount --change 1000 --on 2024-01-29 --reason Exemple

        """, today: "2025-07-15")
    let names = ["convention", "amendment", "notification", "reminder", "annex", "attendance"]
    #expect(BuiltInTemplate.all.map(\.name.en) == names)
    for (name, document) in zip(
      names, Array(repeating: "2024.ml-caen", count: 4) + ["cp-1", "fete"])
    {
      #expect(shell.run("document check \(name)").exitCode == 0, "\(name)")
      let run = shell.run("document make \(name) --for \(document) --to \(name) --as fodt")
      #expect(run.exitCode == 0, "\(name): \(run.text)")
    }
    let annex = DocumentSample.words(shell.savedFiles["annex/cp-1.fodt"] ?? "")
    #expect(
      annex.contains("130\u{202F}000,00\u{A0}€") && annex.contains("Mission Locale fictive de caen")
    )
    let amendment = DocumentSample.words(shell.savedFiles["amendment/2024.ml-caen.fodt"] ?? "")
    #expect(amendment.contains("91\u{202F}000,00\u{A0}€"))
    let sheet = DocumentSample.words(shell.savedFiles["attendance/fete.fodt"] ?? "")
    #expect(sheet.contains("Mission Locale fictive de elbeuf") && sheet.contains("Région fictive"))
  }

  @Test func `an amount is the one in force on the day`() throws {
    let shell = try DocumentSample.shell(
      more: """
        decision add cp-2 --number CP-2 --on 2024-01-20
        amendment draft 2024.ml-caen --type amount --change 1000 --on 2024-01-19 --reason Exemple
        amendment approve 2024.ml-caen --decision CP-2
        amendment sign 2024.ml-caen --party region --person presidente --on 2024-01-25
        amendment sign 2024.ml-caen --party ml-caen --person p-caen --on 2024-01-26

        """)
    let before = "document make notification --for 2024.ml-caen --to a --as fodt --on 2024-01-20"
    #expect(shell.run(before).exitCode == 0)
    let words = DocumentSample.words(shell.savedFiles["a/2024.ml-caen.fodt"] ?? "")
    #expect(words.contains("subvention de 90\u{202F}000,00"))
    // The decision that the letter names granted another amount than is in force now.
    let after = shell.run(
      "document make notification --for 2024.ml-caen --to b --as fodt --on 2024-01-26")
    #expect(after.errorCodes == ["documents.refused"])
    #expect(after.text.contains("amendment 1 is in force on 26 Jan 2024"), "\(after.text)")
    #expect(after.text.contains("--on 2024-01-05"), "\(after.text)")
    #expect(shell.savedFiles["b/2024.ml-caen.fodt"] == nil)
  }

  @Test func `a built-in template is refused where it would say nothing true`() throws {
    let shell = try DocumentSample.shell(
      more: "decision add empty --number VIDE --on 2024-01-20\n")
    let reminder = shell.run(
      "document make reminder --for (convention list 2024 | select id) --to r")
    #expect(reminder.errorCodes == ["documents.refused"])
    #expect(
      reminder.text.contains(
        "2024.ml-caen, 2024.ml-elbeuf: no report is awaited on 30 Jan 2024"),
      "\(reminder.text)")
    let annex = shell.run("document make annex --for empty --to a")
    #expect(annex.text.contains("empty: the decision has no lines"), "\(annex.text)")
    #expect(shell.savedFiles.isEmpty)
  }

  @Test func `a template made from a built-in one is refused as that is, until it says otherwise`()
    throws
  {
    let builtIn = try #require(BuiltInTemplate(named: "relance"))
    let edited = String(decoding: builtIn.bytes, as: UTF8.self)
      .replacing("<office:text>", with: "<office:text><text:p>Texte de l’office</text:p>")
    let property = "<meta:user-defined meta:name=\"Accord\">relance</meta:user-defined>"
    #expect(edited.contains(property))
    let shell = try DocumentSample.shell(
      files: ["own.fodt": edited, "other.fodt": edited.replacing(property, with: "")])
    let run = shell.run("document make own.fodt --for 2024.ml-caen --to a")
    #expect(run.errorCodes == ["documents.refused"])
    #expect(
      run.text.contains("no report is awaited on") && run.text.contains("template \"reminder\""),
      "\(run.text)")
    // An office program writes the property with more attributes.
    let attributed = edited.replacing(
      "meta:name=\"Accord\"", with: "meta:name=\"Accord\" meta:value-type=\"string\"")
    #expect(try Template(data: Array(attributed.utf8)).origin == "relance")
    #expect(
      !shell.run("document make other.fodt --for 2024.ml-caen --to b").text.contains("awaited"))
  }

  @Test func `an earlier amendment is made with the day on which it was the last`() throws {
    let shell = try DocumentSample.shell(
      more: """
        decision add cp-2 --number CP-2 --on 2024-01-20
        amendment draft 2024.ml-caen --type amount --change 1000 --on 2024-01-19 --reason Premier
        amendment approve 2024.ml-caen --decision CP-2
        amendment sign 2024.ml-caen --party region --person presidente --on 2024-01-25
        amendment sign 2024.ml-caen --party ml-caen --person p-caen --on 2024-01-26
        amendment draft 2024.ml-caen --type amount --change 2000 --on 2024-01-29 --reason Second

        """)
    for (day, reason) in [("2024-01-28", "Premier"), ("2024-01-29", "Second")] {
      let run = shell.run(
        "document make amendment --for 2024.ml-caen --to \(reason) --as fodt --on \(day)")
      #expect(run.exitCode == 0, "\(run.text)")
      let words = DocumentSample.words(shell.savedFiles["\(reason)/2024.ml-caen.fodt"] ?? "")
      #expect(words.contains("motif suivant : \(reason)"), "\(words)")
    }
  }

  @Test func `two documents on one convention, and on two days, have two codes`() throws {
    let shell = try DocumentSample.shell()
    shell.run("document make notification --for 2024.ml-caen --to a --as fodt")
    shell.run("document make convention --for 2024.ml-caen --to b --as fodt")
    shell.run("document make notification --for 2024.ml-caen --to c --as fodt --on 2024-01-20")
    shell.run("document make notification --for 2024.ml-caen --to d --as odt")
    #expect(Set(try shell.all(MadeDocument.self).map(\.code)).count == 3)
  }

  @Test(arguments: Language.allCases)
  func `an empty field stops all documents and names the command that fills it`(
    language: Language
  ) throws {
    let shell = try DocumentSample.shell(
      language,
      files: [
        "t.fodt": DocumentSample.template(
          "{convention.engagement}"
            .replacing("engagement", with: "numéro-d’engagement"))
      ])
    let run = shell.run(
      language == .english
        ? "document make t.fodt --for \(Self.all) --to out"
        : "document établir t.fodt --pour (convention lister | choisir id) --dans out")
    #expect(run.exitCode == 1 && run.errorCodes == ["documents.refused"], "\(run.text)")
    #expect(shell.savedFiles.isEmpty && run.changes.isEmpty)
    let expected =
      language == .english
      ? [
        "empty for 2 documents", "2024.ml-caen, 2024.ml-elbeuf",
        "convention edit 2024.ml-caen --commitment",
      ]
      : ["vide pour 2 documents", "convention modifier 2024.ml-caen --engagement"]
    let plain = run.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in expected { #expect(plain.contains(words), "\(words) in \(plain)") }
  }

  @Test func `what is wrong with a template is told at once`() throws {
    let shell = try DocumentSample.shell(files: [
      "t.fodt": DocumentSample.template("{convention.montent} {convention.objt}"),
      "code.fodt": DocumentSample.template("{convention.montant}", footer: "Page"),
      "text.fodt": "no template",
      "any.fodt": DocumentSample.template("{document.date}"),
    ])
    let unknown = shell.run("document check t.fodt")
    #expect(unknown.exitCode == 1 && unknown.text.contains("convention.amount"), "\(unknown.text)")
    #expect(unknown.text.contains("convention.object"))
    #expect(shell.run("document check code.fodt").errorCodes == ["documents.no-code"])
    #expect(shell.run("document check text.fodt").errorCodes == ["template.not-flat"])
    #expect(shell.run("document check any.fodt").errorCodes == ["documents.type"])
    #expect(shell.run("document check notificaton").errorCodes == ["documents.template"])
    for template in ["t.fodt", "code.fodt", "text.fodt", "notificaton"] {
      let run = shell.run("document make \(template) --for 2024.ml-caen --to out")
      #expect(run.exitCode != 0 && run.changes.isEmpty && shell.savedFiles.isEmpty, "\(template)")
    }
  }

  @Test func `a folder that is not empty and a file in the way are left alone`() throws {
    let shell = try DocumentSample.shell()
    shell.run("document make annex --for cp-1 --to out --as fodt")
    let before = shell.savedFiles
    let full = shell.run("document make notification --for 2024.ml-caen --to out")
    #expect(full.errorCodes == ["save.not-empty"] && full.changes.isEmpty, "\(full.text)")
    let file = shell.run("document make notification --for 2024.ml-caen --to out/cp-1.fodt")
    #expect(file.exitCode != 0 && file.changes.isEmpty, "\(file.text)")
    #expect(shell.savedFiles == before)
  }

  @Test func `documents that are not there, or not named, are refused`() throws {
    let shell = try DocumentSample.shell()
    let none = shell.run("document make notification --for 2024.ml-rouen --to out")
    #expect(none.exitCode != 0 && none.text.contains("2024.ml-rouen"))
    let empty = shell.run("document make notification --to out")
    #expect(empty.errorCodes == ["usage.missing"], "\(empty.text)")
    let nothing = shell.run(
      "document make notification --for (convention list | where year = 1999 | select id) --to out")
    #expect(nothing.errorCodes == ["usage.missing"], "\(nothing.text)")
    #expect(shell.savedFiles.isEmpty)
  }

  @Test func `a code needs a transaction, so that what was just changed is refused`() throws {
    let shell = try DocumentSample.shell()
    let run = shell.runScript(
      """
      organisation edit ml-caen --commune Bayeux
      document make notification --for 2024.ml-caen --to out
      """)
    #expect(run.errorCodes == ["documents.not-kept"] && shell.savedFiles.isEmpty, "\(run.text)")
  }

  @Test func `a field that an office program has cut in two is filled`() throws {
    let cut =
      "{convention.<text:span text:style-name=\"T1\">mon</text:span><text:soft-page-break/>tant\u{A0}|<text:span>en lettres}</text:span>"
    let shell = try DocumentSample.shell(files: ["t.fodt": DocumentSample.template(cut)])
    let run = shell.run("document make t.fodt --for 2024.ml-caen --to out --as fodt")
    #expect(run.exitCode == 0, "\(run.text)")
    let words = DocumentSample.words(shell.savedFiles["out/2024.ml-caen.fodt"] ?? "")
    #expect(words.contains("quatre-vingt-dix mille euros"))
  }

  @Test func `a template that was saved is the one that is built in`() throws {
    let shell = try DocumentSample.shell()
    #expect(shell.run("template save notification n.fodt").exitCode == 0)
    let saved = try #require(shell.savedFiles["n.fodt"])
    let builtIn = try #require(BuiltInTemplate(named: "Notification"))
    #expect(saved == String(decoding: builtIn.bytes, as: UTF8.self))
    let other = try DocumentSample.shell(files: ["n.fodt": saved])
    let run = other.run("document make n.fodt --for 2024.ml-caen --to out --as fodt")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(shell.run("template save letter x.fodt").errorCodes == ["documents.template"])
  }

  @Test func `fields are listed with the values of a document`() throws {
    let shell = try DocumentSample.shell()
    let run = shell.run(
      "document fields convention --of 2024.ml-elbeuf | where field = beneficiary.name | select example"
    )
    #expect(run.text.contains("Mission Locale fictive de elbeuf"), "\(run.text)")
  }
}
