/** Rules about the structure of the PDF for screen readers: tags, language and outline. */
import type { Article, Block } from '../../../article/article.ts';
import { type Message, message } from '../../../messages/message.ts';
import type { ArticleCheck } from '../../check.ts';
import { inlineText } from '../../words/article-text.ts';
import { lettersOfText } from '../../words/words.ts';
import { pdfRule } from './rule.ts';

const UA = { source: 'PDF/UA-1 (ISO 14289-1)', date: '2014' };

export const PDF_STRUCTURE: readonly ArticleCheck[] = [
  pdfRule({
    ...UA,
    name: 'pdf-untagged',
    receivers: ['readers'],
    *faults({ tagged, untagged }) {
      if (!tagged) yield message('pdf-untagged');
      const words = untagged.trim();
      if (words) yield message('pdf-untagged/words', { words: words.slice(0, 60) });
    },
  }),
  pdfRule({
    ...UA,
    name: 'pdf-language-differs',
    receivers: ['readers'],
    *faults({ language }, { article }) {
      const { language: expected } = article;
      if (!language) yield message('pdf-language-differs/missing', { expected });
      else if (language.toLowerCase() !== expected.toLowerCase())
        yield message('pdf-language-differs', { found: language, expected });
    },
  }),
  pdfRule({
    ...UA,
    name: 'pdf-title-not-shown',
    receivers: ['readers'],
    *faults({ titleShown }) {
      if (!titleShown) yield message('pdf-title-not-shown');
    },
  }),
  pdfRule({
    ...UA,
    name: 'pdf-figure-without-alt',
    receivers: ['readers'],
    *faults({ figures }) {
      for (const { alt, page } of figures)
        if (!alt?.trim()) yield message('pdf-figure-without-alt', { page: String(page) });
    },
  }),
  pdfRule({
    name: 'pdf-page-labels-differ',
    receivers: ['readers', 'scholar'],
    source: 'ISO 32000-1, 12.4.2; Google Scholar, Inclusion Guidelines',
    date: '2024',
    *faults({ pageLabels }, { article }) {
      const { first } = article.pages ?? {};
      if (first === undefined) return;
      const [label] = pageLabels;
      if (label !== first) yield wrongLabel(0, label, first);
      // Page numbers of other kinds (“S12”, “xii”) are counted in other ways.
      else if (/^\d+$/.test(first)) {
        const at = pageLabels.findIndex((label, index) => label !== String(Number(first) + index));
        if (at !== -1) yield wrongLabel(at, pageLabels[at], String(Number(first) + at));
      }
    },
  }),
  pdfRule({
    name: 'pdf-outline-incomplete',
    receivers: ['readers'],
    source: 'PDF/UA-1 (ISO 14289-1); WCAG 2.2, PDF2',
    date: '2023',
    *faults({ outline }, { article }) {
      const entries = new Set(outline.map((entry) => lettersOfText(entry, 'letters')));
      for (const title of titlesOf(article))
        if (!entries.has(lettersOfText(title, 'letters')))
          yield message('pdf-outline-incomplete', { title });
    },
  }),
  pdfRule({
    ...UA,
    name: 'pdf-heading-skipped',
    receivers: ['readers'],
    *faults({ roles }) {
      const levels = roles.flatMap((role) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
      for (const [index, level] of levels.entries()) {
        const before = levels[index - 1] ?? 0;
        if (level > before + 1)
          yield message('pdf-heading-skipped', { level, expected: before + 1 });
      }
    },
  }),
];

function wrongLabel(index: number, found: string | undefined, expected: string): Message {
  const position = index + 1;
  if (!found) return message('pdf-page-labels-differ/missing', { position, expected });
  return message('pdf-page-labels-differ', { position, found, expected });
}

/** The titles of the article and of its main sections, with their numbers. */
function titlesOf({ title, body, back, language }: Article): string[] {
  const sections: Block[] = [...body, ...back.map(({ section }) => section)];
  const all = [
    inlineText(title, language).trim(),
    ...sections.flatMap((block) =>
      block.type === 'section'
        ? [[block.number, inlineText(block.title, language).trim()].filter(Boolean).join(' ')]
        : [],
    ),
  ];
  // Some scripts cannot be compared, because a PDF returns their letters in another form.
  return all.filter((each) =>
    /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s]+$/u.test(each),
  );
}
