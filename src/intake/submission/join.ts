/** Joins the result of a title page with that of the text into one article. */
import { frontMatterOf } from '../../words/front-matter.ts';
import { clipped } from '../../words/truncate.ts';
import { type Finding, type Findings, find, sortFindings, type Topic } from '../findings.ts';
import type { Account, Ledger } from '../ledger.ts';
import type { Intake } from '../result.ts';
import { FACT_TOPICS, joinFacts } from './join-facts.ts';
import { mergeJournalFacts } from './journal-facts.ts';
import type { SubmittedFile } from './roles.ts';

/** @returns the article of the text, with the facts and statements of the title page */
export function joinTitlePage(text: SubmittedFile, titlePage: SubmittedFile): Intake {
  const page = withOwnNames(titlePage, text.result.images.length);
  const [body, added] = [bodyOf(text.result), bodyOf(page.result)];
  const { yaml, taken, findings } = joinFacts(text, page);
  if (added !== '') reportAdded(added, page.name, findings);
  const hasAuthorsOf = taken.get('authors') ?? text;
  return {
    ...text.result,
    article: `---\n${yaml}---\n\n${[body, added].filter(Boolean).join('\n')}`,
    images: [...text.result.images, ...page.result.images],
    journal: mergeJournalFacts([text.result.journal, page.result.journal]),
    front: hasAuthorsOf.result.front,
    findings: sortFindings([...findings, ...findingsOf(text, page, taken)]),
    account: joinAccounts(text.result, page.result),
    ledger: joinLedgers(text.result.ledger, page),
  };
}

function bodyOf({ article }: Intake): string {
  return article.slice(frontMatterOf(article)?.end ?? 0).trimStart();
}

/** Renames notes and pictures of the title page, because the text may have the same names. */
function withOwnNames({ name, result }: SubmittedFile, pictures: number): SubmittedFile {
  const images = result.images.map((image, index) => ({
    ...image,
    name: image.name.replace(/^figure-\d+/, `figure-${pictures + index + 1}`),
  }));
  const names = new Map(result.images.map((image, index) => [image.name, images[index]?.name]));
  const article = result.article
    .replace(/(?<!\\)\[\^(\d+)\]/g, '[^title-$1]')
    .replace(
      /\]\(figures\/([\w.-]{1,80})\)/g,
      (_, image: string) => `](figures/${names.get(image) ?? image})`,
    );
  return { name, result: { ...result, article, images } };
}

function reportAdded(added: string, name: string, findings: Findings): void {
  find(
    findings,
    'paragraphs',
    'unsure',
    `What ${name} says besides the facts stands at the end of the article: “${clipped(added.trim(), 80)}”.`,
    { look: 'Delete what is not part of the article, such as the number of words.' },
  );
}

/** Topics of a title page that say nothing about the article. */
const OF_TEXT: readonly Topic[] = ['language', 'paragraphs', 'headings', 'references', 'citations'];

/** Findings about a fact come from the file that it was taken from. */
function findingsOf(
  text: SubmittedFile,
  page: SubmittedFile,
  taken: Map<Topic, SubmittedFile>,
): Finding[] {
  const isFrom = (file: SubmittedFile, topic: Topic) =>
    !FACT_TOPICS.has(topic) || (taken.get(topic) ?? text) === file;
  const ofText = text.result.findings.filter(({ topic }) => isFrom(text, topic));
  const ofPage = page.result.findings.filter(
    ({ topic }) => isFrom(page, topic) && !OF_TEXT.includes(topic),
  );
  const placed = ofPage.map((finding) => ({
    ...finding,
    where: `${page.name}${finding.where ? `, ${finding.where}` : ''}`,
  }));
  return [...ofText, ...placed];
}

function joinLedgers(text: Ledger, { name, result }: SubmittedFile): Ledger {
  const { source, claims } = result.ledger;
  const shift = text.source.text.length + 1;
  return {
    source: {
      text: `${text.source.text}\n${source.text}`,
      places: [
        ...text.source.places,
        ...source.places.map((place) => ({ at: place.at + shift, name: `${name}, ${place.name}` })),
      ],
    },
    claims: [...text.claims, ...shifted(claims, shift)],
  };
}

function joinAccounts({ account, ledger }: Intake, { account: other }: Intake): Account {
  const counts = new Map(account.counts);
  for (const [fate, count] of other.counts) counts.set(fate, (counts.get(fate) ?? 0) + count);
  return {
    wordsIn: account.wordsIn + other.wordsIn,
    accounted: account.accounted + other.accounted,
    counts,
    leftOut: [...account.leftOut, ...shifted(other.leftOut, ledger.source.text.length + 1)],
    lost: [...account.lost, ...other.lost],
  };
}

function shifted<Part extends { start: number; end: number }>(parts: Part[], by: number): Part[] {
  return parts.map((part) => ({ ...part, start: part.start + by, end: part.end + by }));
}
