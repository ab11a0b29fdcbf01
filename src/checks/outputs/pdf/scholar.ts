/** What Google Scholar reads on the first page of a PDF and in its reference list. */
import type { Article } from '../../../article/article.ts';
import { type Message, message } from '../../../messages/message.ts';
import { localNumber, word } from '../../../words/languages/index.ts';
import type { ArticleCheck } from '../../check.ts';
import type { PdfFacts, PdfLine } from '../../pdf-facts.ts';
import { inlineText } from '../../words/article-text.ts';
import { lettersOfText } from '../../words/words.ts';
import { pdfRule } from './rule.ts';

const SCHOLAR = {
  receivers: ['scholar'],
  source: 'Google Scholar, Inclusion Guidelines for Webmasters',
  date: '2024',
} as const;

export const PDF_SCHOLAR: readonly ArticleCheck[] = [
  pdfRule({
    ...SCHOLAR,
    name: 'pdf-title-not-largest',
    *faults(pdf, { article }) {
      const [largest] = firstPage(pdf).toSorted((one, other) => other.size - one.size);
      const title = letters(inlineText(article.title, article.language));
      if (largest && title !== '' && !title.includes(letters(largest.words)))
        yield message('pdf-title-not-largest', { text: largest.words.slice(0, 60) });
    },
  }),
  pdfRule({
    ...SCHOLAR,
    name: 'pdf-authors-not-below-title',
    faults: missingAuthors,
  }),
  pdfRule({
    ...SCHOLAR,
    name: 'pdf-citation-line-missing',
    faults: missingCitation,
  }),
  pdfRule({
    ...SCHOLAR,
    name: 'pdf-references-heading-missing',
    *faults({ lines }, { article }) {
      const heading = word(article.language, 'references');
      const expected = letters(heading);
      const isPresent = lines.some(({ words }) => letters(words) === expected);
      if (article.references.length > 0 && expected !== '' && !isPresent)
        yield message('pdf-references-heading-missing', { heading });
    },
  }),
];

function letters(text: string): string {
  return lettersOfText(text, 'letters');
}

/** The text of the first page, without running heads. */
function firstPage({ lines }: PdfFacts): PdfLine[] {
  return lines.filter(({ page, furniture }) => page === 1 && !furniture);
}

/** Authors who are missing on the lines below the title. Of several groups of lines of one size, the one with most authors counts. */
function* missingAuthors(pdf: PdfFacts, { article }: { article: Article }): Generator<Message> {
  const title = letters(inlineText(article.title, article.language));
  if (title === '') return;
  const families = article.authors
    .map(({ name, collective }) => name?.family ?? collective ?? '')
    .filter((family) => letters(family) !== '');
  const missingIn = (words: string) =>
    families.filter((family) => !letters(words).includes(letters(family)));
  const lines = firstPage(pdf).filter(({ words }) => letters(words) !== '');
  const behindTitle = lines.findIndex(({ words }) => title.endsWith(letters(words))) + 1;
  // The recommended citation names authors, too, so the search ends before it.
  const citation = letters(word(article.language, 'howToCite'));
  const end = lines.findIndex(({ words }) => letters(words).startsWith(citation));
  const below = lines.slice(behindTitle, end > behindTitle ? end : undefined);
  // A translated title may contain the name of an author. Example: "Tides of Santos".
  const missing = below
    .flatMap(({ words }, at) =>
      missingIn(words).length < families.length ? [missingIn(sameSizeFrom(below, at))] : [],
    )
    .reduce((least, each) => (each.length < least.length ? each : least), families);
  for (const author of missing) yield message('pdf-authors-not-below-title', { author });
}

function sameSizeFrom(lines: readonly PdfLine[], start: number): string {
  const size = lines[start]?.size;
  const end = lines.findIndex((line, at) => at > start && line.size !== size);
  return lines
    .slice(start, end < 0 ? undefined : end)
    .map(({ words }) => words)
    .join(' ');
}

/** Words and numbers of a line, also without spaces between them ("第8卷"). */
function numbersOf(line: string): string[] {
  return line.split(/[^\p{L}\p{N}]+|[\p{Script=Han}\p{Script=Hangul}]+/u);
}

function* missingCitation(pdf: PdfFacts, { article }: { article: Article }): Generator<Message> {
  const { journal, issue, pages, language } = article;
  const lines = pdf.lines.filter((line) => line.page === 1).map(({ words }) => words);
  const all = letters(lines.join('\n'));
  const has = (line: string, value: string | undefined) =>
    value !== undefined && numbersOf(line).includes(localNumber(language, value));
  // A number alone may be that of an affiliation, so the issue, the page or the word must be on the line, too.
  const isVolume = (line: string, value: string) =>
    has(line, value) &&
    (has(line, issue.issue) ||
      has(line, pages?.first) ||
      letters(line).includes('vol') ||
      !issue.issue);
  const { title } = journal;
  const { volume } = issue;
  const page = pages?.first;
  if (title && !all.includes(letters(title)))
    yield message('pdf-citation-line-missing/journal', { title });
  if (volume && !lines.some((line) => isVolume(line, volume)))
    yield message('pdf-citation-line-missing/volume', { volume });
  if (page && !lines.some((line) => has(line, page)))
    yield message('pdf-citation-line-missing/page', { page });
}
