import { expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { generatePage } from '../pages/generate/generate.ts';
import { docxOfDraft } from './docx-of-draft.ts';

/** The last three lost a word once: a country of two words, a name again with other initials. */
const SEEDS = [...Array.from({ length: 40 }, (_, at) => 20_000 + at), 20_487, 20_718, 20_831];

test('no word of a generated page is lost', async () => {
  const lost: [seed: number, words: string[]][] = [];
  for (const seed of SEEDS) {
    const { draft } = generatePage(seed);
    const isWord = draft.kind === 'word';
    const file = isWord ? await docxOfDraft(draft) : Buffer.from(draft.source.text);
    const { account } = intake(file);
    if (account.lost.length > 0) lost.push([seed, account.lost]);
  }
  expect(lost).toEqual([]);
});
