/** The rule about notes of entries, which BibTeX styles print and CSL styles do not. */
import type { CslItem } from '../../article/article.ts';
import { plainText } from '../../markup/plain-text.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { truncateText } from '../nodes.ts';
import { foldedWords } from '../words/words.ts';
import { usedWorks } from './used-works.ts';

export const REFERENCE_NOTES: readonly Check[] = [
  {
    name: 'reference-note-unprinted',
    receivers: ['readers'],
    source: 'BibTeXing (btxdoc), section 3.2: note',
    date: '1988',
    *find(subject) {
      const { references, language } = subject.article;
      for (const work of usedWorks(subject)) {
        const { id, note } = work.csl;
        if (typeof note !== 'string' || hasContainer(work.csl) || STATE.test(note)) continue;
        const entry = references.find(({ csl }) => csl.id === id);
        const printed = new Set(foldedWords(entry ? plainText(entry.text, language) : note));
        const left = foldedWords(note).filter((word) => !printed.has(word));
        if (left.length > 1)
          yield {
            message: message('reference-note-unprinted', { note: truncateText(note), work: id }),
            at: subject.work(work),
          };
      }
    },
  },
];

const PLACES: readonly (keyof CslItem)[] = [
  'container-title',
  'publisher',
  'archive',
  'archive_location',
  'event-title',
  'number',
  'URL',
  'DOI',
];

function hasContainer(csl: CslItem): boolean {
  return PLACES.some((field) => csl[field] !== undefined && csl[field] !== '');
}

/** Notes on the state of a work, which styles print in their own words. */
const STATE = /\b(?:unpublished|manuscript|in (?:press|preparation)|submitted|forthcoming)\b/i;
