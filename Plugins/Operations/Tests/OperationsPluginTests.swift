import AccordOperations
import AccordTesting
import AccordWording
import Testing

@Test func `the operations plugin keeps its promises`() throws {
  let problems = checkPlugin(
    OperationsPlugin(), with: [SamplePlugin()], after: Steps.all,
    files: [
      "affiche.txt": "Une affiche fictive\n",
      "participants.csv":
        "opération;jusqu-au;indicateur;femmes;hommes;non-binaires;total\nop-running;2024-06-30;EECO01;6;4;0;10\nop-running;2024-06-30;EECO02;6;4;0;10\n",
    ],
    on: try CalendarDate(reading: "2024-07-01"))
  #expect(problems == [])
}
