import AccordCalls
import AccordDocuments
import AccordPartnership
import AccordTesting
import AccordWording
import Testing

/// What creates rights is withdrawn by an event, and not undone.
@Suite struct `Decisions that were notified` {
  private func shell(_ language: Language = .english) throws -> TestShell {
    let shell = try SamplePlugin.shell(language: language)
    shell.run("sample everything")
    return shell
  }

  @Test func `an undo leaves them, and names the command that withdraws`() throws {
    let shell = try shell()
    #expect(shell.run("application notify 2024.selected --yes --on 2024-01-20").exitCode == 0)
    let run = shell.run("undo 3")
    #expect(run.exitCode == 1 && run.changes.isEmpty)
    #expect(run.text.contains("error[undo.refused]"))
    #expect(run.text.contains("the decision was notified on 20 Jan 2024 (notify)"))
    #expect(run.text.contains("application withdraw 2024.selected --reason …"))
    #expect(shell.run("application withdraw 2024.selected --yes --reason Mistake").exitCode == 0)
  }

  @Test func `in French too`() throws {
    let shell = try shell(.french)
    shell.run("candidature notifier 2024.rejected --oui --le 20/01/2024")
    let run = shell.run("annuler 3")
    #expect(run.text.contains("la décision a été notifiée le 20/01/2024 (notifier)"))
    #expect(run.text.contains("candidature réexaminer 2024.rejected --motif …"))
  }

  @Test func `what came after the notification can be undone`() throws {
    let shell = try shell()
    shell.run("application notify 2024.selected --yes --on 2024-01-20")
    shell.run("application grant 2024.selected --on 2024-01-21")
    #expect(shell.run("undo 4").exitCode == 0)
    #expect(try shell.find(Application.self, "2024.selected")?.status == .selected)
    #expect(try shell.find(Application.self, "2024.selected")?.steps.last?.event == .notify)
  }

  @Test func `before it everything can`() throws {
    let shell = try shell()
    shell.run("application put-on-reserve 2024.assessed --on 2024-01-20")
    #expect(shell.run("undo 3").exitCode == 0)
    #expect(try shell.find(Application.self, "2024.assessed")?.status == .assessed)
  }

  @Test func `nothing follows a grant that the applicant was not told of`() throws {
    let shell = try shell()
    shell.run("application grant 2024.selected --on 2024-01-21")
    let start = shell.run("application start 2024.selected --on 2024-01-22")
    #expect(start.errorCodes == ["applications.not-notified"] && start.changes.isEmpty)
    #expect(start.text.contains("application notify 2024.selected"), "\(start.text)")
    #expect(shell.run("application notify 2024.selected --on 2024-01-22").exitCode == 0)
    for event in ["start", "report", "close"] {
      #expect(shell.run("application \(event) 2024.selected --on 2024-01-23").exitCode == 0)
    }
  }

  @Test func `a revocation has its own notification, and the agenda waits for it`() throws {
    let shell = try shell()
    shell.run(
      "application revoke 2024.granted --ground conditions-not-met --heard 2024-06-20 --reason X --on 2024-06-25"
    )
    let agenda = shell.run("agenda | as csv").text
    #expect(
      agenda.contains("Notify the revocation of the grant of \"\"2024.granted\"\""), "\(agenda)")
    let notify = shell.run(
      "application notify 2024.granted --on 2024-06-27 --by assessor-one")
    #expect(notify.text.contains("notification of the revocation"), "\(notify.text)")
    let revoked = try #require(try shell.find(Application.self, "2024.granted"))
    #expect(revoked.status == .revoked && revoked.steps.last?.event == .notify)
    #expect(revoked.steps.last?.person?.id.name == "assessor-one")
    #expect(!shell.run("agenda | as csv").text.contains("Notify the revocation"))
    #expect(shell.run("undo 4").text.contains("undo.refused"))
  }

  @Test func `what is possible instead has codes for programs, in every language`() throws {
    let run = try shell(.french).run("candidature conventionner 2024.submitted")
    #expect(run.errorCodes == ["applications.event"])
    #expect(run.diagnostics.first?.possible == ["admit", "declare-inadmissible", "withdraw"])
    #expect(run.text.contains("déclarer-recevable"), "\(run.text)")
  }

  @Test func `a refusal is taken up again with a reason`() throws {
    let shell = try shell()
    #expect(shell.run("application reconsider 2024.rejected --reason \" \"").exitCode == 1)
    #expect(shell.run("application reconsider 2024.rejected --reason Appeal").exitCode == 0)
    #expect(try shell.find(Application.self, "2024.rejected")?.status == .assessed)
  }
}

