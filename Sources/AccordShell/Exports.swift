// What plugins are written with: whoever imports the shell has tables, values and their stages.
@_exported public import AccordLanguage
@_exported public import AccordTables
