import type { ArticleCheck } from '../../check.ts';
import { pdfRule } from './rule.ts';

export const PDF_LETTERS: readonly ArticleCheck[] = [
  pdfRule({
    name: 'pdf-font-drawn',
    receivers: ['scholar', 'pmc'],
    source: 'Google Scholar, Inclusion Guidelines for Webmasters',
    date: '2024',
    // The nameless one holds a text layer for scripts that readers of PDFs cannot put together.
    *wrong({ fonts }) {
      for (const { type3, name } of fonts)
        if (type3 && name !== '')
          yield `Unexpected Type 3 font “${name}” in the PDF, expected a TrueType font`;
    },
  }),
  pdfRule({
    name: 'pdf-font-outside',
    receivers: ['pmc', 'readers'],
    source: 'PMC, Guidelines for PDF files',
    date: '2024',
    *wrong({ fonts }) {
      for (const { embedded, name } of fonts)
        if (!embedded) yield `Unexpected font “${name}” outside the PDF, expected it inside`;
    },
  }),
  pdfRule({
    name: 'pdf-letters-unreadable',
    receivers: ['scholar', 'readers'],
    source: 'Google Scholar, Inclusion Guidelines for Webmasters',
    date: '2024',
    wrong: ({ lines }) =>
      lines
        .filter(({ words }) => /[\uFFFD\p{Co}\0]/u.test(words))
        .slice(0, 3)
        .map(
          ({ page, words }) =>
            `Unexpected letters without meaning on page ${page} of the PDF (“${words.slice(0, 40)}”), expected characters`,
        ),
  }),
];
