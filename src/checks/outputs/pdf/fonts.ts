import { message } from '../../../messages/message.ts';
import type { ArticleCheck } from '../../check.ts';
import { pdfRule } from './rule.ts';

export const PDF_FONTS: readonly ArticleCheck[] = [
  pdfRule({
    name: 'pdf-font-drawn',
    receivers: ['scholar', 'pmc'],
    source: 'Google Scholar, Inclusion Guidelines for Webmasters',
    date: '2024',
    // The font without a name is that of the text layer for scripts that PDF readers cannot assemble.
    *faults({ fonts }) {
      for (const { type3, name } of fonts)
        if (type3 && name !== '') yield message('pdf-font-drawn', { font: name });
    },
  }),
  pdfRule({
    name: 'pdf-font-outside',
    receivers: ['pmc', 'readers'],
    source: 'PMC, Guidelines for PDF files',
    date: '2024',
    *faults({ fonts }) {
      for (const { embedded, name } of fonts)
        if (!embedded) yield message('pdf-font-outside', { font: name });
    },
  }),
  pdfRule({
    name: 'pdf-letters-unreadable',
    receivers: ['scholar', 'readers'],
    source: 'Google Scholar, Inclusion Guidelines for Webmasters',
    date: '2024',
    faults: ({ lines }) =>
      lines
        .filter(({ words }) => /[\uFFFD\p{Co}\0]/u.test(words))
        .slice(0, 3)
        .map(({ page, words }) =>
          message('pdf-letters-unreadable', { page, words: words.slice(0, 40) }),
        ),
  }),
];
