/** What PMC's style checker demands of the text in the JATS. */
import type { Element } from 'xast';
import { nodeText } from '../../../markup/node-text.ts';
import { wordList } from '../../../words/word-list.ts';
import type { ArticleCheck } from '../../check.ts';
import { inlines } from '../../nodes.ts';
import { NLM } from '../../sources.ts';
import { childElements, inWords, jatsRule } from './rule.ts';

/** Elements that mean nothing without words. */
const WORDY = wordList(
  'p title label kwd xref italic bold sup sub sec caption abstract trans-abstract ack app ref-list mixed-citation element-citation article-title subtitle surname given-names aff ext-link email corresp attrib term subject source year institution license-p copyright-statement',
);

export const JATS_BODY: readonly ArticleCheck[] = [
  jatsRule({
    ...NLM,
    name: 'jats-element-empty',
    advice:
      'Delete what has no words in the manuscript there: an empty list item, note or heading.',
    *wrong({ named, isIn }) {
      // A note without words is told at its place in the manuscript.
      for (const element of named(...WORDY))
        if (isEmpty(element) && !isIn(element, 'fn'))
          yield [`Unexpected empty ${inWords(element)} in the JATS, expected words`, element];
    },
  }),
  jatsRule({
    ...NLM,
    name: 'jats-section-untitled',
    severity: 'warning',
    advice: 'Give the section a heading with words.',
    *wrong({ named }) {
      for (const section of named('sec', 'app'))
        if (childElements(section, 'title').length === 0)
          yield [
            `Unexpected ${inWords(section)} without a title in the JATS, expected one`,
            section,
          ];
    },
  }),
  jatsRule({
    ...NLM,
    name: 'jats-note-misplaced',
    advice: 'Move the note out of the title, to the first sentence or the acknowledgements.',
    *wrong({ named, isIn }, { article: { title } }) {
      for (const note of named('fn'))
        if (!isIn(note, 'fn-group', 'author-notes', 'table-wrap-foot'))
          yield [
            `Unexpected ${inWords(note)} in the text of the JATS, expected it in the back`,
            note,
          ];
      // A note that the title of the manuscript has is told there (title-note).
      if ([...inlines(title)].some(({ type }) => type === 'footnoteReference')) return;
      for (const xref of named('xref'))
        if (xref.attributes['ref-type'] === 'fn' && isIn(xref, 'article-title'))
          yield ['Unexpected call of a note in the title, expected the title alone', xref];
    },
  }),
  jatsRule({
    ...NLM,
    name: 'jats-list-item-figure',
    severity: 'warning',
    advice: 'Put the figure or table behind the list, and refer to it.',
    *wrong({ named, isIn }) {
      for (const each of named('fig', 'table-wrap'))
        if (isIn(each, 'list-item'))
          yield [`Unexpected ${inWords(each)} in an item of a list, expected it outside`, each];
    },
  }),
  jatsRule({
    ...NLM,
    name: 'jats-formula-unreadable',
    advice: 'Correct the TeX of the formula.',
    *wrong({ named }) {
      for (const tex of named('tex-math')) {
        const text = nodeText(tex);
        if (!(text.split('\\documentclass', 2)[1] ?? '').includes('\\begin{document}'))
          yield [
            `Unexpected TeX “${text.slice(0, 40)}” in the JATS, expected a whole document`,
            tex,
          ];
      }
    },
  }),
];

function isEmpty({ children }: Element): boolean {
  return children.every((child) => child.type !== 'element' && nodeText(child).trim() === '');
}
