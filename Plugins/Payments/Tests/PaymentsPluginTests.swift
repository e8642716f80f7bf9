import AccordConventions
import AccordPayments
import AccordRegistry
import AccordSignatories
import AccordTesting
import Testing

@Test func `the payments plugin keeps its promises`() {
  let preparation =
    PaymentSample.signed + PaymentSample.accounts + """
      account add ml-evreux-1 --organisation ml-evreux --iban \(PaymentSample.iban("5")) --holder "Mission Locale fictive" --from 2024-01-01 --entered-by agente
      account confirm ml-evreux-1 --by david-margueritte
      account add ml-rouen-2 --organisation ml-rouen --iban \(PaymentSample.iban("6")) --holder "Mission Locale fictive" --entered-by agente
      payment certify 2024.ml-caen 2024.ml-rouen 2024.ml-evreux --on 2024-01-16
      payment order 2024.ml-caen 2024.ml-rouen --on 2024-01-17 --yes
      payment pay 2024.ml-rouen --on 2024-01-22 --yes
      payment certify 2024.ml-rouen --instalment 2 --on 2024-01-23
      payment order 2024.ml-rouen --instalment 2 --on 2024-01-24 --yes
      payment hold 2024.ml-lisieux --instalment 2 --reason Fictitious
      payment record 2024.ml-dieppe --request 2024-01-20
      recovery add r-1 --convention 2024.ml-rouen --due 40000 --ground Fictitious
      recovery add r-2 --convention 2024.ml-rouen --due 41000 --ground Fictitious
      recovery add r-3 --convention 2024.ml-rouen --due 42000 --ground Fictitious
      recovery add r-4 --convention 2024.ml-rouen --due 20000 --ground Fictitious
      recovery announce r-2 --on 2024-01-23 --yes
      recovery announce r-3 --on 2024-01-23 --yes
      recovery answer r-3 --text Fictitious --on 2024-01-24
      recovery announce r-4 --on 2024-01-23 --yes
      recovery answer r-4 --text Fictitious --on 2024-01-24
      recovery title r-4 --number T-1 --on 2024-01-25 --yes
      """
  let problems = checkPlugin(
    PaymentsPlugin(), with: [RegistryPlugin(), ConventionsPlugin(), SignatoriesPlugin()],
    after: preparation,
    files: [
      "comptes.csv":
        "id;structure;iban;titulaire;du\nnouveau;ml-caen;\(PaymentSample.iban("7"));Mission Locale fictive;2024-01-01\n",
      "mandats-payes.csv":
        "Référence;N° mandat;Bordereau;Payé le;Montant\n2024.ml-caen.1;M-7;B-2;26/01/2024;45 000,00\n;;;;45 000,00\n",
    ])
  #expect(problems == [])
}
