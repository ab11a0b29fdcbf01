import { VFile } from 'vfile';
import { openProposals } from '../../compile/citations/index.ts';
import { parseManuscript } from '../../compile/parse/index.ts';
import { proseOf } from '../../compile/parse/prose.ts';
import { told } from '../../messages/told.ts';
import type { Check } from '../check.ts';
import { isAddress, listedNames, workOf, yearOf } from './against-list.ts';
import { typedCites } from './typed.ts';

const WITHOUT_LINK =
  'Write [@key] for each: as text they have no link, and entries that only they cite are not printed.';

export const PLAIN_TEXT_CITATIONS: readonly Check[] = [
  {
    name: 'citation-web-address',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.22',
    date: '2020',
    *find(subject) {
      for (const each of typedCites(subject)) {
        if (!isAddress(each) || !each.cite.key) continue;
        const work = workOf(subject, each);
        yield {
          reason: told`Unexpected citation "${{ citation: each.citation.raw }}" by a web address, expected "${{ listed: `(${listedNames(work)}, ${yearOf(work)})` }}" as in the entry ${each.cite.key}`,
          at: each.at,
        };
      }
    },
  },
  {
    name: 'citation-in-plain-text',
    receivers: ['readers', 'pmc'],
    source: 'docs/manuscript.md, citations',
    date: '2026',
    *find(subject) {
      const typed = typedCites(subject).filter(({ citation }) => citation.status === 'sure');
      if (typed.length === 0) return;
      const { tree } = parseManuscript(new VFile({ value: subject.text }));
      const isProse = proseOf(tree, subject.text);
      const sure = typed.filter(({ citation: { start, end } }) => isProse(start, end));
      const [first] = sure;
      if (!first) return;
      const count = new Set(sure.map(({ citation }) => citation)).size;
      yield {
        reason: `Unexpected ${count === 1 ? 'citation' : `${count} citations`} as plain text, the first "${first.citation.raw}", expected ${first.citation.replacement}`,
        at: first.at,
        // Of a number, only a numbered list says which work is meant.
        ...(first.citation.mode === 'numeric' && { advice: WITHOUT_LINK }),
      };
    },
  },
  {
    name: 'citation-proposal-open',
    receivers: ['readers', 'house'],
    source: 'docs/manuscript.md, citations',
    date: '2026',
    *find({ text, range }) {
      const open = openProposals(text);
      const [first] = open;
      if (!first) return;
      const { start, comment, end, replacement } = first;
      yield {
        reason: told`Unexpected open ${open.length === 1 ? 'proposal' : `proposals for ${open.length} citations`}, the first for "${{ citation: text.slice(start, comment).trim() }}", expected ${{ replacement }} or the words alone`,
        at: range(start, end),
      };
    },
  },
];
