/** Names of GROBID's documents. The same document has the same name in every folder. */

const SUFFIXES = /(?:\.(?:training|header|segmentation|authors|affiliation|date|tei|xml))+$/;

/** The file's name without the suffixes of its folder, or the number that PubMed Central gave. */
export function documentId(fileName: string): string {
  const base = fileName.replace(SUFFIXES, '');
  return /_(PMC\d+)$/.exec(base)?.[1] ?? base;
}

/** What a journal's files have in common. The first group is the journal. */
const JOURNALS: RegExp[] = [
  // PLOS: "10.1371_journal.pone.0210040", "pone.0003353".
  /(?:^|[._])(p[a-z]{3})\.\d{7}/,
  // Springer and BMC: "12862_2014_Article_245", "10.1038_s41597-022-01497-x".
  /(?:^|_s?|^s)(\d{4,5})(?:_\d{4}_Article|-\d{3}-\d)/,
  // An ISSN: "1471-2148-9-32", "0741-3335_53_8", "10.1088%2F0954-3899%2F37".
  /(?:^|[_F])(\d{4}-\d{3}[\dX])(?=[-_%])/,
  // Numbered volumes of one journal: "10.v89-170".
  /^\d+\.(v)\d\d-\d{3}$/,
  // Papers of the ACL Anthology: "W09-1403".
  /^([A-Z])\d\d-\d{4}$/,
  // Abbreviations of journals: "JAP0702234-CC", "ZNC-1988-43c-0065".
  /^(?!PMC)([A-Za-z]{2,}|L(?=\d{9}))-?\d{2}/,
];

/** The journal where the name shows it, else the document itself. */
export function groupOf(id: string): string {
  const name = id.replace(/^\d{1,4}\._(?!10\.1\.)/, '');
  if (/^[\dA-F]{40}$/.test(name)) return id;
  const journal = JOURNALS.map((pattern) => pattern.exec(name)?.[1]).find(Boolean);
  return journal ? `grobid/${journal}` : id;
}
