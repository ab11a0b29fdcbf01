/** The journal's metadata, without editors, which belong to the masthead. */
import type { Element } from 'xast';
import type { Journal } from '../../../article/article.ts';
import { type Child, element, elementIf } from '../../../markup/xml.ts';
import { attribute, filled } from '../body/content.ts';
import { isVisible } from '../names.ts';

export function renderJournalMeta({ journal }: { journal: Journal }, nlmTitle?: string): Element {
  return element(
    'journal-meta',
    {},
    // journal-id
    filled('journal-id', { 'journal-id-type': 'nlm-ta' }, nlmTitle),
    filled('journal-id', { 'journal-id-type': 'publisher-id' }, journalId(journal)),
    // journal-title-group
    elementIf(
      'journal-title-group',
      {},
      filled('journal-title', {}, journal.title),
      filled('journal-subtitle', {}, journal.subtitle),
      filled('abbrev-journal-title', {}, journal.abbreviation),
    ),
    // issn
    renderIssn('print', journal.issn.print),
    renderIssn('electronic', journal.issn.electronic),
    // publisher
    renderPublisher(journal),
    // self-uri
    renderAddress(journal),
  );
}

/** The journal id, which the Publishing DTD requires: the short name of the journal. */
function journalId({ abbreviation, title, issn }: Journal): string | undefined {
  return [abbreviation, title, issn.electronic, issn.print].find(isVisible);
}

/** PMC refuses the older attribute `pub-type` next to this one. */
function renderIssn(format: 'print' | 'electronic', issn: string | undefined): Child {
  return filled('issn', { 'publication-format': format }, issn);
}

function renderPublisher({ publisher }: Journal): Child {
  const name = filled('publisher-name', {}, publisher?.name);
  return name && element('publisher', {}, name, filled('publisher-loc', {}, publisher?.place));
}

function renderAddress({ url, title }: Journal): Child {
  const href = attribute(url);
  const attributes = { 'xlink:href': href, 'xlink:title': attribute(title) };
  return href && element('self-uri', attributes);
}
