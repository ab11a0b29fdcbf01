/** Rules about figures and tables. */
import type { Figure, Table } from '../article.ts';
import { label } from '../languages/index.ts';
import { inArticle, inFiles } from './changes.ts';
import type { Check, Finding } from './check.ts';
import {
  blocksOf,
  blockWords,
  deep,
  folded,
  inlinesOf,
  lineOf,
  placeOfWord,
  shown,
  textOf,
  words,
} from './nodes.ts';
import { JATS4R, NLM, PMC_IMAGES, PRACTICE, SCIELO } from './sources.ts';
import type { ArticleSubject } from './subject.ts';

const ALT = 'alt="A pole with marks stands in the water of a harbour"';
const PICTURE = `![A gauge. It was read every hour.](figures/gauge.png){#fig-gauge ${ALT}}`;
const FOLLOW = 'The heights follow the moon.';
const SAID = '@fig-gauge shows one of them, and @tbl-heights gives the mean heights.';

export const FLOATS: readonly Check[] = [
  {
    name: 'float-not-cited',
    scope: 'article',
    severity: 'warning',
    receivers: ['pmc', 'readers'],
    ...NLM,
    sentence: 'The text names every numbered figure and table.',
    advice: 'Write its label where the text speaks of it, like @fig-map, or remove it.',
    examples: {
      breaks: [
        inArticle(SAID, 'A figure shows one of them, and @tbl-heights gives the mean heights.'),
        inArticle(SAID, '@fig-gauge shows one of them.'),
      ],
      keeps: [inArticle(SAID, 'Figure 1 shows one of them, and Table 1 gives the mean heights.')],
    },
    *find(subject) {
      const { article, at } = subject;
      const cited = mentions(subject);
      const text = [...deep(textOf(article))]
        .map((block) => words(lineOf(block), article))
        .join('\n');
      for (const float of floatsOf(subject)) {
        if (!float.number || cited.includes(float) || namesByHand(text, float, article.language))
          continue;
        yield {
          reason: `Unexpected ${nameOf(float)} that the text never names, expected a reference to it`,
          at: at(float),
        };
      }
    },
  },
  {
    name: 'float-number-unknown',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    sentence: 'A figure or table that the text names by its number is there.',
    advice: 'Correct the number, or add the figure; a reference like @fig-map numbers itself.',
    examples: {
      breaks: [inArticle(FOLLOW, `${FOLLOW} Figure 3 shows it.`)],
      keeps: [
        inArticle(FOLLOW, `${FOLLOW} Figure 1 and Table 1 show it.`),
        inArticle(
          FOLLOW,
          `${FOLLOW} It is seen in Figure 3 of Hill’s work, and in @hill2016, Fig. 7.`,
        ),
      ],
    },
    find: unknownNumbers,
  },
  {
    name: 'float-order',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    sentence: 'Figures and tables are first named in the order of their numbers.',
    advice: 'Move the figure or the table, so that its number follows the text.',
    examples: {
      breaks: [
        inArticle(
          `${SAID}\n\n${PICTURE}`,
          `@fig-second shows one of them, @fig-gauge another, and @tbl-heights gives the mean heights.\n\n${PICTURE}\n\n![A second gauge.](figures/gauge.png){#fig-second alt="Another pole in the water"}`,
        ),
      ],
      keeps: [
        inArticle(
          `${SAID}\n\n${PICTURE}`,
          `@fig-gauge shows one of them, @fig-second another, and @tbl-heights gives the mean heights.\n\n${PICTURE}\n\n![A second gauge.](figures/gauge.png){#fig-second alt="Another pole in the water"}`,
        ),
      ],
    },
    *find(subject) {
      for (const type of ['figure', 'table'] as const) {
        const first = [...new Set(mentions(subject))].filter((float) => float.type === type);
        const numbers = first.map(({ number }) => Number.parseInt(number ?? '', 10));
        const wrong = first.find((_, index) => (numbers[index] ?? 0) < (numbers[index - 1] ?? 0));
        if (wrong)
          yield {
            reason: `Unexpected ${nameOf(wrong)} named behind one with a higher number, expected them in order`,
            at: subject.at(wrong),
          };
      }
    },
  },
  {
    name: 'float-caption-missing',
    scope: 'article',
    severity: 'warning',
    receivers: ['pmc', 'readers'],
    ...NLM,
    sentence: 'Figures and tables have a caption.',
    advice: 'Write it in the brackets of the picture, or in a line `: Caption.` below the table.',
    examples: {
      breaks: [inArticle('![A gauge. It was read every hour.]', '![]')],
      keeps: [inArticle('![A gauge. It was read every hour.]', '![A gauge]')],
    },
    *find(subject) {
      for (const float of floatsOf(subject))
        if (
          float.caption.length === 0 &&
          !(float.type === 'figure' && float.panels.every(({ caption }) => caption))
        )
          yield {
            reason: `Unexpected ${nameOf(float)} without caption, expected one`,
            at: subject.at(float),
          };
    },
  },
  {
    name: 'table-head-missing',
    scope: 'article',
    severity: 'warning',
    receivers: ['pmc', 'readers'],
    ...JATS4R,
    sentence: 'The columns of a table have headings.',
    advice: 'Write them in the first row, above the line of dashes.',
    examples: {
      breaks: [inArticle('| Harbour | Mean height (m) |', '|         |                 |')],
      keeps: [inArticle('| Harbour | Mean height (m) |', '|         | Mean height (m) |')],
    },
    *find(subject) {
      for (const table of blocksOf(subject.article, 'table')) {
        const rows = [...table.head, ...table.body, ...table.foot];
        const cells = rows.flatMap((row) => row.cells).filter(({ header }) => header);
        if (
          cells.some(
            ({ children }) => children.length > 0 && blockWords(children, subject.article) !== '',
          )
        )
          continue;
        if (cells.some(({ children }) => [...inlinesOf(children, 'inlineImage')].length > 0))
          continue;
        yield {
          reason: `Unexpected ${nameOf(table)} without column headings, expected some`,
          at: subject.at(table),
        };
      }
    },
  },
  {
    name: 'alt-is-file-name',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'pmc'],
    ...SCIELO,
    sentence: 'The alternative text says what a picture shows, not what its file is called.',
    advice: 'Describe the picture for somebody who cannot see it.',
    examples: {
      breaks: [inArticle(ALT, 'alt="gauge.png"'), inArticle(ALT, 'alt="Figure 1"')],
      keeps: [inArticle(ALT, 'alt="A gauge"')],
    },
    find: (subject) =>
      ofPanels(subject, ({ alt, asset }) => {
        const base = (asset.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
        const says =
          /\.(png|jpe?g|gif|svg|webp|tiff?)$/i.test(alt) ||
          (/[\d_]/.test(base) && folded(alt) === folded(base));
        if (
          says ||
          /^(image|picture|figure|fig|photo|graph|graphic)\.?\s*\d*[a-z]?$/i.test(alt.trim())
        )
          return `Unexpected alternative text ${shown(alt)}, expected what the picture shows`;
        return undefined;
      }),
  },
  {
    name: 'alt-is-caption',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'pmc'],
    ...JATS4R,
    sentence: 'The alternative text is not the caption once more: readers would hear it twice.',
    advice: 'Describe what is seen; the caption says what it means.',
    examples: {
      breaks: [inArticle(ALT, 'alt="A gauge. It was read every hour."')],
      keeps: [inArticle(ALT, 'alt="A gauge, which is a pole with marks in the water."')],
    },
    find: (subject) =>
      ofPanels(subject, ({ alt, caption }, figure) => {
        const texts = [
          blockWords(figure.caption, subject.article),
          words(caption ?? [], subject.article),
        ];
        return alt !== '' && texts.some((text) => folded(text) === folded(alt))
          ? `Unexpected alternative text ${shown(alt)} that is the caption, expected what the picture shows`
          : undefined;
      }),
  },
  {
    name: 'figure-extension-differs',
    scope: 'article',
    severity: 'error',
    receivers: ['pmc'],
    ...PMC_IMAGES,
    sentence: 'A picture is what the ending of its file’s name says.',
    advice: 'Rename the file, or save the picture again in the format of its name.',
    examples: {
      breaks: [inFiles('"mediaType":"image/png"', '"mediaType":"image/jpeg"')],
      keeps: [inFiles('"mediaType":"image/png"', '"mediaType":"image/png" ')],
    },
    find: (subject) =>
      ofPanels(subject, ({ asset }) => {
        const { mediaType = '' } = subject.files.get(asset) ?? {};
        const ending = asset.split('.').at(-1)?.toLowerCase() ?? '';
        const meant = ENDINGS[ending];
        return meant && mediaType.startsWith('image/') && meant !== mediaType
          ? `Unexpected ${mediaType} in a file that ends in .${ending}, expected ${meant}`
          : undefined;
      }),
  },
  {
    name: 'figure-resolution-low',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'pmc'],
    ...PMC_IMAGES,
    sentence: 'A picture over the whole width has 1000 pixels or more: 150 dots per inch in print.',
    advice: 'Save it larger, from the program that made it; PMC wants twice as much.',
    examples: {
      breaks: [inFiles('"width":2000', '"width":640')],
      keeps: [inFiles('"width":2000', '"width":1000')],
    },
    find: (subject) =>
      ofPanels(subject, ({ asset, width = 1 }, { panels }) => {
        const facts = subject.files.get(asset);
        if (!facts?.width || facts.mediaType === 'image/svg+xml') return undefined;
        // A picture of fewer pixels than it could fill is printed smaller, at 96 to the inch.
        const inches = Math.min((6.5 * width) / panels.length, facts.width / 96);
        const dots = Math.round(facts.width / inches);
        return dots < 145
          ? `Unexpected picture of ${facts.width} pixels, which prints with ${dots} dots per inch, expected 150 at least`
          : undefined;
      }),
  },
  {
    name: 'image-of-table',
    scope: 'article',
    severity: 'warning',
    receivers: ['pmc', 'readers'],
    ...JATS4R,
    sentence: 'A table is text, not a picture of it.',
    advice: 'Type the table: screen readers and indexes cannot read pictures.',
    examples: {
      breaks: [
        inArticle('![A gauge. It was read every hour.]', '![Table 2. Heights of every hour.]'),
      ],
      keeps: [
        inArticle('![A gauge. It was read every hour.]', '![Table mountain from the gauge.]'),
      ],
    },
    *find(subject) {
      for (const figure of blocksOf(subject.article, 'figure')) {
        const caption = blockWords(figure.caption, subject.article);
        if (/^(table|tableau|tabla|tabela|tabelle|tablo|tabel|جدول|表)\s*[\dIVX]/i.test(caption))
          yield {
            reason: `Unexpected picture of a table ${shown(caption)}, expected the table itself`,
            at: subject.at(figure),
          };
      }
    },
  },
];

