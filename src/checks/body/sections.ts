import type { Block } from '../../article/article.ts';
import { isBlankParagraph } from '../../article/blank-paragraph.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { blocksOf, truncateText, words } from '../nodes.ts';
import { NLM } from '../sources.ts';

export const SECTIONS: readonly Check[] = [
  {
    name: 'section-empty',
    receivers: ['pmc', 'readers'],
    ...NLM,
    *find({ article, at, reported }) {
      const sections = [...blocksOf(article, 'section')];
      const lines = sections.map((section) => at(section).place?.start.line ?? 0);
      // If something was left out of the section, that is already reported.
      const hasReport = (from = 0, to = Number.POSITIVE_INFINITY) =>
        reported.some(({ place: { start } }) => start.line > from && start.line < to);
      for (const [index, section] of sections.entries())
        if (section.children.length === 0 && !hasReport(lines[index], lines[index + 1]))
          yield {
            message: message('section-empty', {
              section: truncateText(words(section.title, article)),
            }),
            at: at(section),
          };
    },
  },
  {
    name: 'body-missing',
    receivers: ['pmc', 'scholar', 'readers'],
    ...NLM,
    *find({ article, key }) {
      if (!article.body.every(isOnlyCode)) return;
      yield {
        message:
          article.body.length > 0 ? message('body-missing/only-code') : message('body-missing'),
        at: key(''),
      };
    },
  },
  {
    name: 'note-empty',
    receivers: ['pmc', 'readers'],
    ...NLM,
    *find({ article, at }) {
      for (const note of article.notes)
        if (note.children.every(isBlankParagraph))
          yield { message: message('note-empty', { note: note.number }), at: at(note) };
    },
  },
  {
    name: 'code-line-long',
    severity: 'info',
    optional: true,
    receivers: ['pmc', 'readers'],
    ...NLM,
    *find({ article, at }) {
      for (const block of blocksOf(article, 'codeBlock')) {
        const longest = Math.max(...block.value.split('\n').map((line) => line.trimEnd().length));
        if (longest > 76)
          yield { message: message('code-line-long', { length: longest }), at: at(block) };
      }
    },
  },
];

/** Whether a block is code, or a section of nothing but code. */
function isOnlyCode(block: Block): boolean {
  return block.type === 'section' ? block.children.every(isOnlyCode) : block.type === 'codeBlock';
}