/// Days that can be meant, in calls and applications. The shell is at 1 July 2024.
@Suite struct `Days of calls and applications` {
  private func shell() throws -> TestShell {
    try SamplePlugin.shell(
      `From a call to its decisions`.call + "\n" + `From a call to its decisions`.applications)
  }

  @Test func `nothing is filed, selected or notified on a day to come`() throws {
    let shell = try shell()
    for line in [
      "application notify a --on 2024-07-02",
      "application reject b --reason X --details Y --on 2024-07-02",
    ] {
      let run = shell.run(line)
      #expect(run.errorCodes == ["applications.future"] && run.changes.isEmpty, "\(run.text)")
    }
    shell.run("call open fse --opens 2024-02-01 --closes 2024-12-31 --reason Prolongation")
    let submit =
      "application submit c --call fse --applicant ml-rouen --theme drop-out --year 2024 --cost 1 --title-en C --title-fr C --on 2024-12-01"
    #expect(shell.run(submit).errorCodes == ["applications.future"])
  }

  @Test func `a notified day is corrected with a reason`() throws {
    let shell = try shell()
    shell.run("application notify a --on 2024-06-30")
    let run = shell.run("application correct-date a notify 2024-06-12 --reason \"Faute de frappe\"")
    #expect(run.exitCode == 0, "\(run.text)")
    let application = try #require(try shell.find(Application.self, "a"))
    #expect(application.date(of: .notify)?.code == "2024-06-12")
    #expect(application.status == .selected)
    #expect(
      shell.run("application correct-date a notify 2024-06-09 --reason X").errorCodes
        == ["applications.order"])
  }

  @Test func `an applicant that has closed is told no, and is not selected`() throws {
    let shell = try shell()
    shell.run("sample close ml-rouen 2024-06-01")
    #expect(shell.run("application grant a --on 2024-06-12").errorCodes == ["applications.closed"])
    #expect(
      shell.run("application reject b --reason Fermeture --details Exemple --on 2024-06-12")
        .exitCode == 0)
    #expect(shell.run("application withdraw a --reason Fermeture --on 2024-06-12").exitCode == 0)
  }

  @Test func `a closing moves over filed applications with a reason only`() throws {
    let shell = try shell()
    let open = "call open fse --opens 2024-02-01 --closes"
    #expect(shell.run(open + " 2024-04-30").exitCode == 0, "the same day is no move")
    let run = shell.run(open + " 2024-05-31")
    #expect(run.errorCodes == ["calls.closing-moved"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.diagnostics.first?.message.fr.contains("2 candidatures sont déposées") == true)
    #expect(shell.run(open + " 2024-05-31 --reason \" \"").errorCodes == ["correction.reason"])
    #expect(shell.run(open + " 2024-05-31 --reason Prolongation").exitCode == 0)
    let call = try #require(try shell.find(CallForProjects.self, "fse"))
    #expect(call.closes?.code == "2024-05-31")
    #expect(call.corrections?.map(\.from.code) == ["2024-04-30"])
    let empty = try SamplePlugin.shell(`From a call to its decisions`.call)
    let opened = empty.run(open + " 2024-05-31")
    #expect(opened.errorCodes == ["calls.closing-moved"], "it is open")
    #expect(opened.diagnostics.first?.message.fr.contains("l’appel est ouvert") == true)
    #expect(empty.run(open + " 2024-05-31 --reason Prolongation").exitCode == 0)
    // Who filed in time stays in time.
    let earlier = shell.run(open + " 2024-03-01 --reason Avance")
    #expect(earlier.errorCodes == ["calls.equal-treatment"] && earlier.changes.isEmpty)
  }
}
