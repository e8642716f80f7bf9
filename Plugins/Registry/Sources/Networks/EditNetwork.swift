import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `network edit`.
enum EditNetwork {
  static let command = Command(
    "network edit", fr: "réseau modifier", .write,
    Text(en: "Change fields of a network", fr: "Modifier des champs d’un réseau"),
    discussion: Text(en: "Only the fields given change.", fr: "Seuls les champs donnés changent."),
    takes: Argument<ID<Network>>("network", fr: "réseau", Text(en: "the network", fr: "le réseau")),
    Option<String>("name-en", fr: "nom-en", Text(en: "its English name", fr: "son nom anglais")),
    Option<String>("name-fr", fr: "nom-fr", Text(en: "its French name", fr: "son nom français")),
    Option<String>("acronym", fr: "sigle", Text(en: "its acronym", fr: "son sigle")),
    Option<ID<Organisation>>(
      "led-by", fr: "animé-par",
      Text(en: "the organisation that leads it", fr: "la structure qui l’anime")),
    Option<AgeRange>(
      "ages", fr: "âges", Text(en: "the ages that it serves", fr: "les âges qu’il accueille")),
    examples: [
      Example(
        "network edit spro --ages 16-25",
        Text(en: "Say which ages it serves", fr: "Dire quels âges il accueille"))
    ]
  ) { session, id, english, french, acronym, leader, ages in
    var network = try session.find(id)
    network.name = .pair(en: english ?? network.name.en, fr: french ?? network.name.fr)
    network.acronym = acronym ?? network.acronym
    network.ledBy = leader?.reference ?? network.ledBy
    network.ages = ages ?? network.ages
    return try session.recordChange(network)
  }
}
