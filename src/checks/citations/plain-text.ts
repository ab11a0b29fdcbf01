import { VFile } from 'vfile';
import { openProposals } from '../../compile/citations/index.ts';
import { parseManuscript } from '../../compile/parse/index.ts';
import { proseOf } from '../../compile/parse/prose.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { editOf } from '../edits.ts';
import { isAddressCitation, listedNames, listedYear, matchedWork } from './list-mismatches.ts';
import { typedCites } from './typed-citations.ts';

export const PLAIN_TEXT_CITATIONS: readonly Check[] = [
  {
    name: 'citation-web-address',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.22',
    date: '2020',
    *find(subject) {
      for (const each of typedCites(subject)) {
        if (!isAddressCitation(each) || !each.cite.key) continue;
        const work = matchedWork(subject, each);
        yield {
          message: message('citation-web-address', {
            citation: each.citation.raw,
            listed: `(${listedNames(work)}, ${listedYear(work)})`,
            work: each.cite.key,
          }),
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
    fixes: true,
    *find(subject) {
      const typed = typedCites(subject).filter(({ citation }) => citation.status === 'sure');
      if (typed.length === 0) return;
      const { tree } = parseManuscript(new VFile({ value: subject.text }));
      const isProse = proseOf(tree, subject.text);
      const sure = typed.filter(({ citation: { start, end } }) => isProse(start, end));
      const [first] = sure;
      if (!first) return;
      const { mode, raw: citation, replacement } = first.citation;
      const citations = [...new Set(sure.map(({ citation }) => citation))];
      const count = citations.length;
      const facts = { count, citation, replacement };
      yield {
        // Only a numbered list says which work a number means.
        message:
          mode === 'numeric'
            ? message('citation-in-plain-text/numeric', facts)
            : message('citation-in-plain-text', facts),
        at: first.at,
        fix: citations.flatMap(({ start, end, replacement }) =>
          editOf(subject, start, end, replacement),
        ),
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
        message: message('citation-proposal-open', {
          count: open.length,
          citation: text.slice(start, comment).trim(),
          replacement,
        }),
        at: range(start, end),
      };
    },
  },
];
