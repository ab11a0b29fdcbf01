/** Reports, once for each file, .bib fields that have a value but are not read. */
import { message } from '../../../../messages/message.ts';
import { wordSet } from '../../../../words/word-list.ts';
import type { ReadProblem } from '../tagged.ts';
import { isUnused, misspelledFields } from './fields.ts';
import { isForeignName } from './known-fields.ts';
import { ROLE_FIELDS } from './names/roles.ts';
import type { BibEntry } from './scanner.ts';

/** Fields that are read by the mapping to CSL, or by our code before or after it. */
const READ = wordSet(`
  abstract accessed addendum address archiveprefix assignee author bookauthor bookpagination booksubtitle booktitle
  booktitleaddon chapter collaboration copyright crossref date day department director doi edition editor editortype
  eid entryset entrysubtype eprint eprintclass eprinttype eventdate eventtitle eventtitleaddon howpublished
  institution isan isbn ismn isrn issn issue issuesubtitle issuetitle issuetitleaddon iswc journal journalsubtitle
  journaltitle journaltitleaddon langid language lastaccessed lastchecked lccn library license location mainsubtitle
  maintitle maintitleaddon month note number numpages organization origdate origlocation origpublisher origtitle
  origyear pages pagetotal part pmcid pmid primaryclass publisher pubstate rights s2id school series shortjournal
  shortseries shorttitle subtitle title titleaddon translator type url urldate venue version volume volumes xdata
  xref year`);
/** Fields by which programs and styles sort, group and find entries. */
const BOOKKEEPING = wordSet(`
  abstractnote added adsnote affiliation adsurl authortype bibsource biburl citedby coden collection completed creationdate data database day-added
  editoratype editorbtype editorctype encoding execute fjournal gender googlebooks groups history hyphenation indexsorttitle
  indextitle key keyword label lang langidopts modificationdate month-added mrclass mrnumber mrreviewer mynote msc nourl origin
  pagination presort printed priority qualityassured ranking rating read readstatus related relatedoptions relatedstring
  relatedtype relevance revised search shortauthor shorteditor shorthand shorthandintro slaccitation sortkey sortname
  sorttitle sortyear source sourcetype username zbl zblnumber`);

/** A name of several words, or with a number, is a private field of some program. */
const PRIVATE_NAME = /[-_+:.\d]/;

/** The message about unread fields; undefined if every field is read. */
export function unreadFields(entries: readonly BibEntry[]): ReadProblem | undefined {
  const byField = new Map<string, BibEntry[]>();
  for (const entry of entries) {
    // Misspelled fields have a message of their own.
    const misspelled = new Set(misspelledFields(entry.fields).map(([name]) => name));
    for (const [name, value] of entry.fields)
      if (value.trim() !== '' && isUnread(name) && !misspelled.has(name))
        byField.set(name, [...(byField.get(name) ?? []), entry]);
  }
  const [first] = [...byField.values()]
    .flat()
    .sort((one, other) => one.start.line - other.start.line);
  if (first === undefined) return undefined;
  const fields = [...byField.keys()];
  return {
    message: message('bibliography-fields-unread', { fields, key: first.key }),
    point: first.start,
  };
}

function isUnread(name: string): boolean {
  const isKnown = READ.has(name) || ROLE_FIELDS.includes(name) || isForeignName(name);
  return !isKnown && !isUnused(name) && !BOOKKEEPING.has(name) && !PRIVATE_NAME.test(name);
}
