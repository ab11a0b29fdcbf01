/** Rules about the PDF as those read it who do not see it: tags, language, outline. */
import type { Article, Block } from '../../../article/article.ts';
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
    *wrong({ tagged, untagged }) {
      if (!tagged) yield 'Unexpected PDF without tags, expected a tagged one';
      const words = untagged.trim();
      if (words) yield `Unexpected “${words.slice(0, 60)}” outside all tags, expected it in one`;
    },
  }),
  pdfRule({
    ...UA,
    name: 'pdf-language-differs',
    receivers: ['readers'],
    *wrong({ language }, { article }) {
      if (language?.toLowerCase() !== article.language.toLowerCase())
        yield `Unexpected language “${language ?? ''}” of the PDF, expected “${article.language}”`;
    },
  }),
  pdfRule({
    ...UA,
    name: 'pdf-title-not-shown',
    receivers: ['readers'],
    *wrong({ titleShown }) {
      if (!titleShown) yield 'Unexpected file name in the title of the window, expected the title';
    },
  }),
  pdfRule({
    ...UA,
    name: 'pdf-figure-without-alt',
    receivers: ['readers'],
    *wrong({ figures }) {
      for (const { alt, page } of figures)
        if (!alt?.trim())
          yield `Unexpected figure on page ${page} of the PDF without a text, expected one`;
    },
  }),
  pdfRule({
    name: 'pdf-page-labels-differ',
    receivers: ['readers', 'scholar'],
    source: 'ISO 32000-1, 12.4.2; Google Scholar, Inclusion Guidelines',
    date: '2024',
    *wrong({ pageLabels }, { article }) {
      const { first } = article.pages ?? {};
      if (first === undefined) return;
      if (pageLabels[0] !== first)
        yield `Unexpected label “${pageLabels[0] ?? ''}” of the first page, expected “${first}”`;
      // Those of other kinds (“S12”, “xii”) go on in ways of their own.
      else if (/^\d+$/.test(first)) {
        const at = pageLabels.findIndex((label, index) => label !== String(Number(first) + index));
        if (at !== -1)
          yield `Unexpected label “${pageLabels[at]}” of page ${at + 1}, expected “${Number(first) + at}”`;
      }
    },
  }),
  pdfRule({
    name: 'pdf-outline-incomplete',
    receivers: ['readers'],
    source: 'PDF/UA-1 (ISO 14289-1); WCAG 2.2, PDF2',
    date: '2023',
    *wrong({ outline }, { article }) {
      const entries = new Set(outline.map((entry) => lettersOfText(entry, 'letters')));
      for (const title of titlesOf(article))
        if (!entries.has(lettersOfText(title, 'letters')))
          yield `Unexpected outline without “${title}”, expected every section in it`;
    },
  }),
  pdfRule({
    ...UA,
    name: 'pdf-heading-skipped',
    receivers: ['readers'],
    *wrong({ roles }) {
      const levels = roles.flatMap((role) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
      for (const [index, level] of levels.entries()) {
        const last = levels[index - 1] ?? 0;
        if (level > last + 1)
          yield `Unexpected heading of level ${level} in the PDF behind one of level ${last}, expected one level more at most`;
      }
    },
  }),
];

/** The article's, and those of its sections of the first level with their numbers. */
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
  // Letters of some scripts come back from a PDF in another form.
  return all.filter((each) =>
    /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s]+$/u.test(each),
  );
}
