/** Front pages: exact fields, and precision and recall of lists. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { intake } from '../../src/intake/intake.ts';
import { newScores } from './scores.mjs';

const plain = (text) =>
  (text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function frontPages() {
  const scores = newScores();
  const cases = readFileSync(new URL('front-pages.md', import.meta.url), 'utf8').matchAll(
    /^## (.+)\n\n```text\n([\s\S]*?)```\n```yaml\n([\s\S]*?)```/gm,
  );
  for (const [, name, page, facts] of cases) {
    const truth = parse(facts, { schema: 'failsafe' });
    const { article } = intake(Buffer.from(page));
    const front = parse(/^---\n([\s\S]*?)\n---/.exec(article)?.[1] ?? '', { schema: 'failsafe' });
    const exact = (field, found, wanted) =>
      scores.exact(
        field,
        plain(found) === plain(wanted),
        `${name}: ${field} “${found}”, expected “${wanted}”`,
      );
    const list = (field, found, wanted) =>
      scores.list(field, found.map(plain), wanted.map(plain), name);
    exact('title', front.title, truth.title);
    list(
      'families',
      (front.authors ?? []).map(({ name: each }) => each.family ?? each),
      truth.families,
    );
    list(
      'e-mail addresses',
      (front.authors ?? []).flatMap(({ email }) => email ?? []),
      truth.emails ?? [],
    );
    list(
      'institutions',
      (front.affiliations ?? []).flatMap(({ institution }) => institution ?? []),
      truth.affiliations ?? [],
    );
    list(
      'dates',
      Object.entries(front.dates ?? {}).map((each) => each.join(' ')),
      Object.entries(truth.dates ?? {}).map((each) => each.join(' ')),
    );
    list('keywords', front.keywords ?? [], truth.keywords ?? []);
    const abstract = plain(front.abstract);
    const [start, end] = truth.abstract.map(plain);
    scores.exact(
      'abstract',
      abstract.startsWith(start) && abstract.endsWith(end),
      `${name}: abstract “${abstract.slice(0, 40)} … ${abstract.slice(-40)}”`,
    );
    for (const field of ['license', 'doi', 'pages']) {
      if (front[field] ?? truth[field]) exact(field, front[field], truth[field]);
    }
  }
  return scores;
}
