import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { QueriesFile } from '../../../revisions/proof/queries-file.ts';
import { typeAnswer } from './proof-steps.ts';
import { renumberAnswers, showProof } from './show-proof.ts';

let root: string;
let journal: { folder: string; out: string };
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-proof-'));
  journal = { folder: join(root, 'j'), out: join(root, 'j/output') };
  write('1-1/a/article.md', '---\ntitle: A\n---\n\nThe hight of{>>Which?<<} the tide\nwas read.\n');
  write('output/1-1/a/proof/a-queries.json', JSON.stringify(PROOF));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  const file = join(journal.folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

const QUESTION = 'The editor asks on line 2: Which?';
const PROOF: QueriesFile = {
  format: 'offprint-queries',
  version: 1,
  generator: 'offprint',
  article: { name: '1-1/a', title: 'A', authors: [], journal: 'J', language: 'en' },
  manuscript: { folder: '1-1/a', file: 'article.md', sha256: 'a'.repeat(64) },
  queries: [
    {
      number: 'AQ1',
      by: 'editor',
      question: QUESTION,
      places: [
        { file: 'article.md', line: 5, column: 13, excerpt: 'The hight of{>>Which?<<} the' },
      ],
    },
  ],
  lines: [
    { page: 1, text: 'A', at: { file: 'article.md', line: 2 } },
    { page: 1, text: 'The hight of the', at: { file: 'article.md', line: 5 } },
    { page: 1, text: 'x', at: { file: '../../secret.md', line: 1 } },
  ],
};

test('an answer stands at its passage, also if lines have moved; its question goes with the edit', () => {
  typeAnswer(journal, '1-1/a', { id: 'AQ1', text: 'hight → height' });
  write(
    '1-1/a/article.md',
    '---\ntitle: A\n---\n\nNew.\n\nThe hight of{>>Which?<<} the tide\nwas read.\n',
  );
  const [answer] = showProof(journal, '1-1/a').answers;
  expect(answer?.passage).toMatchObject({ path: '1-1/a/article.md', line: 7, first: 7 });
  expect(answer?.proposal).toBe('The height of the tide\nwas read.');
});

test('a remark names a line of the proof, or is refused', () => {
  typeAnswer(journal, '1-1/a', { text: 'Line 2: hight should be height' });
  typeAnswer(journal, '1-1/a', { text: 'x', line: 3 });
  expect(() => typeAnswer(journal, '1-1/a', { text: 'x', line: 4 })).toThrow(
    'The proof has 3 lines',
  );
  const [named, outside] = showProof(journal, '1-1/a').answers;
  expect(named).toMatchObject({ id: 'R1', printed: { line: 2 }, passage: { line: 5 } });
  expect(outside?.passage).toBeUndefined();
});

test('answers get the numbers of a new proof', () => {
  const answers = [
    { id: 'AQ1', text: 'b', question: 'Gone?', state: 'open' as const },
    { id: 'AQ2', text: 'a', question: 'The editor asks on line 9: Which?', state: 'done' as const },
  ];
  const work = renumberAnswers({ author: '', warnings: [], answers }, PROOF);
  expect(work.answers.map(({ id, text }) => [id, text])).toEqual([
    ['R1', 'b'],
    ['AQ1', 'a'],
  ]);
});

test('what a stranger has put into the kept files does no harm', () => {
  const json = fc.jsonValue();
  fc.assert(
    fc.property(json, json, (work, proof) => {
      write('.offprint/proofs/1-1/a.json', JSON.stringify(work));
      write('output/1-1/a/proof/a-queries.json', JSON.stringify(proof));
      expect(showProof(journal, '1-1/a').answers).toEqual([]);
    }),
  );
});
