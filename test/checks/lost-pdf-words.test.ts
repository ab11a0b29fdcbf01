/**
 * Words that a PDF loses, doubles or confuses are found at their place. The text read from one
 * print is stored (test/clean-journal-pdf.facts): it is changed in memory, nothing is printed.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/checks/check.ts';
import type { ArticleSubject } from '../../src/checks/index.ts';
import { WORDS } from '../../src/checks/outputs/words.ts';
import type { PdfFacts, PdfPiece } from '../../src/checks/pdf-facts.ts';
import { articleParts } from '../../src/checks/words/article-parts.ts';
import { lettersOfText } from '../../src/checks/words/words.ts';
import { checkedWith, openCleanJournal } from '../support/checked.ts';

let subject: ArticleSubject;
let pdf: PdfFacts;
beforeAll(async () => {
  const [tides] = (await checkedWith(await openCleanJournal(), [])).articles;
  if (!tides?.pdf) throw new Error('no stored PDF');
  subject = tides;
  pdf = tides.pdf;
});

function found(pieces: readonly PdfPiece[]): Finding[] {
  const changed = { ...subject, pdf: { ...pdf, pieces: [...pieces] } };
  return WORDS.filter(({ name }) => name === 'pdf-words-differ').flatMap((rule) => [
    ...rule.find(changed),
  ]);
}

/** Pieces that say words of the article, by their numbers; the masthead and the dates are ours. */
function ownPieces(): number[] {
  const letters = (text: string) => lettersOfText(text, 'letters');
  const own = articleParts(subject.article, { captionLast: true }).map(({ pieces }) =>
    letters(pieces.map(({ text }) => text).join(' ')),
  );
  const first = pdf.pieces.findIndex(({ text }) =>
    text.includes('Tides at two harbours were read'),
  );
  return pdf.pieces.flatMap(({ text, roles }, index) => {
    const said = letters(text);
    const isOwn = index >= first && said.length >= 3 && own.some((part) => part.includes(said));
    return isOwn && !roles.includes('Lbl') ? [index] : [];
  });
}

const WORD = /[\p{L}\p{M}\p{N}]{3,}/u;
const TWO_WORDS = /([\p{L}\p{M}]{3,}) ([\p{L}\p{M}]{3,})/u;
const MUTATIONS: Record<string, (text: string) => string> = {
  'taken out': () => '\n',
  'without a word': (text) => text.replace(WORD, ''),
  'shortened by a letter': (text) => text.replace(/(?<=[\p{L}\p{N}]{2})[\p{L}\p{N}]/u, ''),
  'with a word doubled': (text) => text.replace(WORD, '$& $&'),
  'with two words exchanged': (text) => text.replace(TWO_WORDS, '$2 $1'),
};

/** Lines of the manuscript in which the words of a piece stand; none where they stand more than once. */
function linesOf(text: string): number | undefined {
  const words = text.trim();
  const lines = subject.text.split('\n');
  const matching = lines.flatMap((line, index) => (line.includes(words) ? [index + 1] : []));
  return words.length >= 12 && matching.length === 1 ? matching[0] : undefined;
}

function isThere({ at }: Finding, line: number): boolean {
  const { start, end } = at.place ?? {};
  // A caption stands beside its table.
  return start !== undefined && end !== undefined && start.line - 2 <= line && line <= end.line + 2;
}

describe('the text of a PDF', () => {
  test('says what the article says', () => {
    expect(found(pdf.pieces)).toEqual([]);
    expect(ownPieces().length).toBeGreaterThan(60);
  });

  test.each(Object.entries(MUTATIONS))('a piece %s is found, each of them', (_, mutate) => {
    const unseen: string[] = [];
    const elsewhere: string[] = [];
    for (const index of ownPieces()) {
      const { text = '' } = pdf.pieces[index] ?? {};
      const changed = mutate(text);
      if (lettersOfText(changed, 'letters') === lettersOfText(text, 'letters')) continue;
      const findings = found(
        pdf.pieces.map((piece, at) => (at === index ? { ...piece, text: changed } : piece)),
      );
      const line = linesOf(text);
      if (findings.length === 0) unseen.push(text);
      else if (line !== undefined && !findings.some((each) => isThere(each, line)))
        elsewhere.push(
          `${text}: ${findings.map(({ message, at }) => `${at.place?.start.line} ${message.id}`)}`,
        );
    }
    expect(unseen).toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});
