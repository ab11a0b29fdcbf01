/** What PMC's style checker demands of the text in the JATS. */
import type { Element } from 'xast';
import { nodeText } from '../../../markup/node-text.ts';
import { message } from '../../../messages/message.ts';
import { wordList } from '../../../words/word-list.ts';
import type { ArticleCheck } from '../../check.ts';
import { walkInlines } from '../../nodes.ts';
import { NLM } from '../../sources.ts';
import { childElements, elementFault, jatsRule } from './rule.ts';

/** Elements that must have text. */
const TEXT_ELEMENTS = wordList(
  'p title label kwd xref italic bold sup sub sec caption abstract trans-abstract ack app ref-list mixed-citation element-citation article-title subtitle surname given-names aff ext-link email corresp attrib term subject source year institution license-p copyright-statement',
);

export const JATS_BODY: readonly ArticleCheck[] = [
  jatsRule({
    ...NLM,
    name: 'jats-element-empty',
    *faults({ named, isIn, parent }) {
      // Empty notes and list items are reported at their places in the manuscript.
      for (const element of named(...TEXT_ELEMENTS))
        if (isEmpty(element) && !isIn(element, 'fn') && parent(element)?.name !== 'list-item')
          yield elementFault('jats-element-empty', element);
    },
  }),
  jatsRule({
    ...NLM,
    name: 'jats-section-untitled',
    severity: 'warning',
    *faults({ named }) {
      for (const section of named('sec', 'app'))
        if (childElements(section, 'title').length === 0)
          yield elementFault('jats-section-untitled', section);
    },
  }),
  jatsRule({
    ...NLM,
    name: 'jats-note-misplaced',
    *faults({ named, isIn }, { article: { title } }) {
      for (const note of named('fn'))
        if (!isIn(note, 'fn-group', 'author-notes', 'table-wrap-foot'))
          yield elementFault('jats-note-misplaced/in-text', note);
      // A note in the title of the manuscript is reported by title-note.
      if ([...walkInlines(title)].some(({ type }) => type === 'footnoteReference')) return;
      for (const xref of named('xref'))
        if (xref.attributes['ref-type'] === 'fn' && isIn(xref, 'article-title'))
          yield [message('jats-note-misplaced/title'), xref];
    },
  }),
  jatsRule({
    ...NLM,
    name: 'jats-formula-unreadable',
    *faults({ named }) {
      for (const tex of named('tex-math')) {
        const text = nodeText(tex);
        if (!(text.split('\\documentclass', 2)[1] ?? '').includes('\\begin{document}'))
          yield [message('jats-formula-unreadable', { text: text.slice(0, 40) }), tex];
      }
    },
  }),
];

function isEmpty({ children }: Element): boolean {
  return children.every((child) => child.type !== 'element' && nodeText(child).trim() === '');
}
