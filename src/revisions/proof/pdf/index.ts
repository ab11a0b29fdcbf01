/**
 * The proof of an article: its PDF with numbered lines and marks of queries, and the queries as a form and as data.
 * Like a format, it accesses the outside only through its `Host`.
 */
import { basename } from 'node:path/posix';
import type { Article } from '../../../article/article.ts';
import type { Host, OutputFile } from '../../../formats/format.ts';
import { firstPage, fullTitle } from '../../../formats/html/index.ts';
import type { ProofLayout, ProofMark, Spot } from '../../../formats/pdf/layout/index.ts';
import { printArticle } from '../../../formats/pdf/render-pdf.ts';
import type { FontFace, Theme } from '../../../formats/theme.ts';
import { authorName } from '../../../words/person-name.ts';
import { fileNames } from '../file-names.ts';
import { placePrintedLines, type SourceLine } from '../printed-lines.ts';
import type { Queries } from '../queries.ts';
import {
  FILE_VERSION,
  type PrintedLine,
  type PrintedQuery,
  QUERIES_FORMAT,
  type QueriesFile,
  queriesJson,
} from '../queries-file.ts';
import { type FrontPart, type Query, spotName, type Target } from '../query.ts';
import { sentence } from '../question.ts';
import { formPage } from './form.ts';
import { glyphsOf, PROOF_LETTERS } from './glyphs.ts';
import { queryList } from './list.ts';
import { stampProof } from './stamp.ts';
import { PROOF_CSS } from './style.ts';

/** Facts of the sources, for reading the answers. */
export interface ProofSource {
  /** Example: "1-2/firdous" */
  name: string;
  manuscript: QueriesFile['manuscript'];
  /** The lines of all texts of the article. */
  lines: readonly SourceLine[];
}

export interface Proof {
  files: OutputFile[];
  queries: PrintedQuery[];
}

/** Returns undefined if it could not be printed; that is reported. */
export async function renderProof(
  article: Article,
  { queries, marks }: Queries,
  source: ProofSource,
  host: Host,
): Promise<Proof | undefined> {
  const { theme } = host;
  const names = fileNames(article.name);
  const glyphs = glyphsOf(await letterFace(theme).bytes());
  const rightToLeft = article.direction === 'rtl';
  const printed = await printArticle(article, host, {
    parts: {
      marks,
      list: queryList(queries, basename(names.form), theme),
      css: PROOF_CSS,
      runs: [digits('text'), digits('heading')],
    },
    spots: queries.flatMap(spotsOf),
    stamp: (pdf, layout) =>
      stampProof(pdf, layout, { settings: theme.settings, rightToLeft, glyphs }),
  });
  if (!printed?.layout.proof) return undefined;
  const shown = printedQueries(queries, printed.layout.proof, firstPage(article));
  const lines = printedLines(printed.layout.proof, source, firstPage(article));
  const file = queriesFile(article, source, { queries: shown, lines }, host.generator);
  return {
    queries: shown,
    files: [
      { path: names.pdf, content: printed.pdf },
      { path: names.form, content: formPage(file, names.answers) },
      { path: names.json, content: queriesJson(file) },
    ],
  };
}

/** Line numbers are drawn after the fonts of the page were chosen. */
function digits(stack: 'text' | 'heading') {
  return { texts: ['0123456789 online,ad'], language: 'en', stack, bold: false, italic: false };
}

/** The upright font of the headings that has most of the letters. */
function letterFace({ faces, settings }: Theme): FontFace {
  const families = [...settings.fonts.heading, ...settings.fonts.text];
  const rank = ({ family, weight, style, covers }: FontFace) => {
    const letters = [...PROOF_LETTERS].filter((letter) => covers(letter.codePointAt(0) ?? 0));
    const place = families.indexOf(family);
    return [
      -letters.length,
      style === 'normal' ? 0 : 1,
      Math.abs(weight - 400),
      place < 0 ? 99 : place,
    ];
  };
  const [best] = [...faces].sort((a, b) => compare(rank(a), rank(b)));
  if (!best) throw new Error('a theme without fonts');
  return best;
}

function compare(a: readonly number[], b: readonly number[]): number {
  return (
    a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0
  );
}

// -------------------------------------------------------------------------- places

function spotsOf({ number, places }: Query): Spot[] {
  return places.flatMap(({ target }, place) =>
    target ? [{ query: number, place, ...elementOf(target, spotName(number, place)) }] : [],
  );
}

function elementOf(target: Target, spot: string): Pick<Spot, 'selectors' | 'words'> {
  if (target.kind === 'text') return { selectors: [`[data-query~="${spot}"]`] };
  if (target.kind === 'reference') return { selectors: [`[id="${target.id}"]`] };
  const { part, words } = target;
  return { selectors: [PARTS[part], 'h1', 'main > *'], ...(words !== undefined && { words }) };
}

/** CSS classes of the templates. If a theme has other classes, the title or the top of the article is used. */
const PARTS: Record<FrontPart, string> = {
  title: 'h1',
  authors: '.authors',
  affiliations: '.affiliations',
  dates: '.dates',
  abstract: '.abstract',
  keywords: '.keywords',
  publication: '.publication',
};

// ---------------------------------------------------------------------------- data

function printedQueries(
  queries: readonly Query[],
  { marks }: ProofLayout,
  first: number,
): PrintedQuery[] {
  return queries.map(({ number, by, rule, question, places }) => {
    const own = marks.filter(({ query }) => query === number);
    const lines = own.flatMap(({ line }) => line ?? []).sort((a, b) => a - b);
    return {
      number,
      by,
      ...(rule !== undefined && { rule }),
      question: sentence(question, lines),
      places: places.map(({ target: _, ...place }, index) => {
        const mark = own.find((each) => each.place === index);
        return { ...place, ...(mark && { print: printPlace(mark, first) }) };
      }),
    };
  });
}

function printPlace({ page, line }: ProofMark, first: number) {
  return { page: first + page, ...(line !== undefined && { line }) };
}

function printedLines({ lines }: ProofLayout, source: ProofSource, first: number): PrintedLine[] {
  const places = placePrintedLines(
    lines.map(({ text }) => text),
    source.lines,
  );
  return lines.map(({ page, text }, index) => {
    const at = places[index];
    return { page: first + page, text, ...(at && { at }) };
  });
}

function queriesFile(
  article: Article,
  { name, manuscript }: ProofSource,
  printed: Pick<QueriesFile, 'queries' | 'lines'>,
  generator: string,
): QueriesFile {
  const { language, journal } = article;
  return {
    format: QUERIES_FORMAT,
    version: FILE_VERSION,
    generator,
    article: {
      name,
      title: fullTitle(article),
      authors: article.authors.map(authorName),
      journal: journal.title,
      language,
    },
    manuscript,
    ...printed,
  };
}
