import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

private let scans = ["scans/arml.pdf": "abc", "copie.pdf": "abc", "autre.pdf": "autre"]
/// The SHA-256 of "abc" (FIPS 180-4).
private let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
private let sign =
  "agreement sign normandie-2024 --party arml --person agnes-canayer --on 2024-02-01"

struct SignatureFileTests {
  @Test func `a scan is recorded by its name and digest, and known again`() throws {
    let shell = try partnership(files: scans)
    let run = shell.run(sign + " --file scans/arml.pdf")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(
      try shell.find(Signature.self, "normandie-2024.arml")?.file
        == SignedFile(name: "arml.pdf", digest: digest))
    let verify = "signature verify normandie-2024.arml"
    #expect(shell.run(verify + " scans/arml.pdf").text.contains("the SHA-256 is the same"))
    #expect(shell.run(verify + " copie.pdf").text.contains("recorded as \"arml.pdf\""))
    let other = shell.run(verify + " autre.pdf")
    #expect(other.errorCodes == ["signature.other-file"], "\(other.text)")
    #expect(other.diagnostics.first?.advice?.fr.contains(digest) == true)
    #expect(shell.run(verify + " absent.pdf").exitCode != 0)
    #expect(shell.run("signature list | select file").text.contains("arml.pdf"))
  }

  @Test func `a file of many blocks has the digest that other tools give it`() throws {
    let shell = try partnership(
      files: ["grand.pdf": String(repeating: "a", count: 1_000_000)])
    shell.run(sign + " --file grand.pdf")
    #expect(
      try shell.find(Signature.self, "normandie-2024.arml")?.file?.digest
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `recording again never replaces a file`() throws {
    let shell = try partnership(files: scans)
    shell.run(sign + " --file scans/arml.pdf")
    for line in [
      sign + " --file autre.pdf", "ensure " + sign + " --file autre.pdf",
      "signature attach normandie-2024.arml autre.pdf",
    ] {
      let run = shell.run(line)
      #expect(run.errorCodes == ["signature.file"] && run.changes.isEmpty, "\(run.text)")
      #expect(run.text.contains("has a file already: arml.pdf (SHA-256 ba7816bf8f01…)"))
      #expect(run.text.contains("signature correct-file normandie-2024.arml"))
    }
    let same = shell.run("ensure " + sign + " --file copie.pdf")
    #expect(same.exitCode == 0 && same.changes.isEmpty, "\(same.text)")
  }

  @Test func `a scan that comes later is attached, and a wrong one is corrected with a reason`()
    throws
  {
    let shell = try partnership(files: scans)
    shell.run(sign)
    let verify = shell.run("signature verify normandie-2024.arml copie.pdf")
    #expect(verify.errorCodes == ["signature.no-file"], "\(verify.text)")
    #expect(shell.run("ensure " + sign + " --file autre.pdf").changes.count == 1)
    let correct = "signature correct-file normandie-2024.arml copie.pdf --reason"
    #expect(shell.run(correct + " \" \"").errorCodes == ["signatories.blank"])
    #expect(shell.run(correct + " \"Mauvaise page\"").exitCode == 0)
    let signature = try #require(try shell.find(Signature.self, "normandie-2024.arml"))
    #expect(signature.file?.digest == digest)
    #expect(signature.formerFiles?.map(\.file.name) == ["autre.pdf"])
    shell.run("signature remove normandie-2024.arml")
    shell.run(sign)
    #expect(shell.run("signature attach normandie-2024.arml copie.pdf").changes.count == 1)
  }

  @Test func `a convention is signed with a scan too`() throws {
    let shell = try partnership(files: scans)
    let run = shell.run(
      "convention sign 2024.ml-caen --party region-normandie --person david-margueritte --on 2024-06-20 --file copie.pdf"
    )
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(
      try shell.find(Signature.self, "2024.ml-caen.region-normandie")?.file?.name == "copie.pdf")
    #expect(
      shell.run(sign + " --file absent.pdf").exitCode != 0, "a file that is not there is refused")
  }

