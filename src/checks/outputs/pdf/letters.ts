import type { ArticleCheck } from '../../check.ts';
import { pdfRule, THEME_DECIDES } from './rule.ts';

export const PDF_LETTERS: readonly ArticleCheck[] = [
  pdfRule({
    name: 'pdf-font-drawn',
    receivers: ['scholar', 'pmc'],
    source: 'Google Scholar, Inclusion Guidelines for Webmasters',
    date: '2024',
    sentence: 'No font of the PDF is a Type 3 font, whose letters are drawings.',
    advice:
      'Replace variable fonts and fonts with PostScript outlines in the theme (docs/themes.md).',
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
    sentence: 'Every font of the PDF lies inside it.',
    advice: 'Take another font file in the theme: this one does not allow that it is embedded.',
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
    sentence: 'Every letter of the PDF can be searched and copied.',
    advice: THEME_DECIDES,
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