const ENDINGS: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

type Float = Figure | Table;

function floatsOf({ article }: ArticleSubject): Float[] {
  return [...blocksOf(article, 'figure'), ...blocksOf(article, 'table')];
}

function nameOf({ type, number, id }: Float): string {
  return `${type} ${number ?? `"${id}"`}`;
}

/** "Figure 3", but not "Figure 3 of Hill": each once for each number. */
const TYPED =
  /(?<!insert )\b(?:(fig(?:ure|\.))|table)\s?(\d{1,2})(?!\d|\.\d|[.,]?\s*(?:of|in|from|by)\b)/giu;
/** A work is cited just before: the figure is there. */
const CITED = /(?:\d{4}[a-z]?|\bn\.d\.|\[\d+\])\)?[,;:]?\s*(?:see\s)?$/u;

function* unknownNumbers(subject: ArticleSubject): Generator<Finding> {
  const floats = floatsOf(subject);
  const seen = new Set<string>();
  for (const block of deep(textOf(subject.article))) {
    const text = words(lineOf(block), subject.article);
    for (const { 0: name, 1: figure, 2: number = '', index } of text.matchAll(TYPED)) {
      const type = figure ? 'figure' : 'table';
      const own = floats.filter((float) => float.type === type);
      // A caption that begins with its own number names nothing.
      if (index === 0 && /^\s*[.:]/.test(text.slice(name.length))) continue;
      const isThere = own.some((float) => float.number === number) || Number(number) <= own.length;
      if (isThere || seen.has(`${type} ${number}`) || CITED.test(text.slice(0, index))) continue;
      seen.add(`${type} ${number}`);
      yield {
        reason: `Unexpected "${name}", expected one of the article's ${own.length} ${type}s`,
        at: placeOfWord(subject, block, name),
      };
    }
  }
}