  private func kept(_ shell: TestShell) -> String { shell.run("file list").text }

  private func keepsNothing(_ shell: TestShell) -> Bool {
    shell.run("file list").table?.rows.isEmpty == true
  }

  @Test func `a scan is kept where that is asked, listed, verified and written out again`() throws {
    let shell = try partnership(files: scans)
    #expect(keepsNothing(shell))
    shell.run(sign + " --file scans/arml.pdf")
    #expect(keepsNothing(shell), "it stays where it is by default")
    let plan = shell.run("plan signature attach normandie-2024.arml copie.pdf --keep")
    #expect(plan.exitCode == 0 && keepsNothing(shell), "\(plan.text)")
    // Recorded before: kept now, under the name that is recorded.
    let run = shell.run("signature attach normandie-2024.arml copie.pdf --keep")
    #expect(run.changes.count == 1, "\(run.text)")
    #expect(
      try shell.find(Signature.self, "normandie-2024.arml")?.file
        == SignedFile(name: "arml.pdf", digest: digest, kept: true))
    #expect(shell.run("signature attach normandie-2024.arml copie.pdf --keep").changes.isEmpty)
    let table = try #require(shell.run("file list").table)
    #expect(table.rows.count == 1)
    #expect(kept(shell).contains(digest) && kept(shell).contains("signatures/normandie-2024.arml"))
    #expect(shell.run("file verify").text.contains("One file is kept"))
    for word in ["ba7816bf", digest, "normandie-2024.arml", "signatures/normandie-2024.arml"] {
      let save = shell.run("file save \(word) --to sortie-\(word.count).pdf")
      #expect(save.exitCode == 0, "\(save.text)")
      #expect(shell.savedFiles["sortie-\(word.count).pdf"] == "abc")
    }
    let again = shell.run("file save ba7816bf --to sortie-8.pdf")
    #expect(again.exitCode != 0, "a file in the way is never replaced: \(again.text)")
    #expect(shell.run("file save 1234 --to x.pdf").errorCodes == ["file.unknown"])
  }

  @Test func `nothing is kept without a file, by a refused command or over a signed copy`() throws {
    let shell = try partnership(files: scans)
    #expect(shell.run(sign + " --keep").errorCodes == ["usage.missing"])
    #expect(shell.run(sign + " --file absent.pdf --keep").exitCode != 0)
    let early = sign.replacing("2024-02-01", with: "2024-01-01") + " --file copie.pdf --keep"
    #expect(shell.run(early).errorCodes == ["signature.too-early"])
    #expect(keepsNothing(shell))
    #expect(shell.run(sign + " --file copie.pdf --keep").exitCode == 0)
    let other = shell.run("ensure " + sign + " --file autre.pdf --keep")
    #expect(other.errorCodes == ["signature.file"], "\(other.text)")
    #expect(shell.run("file list").table?.rows.count == 1)
  }

  @Test func `many signatures are kept with their files at once`() throws {
    let shell = try partnership(
      files: scans.merging([
        "lot/signatures.csv":
          "partie;signataire;date;fichier\narml;agnes-canayer;01/02/2024;a.pdf\n",
        "lot/a.pdf": "abc",
      ]) { first, _ in first })
    let run = shell.run("signature import lot/signatures.csv --agreement normandie-2024 --keep")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(kept(shell).contains(digest))
  }

  @Test func `the scan goes when the signature is erased, and that is said`() throws {
    let shell = try partnership(files: scans)
    shell.run(sign + " --file copie.pdf --keep")
    let run = shell.run("erase signatures/normandie-2024.arml --reason \"demande 7\"")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(run.text.contains("One kept file went with them."), "\(run.text)")
    #expect(keepsNothing(shell))
  }
}
