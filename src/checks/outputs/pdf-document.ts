/** Rules about the PDF as a file: fonts, tags, labels, what it says of itself. */
import type { Article, Block } from '../../article.ts';
import { plainText } from '../../text/plain-text.ts';
import type { ArticleCheck } from '../check.ts';
import { lettersOfText } from '../words/words.ts';
import { PRINT_AGAIN, pdfRule, THEME_DECIDES } from './pdf-rule.ts';

const UA = { source: 'PDF/UA-1 (ISO 14289-1)', date: '2014' };

export const PDF_DOCUMENT: readonly ArticleCheck[] = [
  {
    name: 'pdf-outdated',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers'],
    source: 'Offprint: the outputs say the same',
    date: '2026',
    sentence: 'The PDF that stands in the output folder is that of today’s manuscript.',
    advice: 'Build the article again, or check with --pdf, which prints it first.',
    examples: {
      breaks: [{ in: 'pdf', from: '"outdated":false', to: '"outdated":true' }],
      keeps: [{ in: 'pdf', from: '"bytes":93000', to: '"bytes":94000' }],
    },
    *find({ pdf, key }) {
      if (pdf?.outdated)
        yield {
          reason:
            'Unexpected PDF of another state of the article, expected today’s: it was not checked',
          at: key('title'),
        };
    },
  },
  pdfRule({
    name: 'pdf-too-large',
    receivers: ['scholar'],
    source: 'Google Scholar, Inclusion Guidelines for Webmasters',
    date: '2024',
    sentence: 'A PDF is smaller than 5 MB.',
    advice: 'Make the pictures smaller: 300 dots per inch at the printed size are enough.',
    examples: {
      breaks: [{ in: 'pdf', from: '"bytes":93000', to: '"bytes":5300000' }],
      keeps: [{ in: 'pdf', from: '"bytes":93000', to: '"bytes":5100000' }],
    },
    wrong: ({ bytes }) =>
      bytes > LARGEST
        ? [`Unexpected PDF of ${(bytes / 1024 / 1024).toFixed(1)} MB, expected less than 5`]
        : [],
  }),
  pdfRule({
    name: 'pdf-font-drawn',
    receivers: ['scholar', 'pmc'],
    source: 'Google Scholar, Inclusion Guidelines for Webmasters',
    date: '2024',
    sentence: 'No font of the PDF is a Type 3 font, whose letters are drawings.',
    advice:
      'Replace variable fonts and fonts with PostScript outlines in the theme (docs/themes.md).',
    examples: {
      breaks: [
        {
          in: 'pdf',
          from: '{"name":"SourceSerif4-Italic","embedded":true,"type3":false}',
          to: '{"name":"SourceSerif4-Italic","embedded":true,"type3":true}',
        },
      ],
      keeps: [
        {
          in: 'pdf',
          from: '{"name":"SourceSerif4-Italic","embedded":true,"type3":false}',
          to: '{"name":"","embedded":true,"type3":true}',
        },
      ],
    },
    // The nameless one holds a text layer for scripts that readers of PDFs cannot put together.
    wrong: ({ fonts }) =>
      fonts
        .filter(({ type3, name }) => type3 && name !== '')
        .map(({ name }) => `Unexpected Type 3 font “${name}” in the PDF, expected a TrueType font`),
  }),
  pdfRule({
    name: 'pdf-font-outside',
    receivers: ['pmc', 'readers'],
    source: 'PMC, Guidelines for PDF files',
    date: '2024',
    sentence: 'Every font of the PDF lies inside it.',
    advice: 'Take another font file in the theme: this one does not allow that it is embedded.',
    examples: {
      breaks: [
        {
          in: 'pdf',
          from: '{"name":"SourceSerif4-Italic","embedded":true',
          to: '{"name":"SourceSerif4-Italic","embedded":false',
        },
      ],
      keeps: [
        {
          in: 'pdf',
          from: '{"name":"SourceSerif4-Italic","embedded":true',
          to: '{"name":"Helvetica","embedded":true',
        },
      ],
    },
    wrong: ({ fonts }) =>
      fonts
        .filter(({ embedded }) => !embedded)
        .map(({ name }) => `Unexpected font “${name}” outside the PDF, expected it inside`),
  }),
  pdfRule({
    ...UA,
    name: 'pdf-untagged',
    receivers: ['readers'],
    sentence: 'The PDF has tags, and every word stands in one: screen readers read nothing else.',
    advice: PRINT_AGAIN,
    examples: {
      breaks: [
        { in: 'pdf', from: '"tagged":true', to: '"tagged":false' },
        { in: 'pdf', from: '"untagged":""', to: '"untagged":"Lost words"' },
      ],
      keeps: [{ in: 'pdf', from: '"untagged":""', to: '"untagged":" \\n"' }],
    },
    wrong: ({ tagged, untagged }) => [
      ...(tagged ? [] : ['Unexpected PDF without tags, expected a tagged one']),
      ...(untagged.trim() === ''
        ? []
        : [`Unexpected “${untagged.trim().slice(0, 60)}” outside all tags, expected it in one`]),
    ],
  }),
  pdfRule({
    ...UA,
    name: 'pdf-language-differs',
    receivers: ['readers'],
    sentence: 'The PDF names the language of the article.',
    advice: PRINT_AGAIN,
    examples: {
      breaks: [
        { in: 'pdf', from: '"language":"en"', to: '"language":"de"' },
        { in: 'pdf', from: ',"language":"en"', to: '' },
      ],
      keeps: [{ in: 'pdf', from: '"language":"en"', to: '"language":"EN"' }],
    },
    wrong: ({ language }, { article }) =>
      language?.toLowerCase() === article.language.toLowerCase()
        ? []
        : [`Unexpected language “${language ?? ''}” of the PDF, expected “${article.language}”`],
  }),
  pdfRule({
    ...UA,
    name: 'pdf-title-not-shown',
    receivers: ['readers'],
    sentence: 'Readers see the title in the window, not the name of the file.',
    advice: PRINT_AGAIN,
    examples: {
      breaks: [{ in: 'pdf', from: '"titleShown":true', to: '"titleShown":false' }],
      keeps: [{ in: 'pdf', from: '"titleShown":true', to: '"titleShown": true' }],
    },
    wrong: ({ titleShown }) =>
      titleShown ? [] : ['Unexpected file name in the title of the window, expected the title'],
  }),
  pdfRule({
    ...UA,
    name: 'pdf-figure-without-alt',
    receivers: ['readers'],
    sentence: 'Every figure of the PDF has its alternative text.',
    advice: 'Describe each figure: `{alt="…"}` behind it. If it has one, build again.',
    examples: {
      breaks: [
        {
          in: 'pdf',
          from: '"figures":[{"page":2,"alt":"A pole with marks stands in the water of a harbour"}]',
          to: '"figures":[{"page":2}]',
        },
      ],
      keeps: [
        {
          in: 'pdf',
          from: '"alt":"A pole with marks stands in the water of a harbour"',
          to: '"alt":"A pole stands in a harbour"',
        },
      ],
    },
    wrong: ({ figures }) =>
      figures
        .filter(({ alt }) => !alt?.trim())
        .map(
          ({ page }) => `Unexpected figure on page ${page} of the PDF without a text, expected one`,
        ),
  }),
  pdfRule({
    name: 'pdf-page-labels-differ',
    receivers: ['readers', 'scholar'],
    source: 'ISO 32000-1, 12.4.2; Google Scholar, Inclusion Guidelines',
    date: '2024',
    sentence: 'The pages of the PDF are called what is printed on them.',
    advice: PRINT_AGAIN,
    examples: {
      breaks: [
        { in: 'pdf', from: '"pageLabels":["57","58","59"]', to: '"pageLabels":["1","2","3"]' },
      ],
      keeps: [
        { in: 'pdf', from: '"pageLabels":["57","58","59"]', to: '"pageLabels":["57","58","59"] ' },
      ],
    },
    wrong: ({ pageLabels }, { article }) => {
      const { first } = article.pages ?? {};
      return first === undefined || pageLabels[0] === first
        ? []
        : [`Unexpected label “${pageLabels[0] ?? ''}” of the first page, expected “${first}”`];
    },
  }),
  pdfRule({
    name: 'pdf-outline-incomplete',
    receivers: ['readers'],
    source: 'PDF/UA-1 (ISO 14289-1); WCAG 2.2, PDF2',
    date: '2023',
    sentence: 'The outline of the PDF leads to every section.',
    advice: PRINT_AGAIN,
    examples: {
      breaks: [
        { in: 'pdf', from: '"1. Introduction","2. Methods",', to: '"1. Introduction",' },
        { in: 'pdf', from: '"2. Methods","3.', to: '"2. MethodsMethods","3.' },
      ],
      keeps: [{ in: 'pdf', from: '"2. Methods","3.', to: '"2  Methods","3.' }],
    },
    wrong: ({ outline }, { article }) => {
      const entries = new Set(outline.map((entry) => lettersOfText(entry, 'letters')));
      return sectionTitles(article).flatMap((title) =>
        entries.has(lettersOfText(title, 'letters'))
          ? []
          : [`Unexpected outline without “${title}”, expected every section in it`],
      );
    },
  }),
  pdfRule({
    name: 'pdf-standards-unsaid',
    receivers: ['readers'],
    source: 'PDF/UA-1, 5; PDF/A-3 (ISO 19005-3), 6.6.4',
    date: '2014',
    sentence: 'The PDF says that it is made for everybody (PDF/UA) and for keeping (PDF/A).',
    advice: PRINT_AGAIN,
    severity: 'warning',
    examples: {
      breaks: [
        { in: 'pdf', from: '<pdfuaid:part>1</pdfuaid:part>', to: '' },
        { in: 'pdf', from: '<pdfaid:part>3</pdfaid:part>', to: '' },
      ],
      keeps: [
        { in: 'pdf', from: '<pdfaid:part>3</pdfaid:part>', to: '<pdfaid:part>2</pdfaid:part>' },
      ],
    },
    wrong: ({ xmp = '' }) =>
      STANDARDS.filter(([, sign]) => !sign.test(xmp)).map(
        ([name]) => `Unexpected PDF that does not say it is ${name}, expected it`,
      ),
  }),
  pdfRule({
    ...UA,
    name: 'pdf-heading-skipped',
    receivers: ['readers'],
    sentence: 'Headings of the PDF skip no level.',
    advice: PRINT_AGAIN,
    examples: {
      breaks: [{ in: 'pdf', from: '"roles":["Document",', to: '"roles":["Document","H1","H3",' }],
      keeps: [{ in: 'pdf', from: '"roles":["Document",', to: '"roles":["Document","H1","H2",' }],
    },
    wrong: ({ roles }) => {
      const levels = roles.flatMap((role) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
      return levels.flatMap((level, index) =>
        level > (levels[index - 1] ?? 0) + 1
          ? [
              `Unexpected heading of level ${level} in the PDF behind one of level ${levels[index - 1] ?? 0}, expected one level more at most`,
            ]
          : [],
      );
    },
  }),
  pdfRule({
    name: 'pdf-letters-unreadable',
    receivers: ['scholar', 'readers'],
    source: 'Google Scholar, Inclusion Guidelines for Webmasters',
    date: '2024',
    sentence: 'Every letter of the PDF can be searched and copied.',
    advice: THEME_DECIDES,
    examples: {
      breaks: [{ in: 'pdf', from: '"words":"Abstract"', to: '"words":"Abs\uFFFDract"' }],
      keeps: [{ in: 'pdf', from: '"words":"Abstract"', to: '"words":"ABSTRACT"' }],
    },
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

const LARGEST = 5 * 1024 * 1024;

const STANDARDS: [string, RegExp][] = [
  ['PDF/UA', /pdfuaid:part\D{0,2}\d/],
  ['PDF/A', /pdfaid:part\D{0,2}\d/],
];

/** Of the first level, with their numbers. */
function sectionTitles({ body, back, language }: Article): string[] {
  const sections: Block[] = [...body, ...back.map(({ section }) => section)];
  return sections.flatMap((block) => {
    if (block.type !== 'section') return [];
    const title = plainText(block.title, language).trim();
    // Letters of some scripts come back from a PDF in another form.
    if (!/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s]+$/u.test(title))
      return [];
    return [[block.number, title].filter(Boolean).join(' ')];
  });
}
