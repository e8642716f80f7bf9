import AccordShell
import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import accord

/// Every type that can be imported, each with a file of five faults: all are told at once, with row
/// and column, and nothing is stored. All of it is invented.
struct ImportTypesTests {
  struct File: Sendable, CustomTestStringConvertible {
    let command: String
    let text: String
    let places: [String]
    var testDescription: String { command }
  }

  private static let preparation = """
    organisation add region --kind region --name "Région fictive"
    organisation add ml-a --kind mission-locale --name "Mission Locale fictive"
    person add p-1 --given-name Camille --family-name Fictif
    agreement create accord --years 2024-2026 --title-fr Accord
    agreement party accord region ml-a
    agreement axis accord 1 --title-fr Axe
    envelope create e-2024 --agreement accord --year 2024 --amount 1M€ --title-fr Enveloppe
    call create appel --agreement accord --managed-by region --fund FSE+ --programme-fr Programme --programme-years 2021-2027 --eligible mission-locale --rate 100% --title-fr Appel
    call theme appel retour --axis 1 --objective ESO4.8 --title-fr Retour
    call budget appel 2024 1M€
    indicator add i --title-fr Indicateur
    """

  private static let files: [File] = [
    File(
      command: "organisation import f.csv --kind other",
      text:
        "nom;siret;code postal;téléphone;ouverture\nA;1;;;\nB;;1;;\nC;;;1;\nD;;;;x\n;;;;\n;;;;2024-01-01\n",
      places: [
        "row 2, column \"siret\"", "row 3, column \"code postal\"", "row 4, column \"téléphone\"",
        "row 5, column \"ouverture\"", "row 7, column \"nom\"",
      ]),
    File(
      command: "point import f.csv",
      text:
        "structure;nom;commune;code postal;téléphone\nX;A;C;;\nml-a;;C;;\nml-a;B;;;\nml-a;C;C;1;\nml-a;D;C;;1\n",
      places: [
        "row 2, column \"structure\"", "row 3, column \"nom\"", "row 4, column \"commune\"",
        "row 5, column \"code postal\"", "row 6, column \"téléphone\"",
      ]),
    File(
      command: "activity import f.csv",
      text:
        "structure;année;jeunes;rural;périmètre\nX;2023;1;;\nml-a;x;1;;\nml-a;2022;x;;\nml-a;2021;1;2;\nml-a;2020;1;;x\n",
      places: [
        "row 2, column \"structure\"", "row 3, column \"année\"", "row 4, column \"jeunes\"",
        "row 5, column \"rural\"", "row 6, column \"périmètre\"",
      ]),
    File(
      command: "person import f.csv",
      text: "id;prénom;nom;courriel;téléphone\na;;N;;\nb;P;;;\nc;P;N;x;\nd;P;N;;1\np-1;P;N;;\n",
      places: [
        "row 2, column \"prénom\"", "row 3, column \"nom\"", "row 4, column \"courriel\"",
        "row 5, column \"téléphone\"", "row 6: The identity \"p-1\" is taken",
      ]),
    File(
      command: "mandate import f.csv",
      text:
        "id;personne;structure;qualité;du;au;plafond\na;X;ml-a;Q;2024-01-01;;\nb;p-1;X;Q;2024-01-01;;\nc;p-1;ml-a;;2024-01-01;;\nd;p-1;ml-a;Q;x;;\ne;p-1;region;Q;2024-01-02;2024-01-01;\n",
      places: [
        "row 2, column \"personne\"", "row 3, column \"structure\"", "row 4, column \"qualité\"",
        "row 5, column \"du\"", "row 6, column \"au\"",
      ]),
    File(
      command: "press import f.csv --role journalist",
      text: "id;nom;média;téléphone;courriel\na;;M;;\nb;N;M;1;\nc;N;M;;x\n;N;M;;\nd;N;M;;x@\n",
      places: [
        "row 2, column \"nom\"", "row 3, column \"téléphone\"", "row 4, column \"courriel\"",
        "row 5: No identity", "row 6, column \"courriel\"",
      ]),
    File(
      command: "ceremony import f.csv",
      text:
        "accord;date;hôte\nX;2024-01-29;ml-a\naccord;x;ml-a\naccord;2024-01-30;X\naccord;;ml-a\naccord;2024-01-31;\n",
      places: [
        "row 2, column \"accord\"", "row 3, column \"date\"", "row 4, column \"hôte\"",
        "row 5, column \"date\"", "row 6, column \"hôte\"",
      ]),
    File(
      command: "convention import f.csv --envelope e-2024",
      text:
        "id;bénéficiaire;objet;montant\na;X;O;1\nb;ml-a;;1\nc;ml-a;O;x\nd;ml-a;O;\ne;ml-a;O;0\n",
      places: [
        "row 2, column \"bénéficiaire\"", "row 3, column \"objet\"", "row 4, column \"montant\"",
        "row 5, column \"montant\"", "row 6, column \"montant\"",
      ]),
    File(
      command: "application import f.csv --call appel",
      text:
        "id;candidat;thématique;année;intitulé;coût;déposée le\na;X;retour;2024;I;1;2024-02-01\nb;ml-a;retour;x;I;1;2024-02-01\nc;ml-a;retour;2024;;1;2024-02-01\nd;ml-a;retour;2024;I;x;2024-02-01\ne;ml-a;retour;2024;I;1;x\n",
      places: [
        "row 2, column \"candidat\"", "row 3, column \"année\"", "row 4, column \"intitulé\"",
        "row 5, column \"coût\"", "row 6, column \"déposée le\"",
      ]),
    File(
      command: "visit import f.csv",
      text:
        "structure;date;lieu;prochaine visite\nX;2024-01-10;L;\nml-a;x;L;\nml-a;2024-01-11;;\nml-a;2024-01-12;L;2024-01-01\nml-a;2024-01-13;L;x\n",
      places: [
        "row 2, column \"structure\"", "row 3, column \"date\"", "row 4, column \"lieu\"",
        "row 5, column \"prochaine visite\"", "row 6, column \"prochaine visite\"",
      ]),
    File(
      command: "decision import f.csv",
      text:
        "numéro;date;organe;transmission;membres en retrait\n;2024-01-10;;;\nD-2;x;;;\nD-3;2024-01-10;y;;\nD-4;2024-01-10;;z;\nD-5;2024-01-10;;;X\n",
      places: [
        "row 2, column \"numéro\"", "row 3, column \"date\"", "row 4, column \"organe\"",
        "row 5, column \"transmission\"", "row 6, column \"membres en retrait\"",
      ]),
    File(
      command: "account import f.csv",
      text:
        "id;structure;iban;bic;titulaire;du\na;X;FR7630006000011234567890189;;T;2024-01-01\nb;ml-a;FR1;;T;2024-01-01\nc;ml-a;FR1420041010050500013M02606;x;T;2024-01-01\nd;ml-a;BE68539007547034;;;2024-01-01\ne;ml-a;DE89370400440532013000;;T;x\n",
      places: [
        "row 2, column \"structure\"", "row 3, column \"iban\"", "row 4, column \"bic\"",
        "row 5, column \"titulaire\"", "row 6, column \"du\"",
      ]),
    File(
      command: "grant import f.csv",
      text:
        "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;objet;montant\nA;1;2024-01-01;B;;C;1\nA;;x;B;;C;1\nA;;2024-01-01;;;C;1\nA;;2024-01-01;B;1;C;1\nA;;2024-01-01;B;;C;x\n",
      places: [
        "row 2, column \"idAttribuant\"", "row 3, column \"dateConvention\"",
        "row 4, column \"nomBeneficiaire\"", "row 5, column \"idBeneficiaire\"",
        "row 6, column \"montant\"",
      ]),
    File(
      command: "signature import f.csv",
      text:
        "partie;signataire;date;mode;accord\nX;p-1;;;accord\nml-a;Y;;;accord\nml-a;;;;accord\nml-a;p-1;hier;;accord\nml-a;p-1;;autrement;accord\n",
      places: [
        "row 2, column \"partie\"", "row 3, column \"signataire\"",
        "row 4, column \"signataire\"", "row 5, column \"date\"", "row 6, column \"mode\"",
      ]),
    File(
      command: "payment import f.csv",
      text:
        "référence;n° mandat;bordereau;payé le;montant\nX;M-1;;;\nY;;;;\nZ;;;x;\nV;;;;y\nW;;;2024-01-01;1\n",
      places: [
        "row 2, column \"référence\"", "row 3, column \"référence\"",
        "row 4, column \"référence\"", "row 5, column \"référence\"",
        "row 6, column \"référence\"",
      ]),
    File(
      command: "grant-report import f.csv",
      text:
        "compte rendu;poste;prévu;réalisé\nX;60;;\nb;99;;\nc;60;x;\nd;60;;y\n;60;1;1\n",
      places: [
        "row 2, column \"compte rendu\"", "row 3, column \"poste\"",
        "row 4, column \"prévu\"", "row 4: ", "row 5, column \"réalisé\"", "row 5: ",
        "row 6, column \"compte rendu\"",
      ]),
    File(
      command: "indicator import f.csv",
      text:
        "id;intitulé;unité;nature;annuel;zone\na;A;x;;;\nb;B;;x;;\nc;C;;;x;\nd;D;;;;x\ne;;;;;\n",
      places: [
        "row 2, column \"unité\"", "row 3, column \"nature\"", "row 4, column \"annuel\"",
        "row 5, column \"zone\"", "row 6, column \"intitulé\"",
      ]),
    File(
      command: "figure import f.csv",
      text:
        "structure;année;indicateur;cible;t1;zonage\nX;2023;i;1;;\nml-a;x;i;1;;\nml-a;2022;X;1;;\nml-a;2021;i;x;;\nml-a;2020;i;;x;\nml-a;2019;i;1;;x\n",
      places: [
        "row 2, column \"structure\"", "row 3, column \"année\"",
        "row 4, column \"indicateur\"", "row 5, column \"cible\"", "row 6, column \"t1\"",
        "row 6, column \"cible\"",
        "row 7, column \"zonage\"",
      ]),
    File(
      command: "assessment import f.csv",
      text:
        "candidature;évaluateur;critère;points\nX;agnes-canayer;c;1\nx1;Y;c;1\nx1;agnes-canayer;c;z\n",
      places: [
        "row 2, column \"candidature\"", "row 3, column \"évaluateur\"",
        "row 4, column \"points\"",
      ]),
    File(
      command: "participation import f.csv",
      text:
        "opération;jusqu-au;indicateur;femmes;hommes\nX;2024-06-30;EECO01;1;1\no;x;EECO01;1;1\no;2024-06-30;Y;1;1\no;2024-06-30;EECO01;z;1\no;2024-06-30;EECO01;1;\n",
      places: [
        "row 2, column \"opération\"", "row 3, column \"jusqu-au\"",
        "row 4, column \"indicateur\"", "row 5, column \"femmes\"", "row 6, column \"hommes\"",
      ]),
  ]

  @Test func `every import is tried here`() {
    let imports = plugins.flatMap(\.commands).map(\.words.en).filter { $0.hasSuffix(" import") }
    let tried = Self.files.map { $0.command.split(separator: " ").prefix(2).joined(separator: " ") }
    #expect(Set(imports) == Set(tried))
  }

  @Test(arguments: files)
  func `five faults are told at once, each with its place`(file: File) throws {
    let shell = try TestShell(
      plugins, today: CalendarDate(reading: "2024-07-01"), width: nil, isAgreed: true,
      files: ["f.csv": file.text])
    let prepared = shell.runScript(Self.preparation)
    try #require(prepared.exitCode == 0, "\(prepared.text)")
    let run = shell.run(file.command)
    #expect(run.errorCodes == ["import.rows"] && run.changes.isEmpty, "\(run.text)")
    let details = run.diagnostics.last?.details.map(\.en) ?? []
    for place in file.places {
      #expect(details.contains { $0.hasPrefix(place) }, "\(place) in \(details)")
    }
    #expect(details.count == file.places.count, "\(details)")
  }
}
