import AccordTables
import AccordWording

/// What the help of every import says.
enum ImportHelp {
  /// How files are read, and the columns that are understood.
  static func discussion(_ columns: [ImportColumn]) -> Text {
    let listed = Text.each { language in
      columns.map { $0.name[language] + ($0.isRequired ? "*" : "") }.joined(separator: ", ")
    }
    return Text(
      en: """
        The separator (; , or tab), the encoding (UTF-8 or Windows-1252) and the order of the \
        columns do not matter. Either all rows are stored or none; every fault is told with its \
        row and column. A file that mixes encodings or comes from DOS is refused, and so is text \
        that nobody can have meant; --faults lists all faults in a file. --column FIELD=HEADING names the column of a field. \
        In JSON, the members of an object are its columns. With "ensure", a file imported again changes nothing. Columns (* is \
        compulsory): \(listed).
        """,
      fr: """
        Le séparateur (; , ou tabulation), l’encodage (UTF-8 ou Windows-1252) et l’ordre des \
        colonnes sont indifférents. Tout est enregistré ou rien ; chaque défaut est signalé avec \
        sa ligne et sa colonne. Un fichier qui mélange les encodages ou vient de DOS est \
        refusé, de même qu’un texte que personne n’a pu vouloir ; --défauts dresse la liste de tous les défauts dans \
        un fichier. --colonne CHAMP=EN-TÊTE désigne la colonne d’un champ. En JSON, les membres \
        d’un objet sont ses colonnes. Avec « assurer », réimporter un fichier ne change rien. Colonnes \
        (* obligatoire) : \(listed).
        """)
  }
}
