/// The styles of the built-in templates: each has a name that an office reads, and what a paragraph looks
/// like is said here alone.
enum TemplateStyles {
  static let xml = """
    <office:font-face-decls>
    <style:font-face style:name="Texte" svg:font-family="'Liberation Sans', Arial, Helvetica" \
    style:font-family-generic="swiss" style:font-pitch="variable"/>
    </office:font-face-decls>
    <office:styles>
    <style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" \
    fo:widows="2" fo:hyphenation-ladder-count="no-limit" style:writing-mode="lr-tb"/>\
    <style:text-properties style:font-name="Texte" fo:font-size="10.5pt" fo:language="fr" \
    fo:country="FR" fo:color="#17212b" fo:hyphenate="false"/></style:default-style>
    <style:default-style style:family="table">\
    <style:table-properties table:border-model="collapsing"/></style:default-style>
    <style:style style:name="Corps" style:family="paragraph" style:class="text">\
    <style:paragraph-properties fo:margin-bottom="0.2cm" fo:line-height="118%" \
    fo:text-align="start"/></style:style>
    <style:style style:name="Corps_20_lié" style:display-name="Corps lié" \
    style:family="paragraph" style:parent-style-name="Corps">\
    <style:paragraph-properties fo:keep-with-next="always"/></style:style>
    <style:style style:name="Visa" style:family="paragraph" style:parent-style-name="Corps">\
    <style:paragraph-properties fo:margin-bottom="0.1cm" fo:margin-left="0.6cm" \
    fo:text-indent="-0.6cm"/></style:style>
    <style:style style:name="Titre_20_document" style:display-name="Titre document" \
    style:family="paragraph" style:parent-style-name="Corps" style:class="chapter">\
    <style:paragraph-properties fo:margin-top="0.2cm" fo:margin-bottom="0.1cm" \
    fo:line-height="115%" fo:keep-with-next="always"/>\
    <style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
    <style:style style:name="Sous-titre" style:family="paragraph" \
    style:parent-style-name="Corps"><style:paragraph-properties fo:margin-bottom="0.55cm" \
    fo:padding-bottom="0.25cm" fo:border-bottom="1.5pt solid #0b3c6f"/>\
    <style:text-properties fo:font-size="12pt" fo:color="#4c5966"/></style:style>
    <style:style style:name="Heading_20_1" style:display-name="Heading 1" \
    style:family="paragraph" style:parent-style-name="Corps" style:next-style-name="Corps" \
    style:default-outline-level="1" style:class="text">\
    <style:paragraph-properties fo:margin-top="0.45cm" fo:margin-bottom="0.12cm" \
    fo:keep-with-next="always"/>\
    <style:text-properties fo:font-size="11.5pt" fo:font-weight="bold" fo:color="#0b3c6f"/>\
    </style:style>
    <style:style style:name="Partie" style:family="paragraph" style:parent-style-name="Corps">\
    <style:paragraph-properties fo:margin-left="0.6cm"/></style:style>
    <style:style style:name="Cellule" style:family="paragraph" style:parent-style-name="Corps">\
    <style:paragraph-properties fo:margin-bottom="0cm" fo:line-height="115%"/></style:style>
    <style:style style:name="Cellule_20_titre" style:display-name="Cellule titre" \
    style:family="paragraph" style:parent-style-name="Cellule">\
    <style:paragraph-properties fo:keep-with-next="always"/>\
    <style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="Cellule_20_titre_20_montant" \
    style:display-name="Cellule titre montant" style:family="paragraph" \
    style:parent-style-name="Cellule_20_titre"><style:paragraph-properties fo:text-align="end"/>\
    </style:style>
    <style:style style:name="Montant" style:family="paragraph" \
    style:parent-style-name="Cellule"><style:paragraph-properties fo:text-align="end"/>\
    </style:style>
    <style:style style:name="Montant_20_total" style:display-name="Montant total" \
    style:family="paragraph" style:parent-style-name="Montant">\
    <style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="Signature" style:family="paragraph" \
    style:parent-style-name="Cellule">\
    <style:paragraph-properties fo:keep-with-next="always" fo:margin-bottom="0.1cm"/>\
    </style:style>
    <style:style style:name="Petit" style:family="paragraph" style:parent-style-name="Corps">\
    <style:paragraph-properties fo:line-height="120%"/>\
    <style:text-properties fo:font-size="8.5pt" fo:color="#4c5966"/></style:style>
    <style:style style:name="Expéditeur" style:family="paragraph" \
    style:parent-style-name="Corps"><style:paragraph-properties fo:margin-bottom="0cm"/>\
    </style:style>
    <style:style style:name="Destinataire" style:family="paragraph" \
    style:parent-style-name="Corps">\
    <style:paragraph-properties fo:margin-left="9cm" fo:margin-bottom="0cm"/></style:style>
    <style:style style:name="Lieu_20_et_20_date" style:display-name="Lieu et date" \
    style:family="paragraph" style:parent-style-name="Corps">\
    <style:paragraph-properties fo:margin-left="9cm" fo:margin-top="0.7cm" \
    fo:margin-bottom="0.6cm"/></style:style>
    <style:style style:name="Référence" style:family="paragraph" \
    style:parent-style-name="Corps"><style:paragraph-properties fo:margin-left="2.6cm" \
    fo:text-indent="-2.6cm" fo:margin-bottom="0.06cm"><style:tab-stops>\
    <style:tab-stop style:position="0cm"/></style:tab-stops></style:paragraph-properties>\
    </style:style>
    <style:style style:name="Bloc_20_signature" style:display-name="Bloc signature" \
    style:family="paragraph" style:parent-style-name="Corps">\
    <style:paragraph-properties fo:margin-left="9cm" fo:margin-bottom="0.05cm" \
    fo:keep-with-next="always"/></style:style>
    <style:style style:name="Header" style:family="paragraph" style:parent-style-name="Corps">\
    <style:paragraph-properties fo:margin-bottom="0cm"><style:tab-stops>\
    <style:tab-stop style:position="17cm" style:type="right"/></style:tab-stops>\
    </style:paragraph-properties>\
    <style:text-properties fo:font-size="8.5pt" fo:color="#4c5966"/></style:style>
    <style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Header">\
    <style:paragraph-properties fo:border-top="0.5pt solid #cfd6dd" fo:padding-top="0.12cm"/>\
    </style:style>
    <style:style style:name="Fort" style:family="text">\
    <style:text-properties fo:font-weight="bold"/></style:style>
    <text:outline-style style:name="Outline"><text:outline-level-style text:level="1" \
    text:style-name="Fort" style:num-format="1" style:num-prefix="Article ">\
    <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">\
    <style:list-level-label-alignment text:label-followed-by="listtab" \
    text:list-tab-stop-position="2.2cm" fo:text-indent="-2.2cm" fo:margin-left="2.2cm"/>\
    </style:list-level-properties></text:outline-level-style></text:outline-style>
    </office:styles>
    <office:automatic-styles>
    <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" \
    fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="1.5cm" \
    fo:margin-bottom="1.3cm" fo:margin-left="2cm" fo:margin-right="2cm"/><style:header-style>\
    <style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.5cm"/>\
    </style:header-style><style:footer-style>\
    <style:header-footer-properties fo:min-height="0.9cm" fo:margin-top="0.5cm"/>\
    </style:footer-style></style:page-layout>
    <style:style style:name="Tableau" style:family="table">\
    <style:table-properties style:width="17cm" table:align="margins" fo:margin-top="0.1cm" \
    fo:margin-bottom="0.3cm" style:may-break-between-rows="false" fo:keep-with-next="auto"/>\
    </style:style>
    <style:style style:name="T1" style:family="table-column">\
    <style:table-column-properties style:column-width="1.6cm"/></style:style>
    <style:style style:name="T2" style:family="table-column">\
    <style:table-column-properties style:column-width="8.2cm"/></style:style>
    <style:style style:name="T3" style:family="table-column">\
    <style:table-column-properties style:column-width="3cm"/></style:style>
    <style:style style:name="T4" style:family="table-column">\
    <style:table-column-properties style:column-width="4.2cm"/></style:style>
    <style:style style:name="Moitié" style:family="table-column">\
    <style:table-column-properties style:column-width="8.5cm"/></style:style>
    <style:style style:name="Rang" style:family="table-row">\
    <style:table-row-properties fo:keep-together="always"/></style:style>
    <style:style style:name="Rang_20_signature" style:family="table-row">\
    <style:table-row-properties fo:keep-together="always" style:min-row-height="4.6cm"/>\
    </style:style>
    <style:style style:name="En-tête" style:family="table-cell">\
    <style:table-cell-properties fo:padding="0.12cm" fo:border-bottom="1pt solid #17212b" \
    style:vertical-align="bottom"/></style:style>
    <style:style style:name="Case" style:family="table-cell">\
    <style:table-cell-properties fo:padding="0.12cm" fo:border-bottom="0.5pt solid #cfd6dd" \
    style:vertical-align="top"/></style:style>
    <style:style style:name="Total" style:family="table-cell">\
    <style:table-cell-properties fo:padding="0.12cm" fo:border-top="1pt solid #17212b" \
    style:vertical-align="top"/></style:style>
    <style:style style:name="Case_20_signature" style:family="table-cell">\
    <style:table-cell-properties fo:padding="0.2cm" fo:border="0.5pt solid #4c5966" \
    style:vertical-align="top"/></style:style>
    <style:style style:name="Tableau_20_long" style:family="table"><style:table-properties \
    style:width="17cm" table:align="margins" fo:margin-top="0.1cm" fo:margin-bottom="0.3cm" \
    style:may-break-between-rows="true" fo:keep-with-next="auto"/></style:style>
    <style:style style:name="C1" style:family="table-column">\
    <style:table-column-properties style:column-width="7.4cm"/></style:style>
    <style:style style:name="C2" style:family="table-column">\
    <style:table-column-properties style:column-width="5.2cm"/></style:style>
    <style:style style:name="C3" style:family="table-column">\
    <style:table-column-properties style:column-width="4.4cm"/></style:style>
    <style:style style:name="Rang_20_présence" style:family="table-row">\
    <style:table-row-properties fo:keep-together="always" style:min-row-height="1.3cm"/>\
    </style:style>
    </office:automatic-styles>
    """
}