/** Every mention of a figure or table, in the order of the text; a panel stands for its figure. */
function mentions(subject: ArticleSubject): Float[] {
  const floats = floatsOf(subject);
  const targets = new Map<string, Float>();
  for (const float of floats) {
    targets.set(float.id, float);
    if (float.type === 'figure') for (const { id } of float.panels) if (id) targets.set(id, float);
  }
  return [...inlinesOf(textOf(subject.article), 'crossReference')].flatMap(
    ({ node }) => targets.get(node.target) ?? [],
  );
}

/** "Figure 1", "Figs. 1 and 2", "Tables 1–3": typed, without a link. */
function namesByHand(text: string, { type, number = '' }: Float, language: string): boolean {
  const names = { figure: 'fig(?:ure|s|ures)?', table: 'tab(?:le|s|les)?' }[type];
  const own = label(language, type, undefined).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `(?:\\b${names}|${own})\\.?\\s*(?:\\d+\\p{L}?\\s*(?:,|–|-|&|\\p{L}{1,4})\\s*)*${number}(?!\\d)`,
    'iu',
  ).test(text);
}

function* ofPanels(
  subject: ArticleSubject,
  problem: (panel: Figure['panels'][number], figure: Figure) => string | undefined,
) {
  for (const figure of blocksOf(subject.article, 'figure'))
    for (const panel of figure.panels) {
      const reason = problem(panel, figure);
      if (reason) yield { reason, at: subject.at(panel) };
    }
}
