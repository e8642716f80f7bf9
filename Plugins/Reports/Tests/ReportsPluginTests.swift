import AccordReports
import AccordTesting
import Testing

@Test func `the reports plugin keeps its promises`() {
  let preparation =
    ReportSample.asked + ReportSample.budget("evreux") + ReportSample.budget("rouen") + """
      campaign add reports-2024 --agreement accord-2022-2026 --year 2024 --opening 2025-02-01 --deadline 2025-06-30 --control-end 2025-09-30
      grant-report remove 2023.ml-caen
      grant-report receive 2023.ml-rouen 2023.ml-evreux --on 2024-01-15
      grant-report verify 2023.ml-evreux --on 2024-01-20 --by agente
      indicator add accompanied --title-fr "Jeunes accompagnés" --kind stock --yearly last
      indicator add contacts --title-fr "Premiers accueils"
      indicator add unused --title-fr "Sans usage"
      figure set ml-rouen accompanied --year 2023 --q1 100 --fictitious
      figure set ml-caen contacts --year 2023 --target 10 --fictitious
      """
  let problems = checkPlugin(
    ReportsPlugin(), with: ReportSample.others, after: preparation,
    files: [
      "comptes.txt": "fictif",
      "budgets.csv": "compte rendu;poste;prévu;réalisé\n2023.ml-lisieux;60;1 000,00;900,00\n",
      "tableau.csv": "Structure;contacts;Jeunes accompagnés\nml-caen;12;30\n",
      "indicateurs.csv": "id;intitulé;nature\npmsmp;Périodes;flux\n",
      "chiffres.csv": "structure;indicateur;cible;t1\nml-caen;accompanied;12;5\n",
    ])
  #expect(problems == [])
}
