/** The example of docs/proofs.md is true: it is proofed, answered and reported. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { proofAnswers } from '../../src/app/proof/proof-answers.ts';
import { proofArticles } from '../../src/app/proof/proof-articles.ts';
import { answersText } from '../../src/revisions/proof/answers-report.ts';
import { unlessFound } from '../support/browser.ts';

const DOCUMENT = readFileSync('docs/proofs.md', 'utf8');
const skipped = unlessFound('the examples of docs/proofs.md');

describe.skipIf(skipped)('docs/proofs.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-proof-document-'));
  const out = join(folder, 'out');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('shows the queries that come out, and the report of their answers', async () => {
    const article = join(folder, 'journal/1-1/tides');
    write(
      'journal/journal.yaml',
      'title: Journal of Examples\nissn: {electronic: 1234-5679}\nlicense: CC-BY-4.0\n',
    );
    write('journal/1-1/issue.yaml', 'volume: 1\nissue: 1\ndate: 2026-01-15\narticles: [tides]\n');
    write('journal/1-1/tides/article.md', fence('markdown'));
    write('journal/1-1/tides/references.json', fence('json'));
    const { articles } = await proofArticles({ paths: [article], out });
    const queries = articles.flatMap((each) => each.queries);
    const list = queries.map(({ number, question }) => `${number}: ${question}\n`);
    expect(list.join('')).toBe(fence('queries'));
    expect(queries[2]).toEqual(JSON.parse(fence('query')));

    const file = write('tides-answers.json', fence('answers'));
    const { report } = await proofAnswers({ file, out });
    const shown = answersText({ ...report, folder: 'journal/1-1/tides' });
    expect(`${shown}\n`).toBe(fence('report'));
  }, 60_000);

  function write(path: string, text: string): string {
    const whole = join(folder, path);
    mkdirSync(join(whole, '..'), { recursive: true });
    writeFileSync(whole, text);
    return whole;
  }
});

function fence(info: string): string {
  const match = new RegExp(`^\`\`\`${info}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(DOCUMENT);
  return match?.[1] ?? expect.fail(`no fence "${info}" in docs/proofs.md`);
}
