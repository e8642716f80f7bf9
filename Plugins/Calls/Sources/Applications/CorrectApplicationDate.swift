import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ApplicationCommands {
  static var correctDate: Command {
    Command.correctDate(
      of: Application.self,
      examples: [
        Example(
          "application correct-date 2024.submitted submit 2024-01-09 --reason \"Typing error\"",
          Text(en: "It was filed that day", fr: "Elle a été déposée ce jour-là"))
      ])
  }
}
