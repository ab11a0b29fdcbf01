/** NOTICE names every package that Offprint is built on, with the licence that the package says. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
/** Said in the readme and the files of the package, which has no field for it. */
const UNSAID: Record<string, string> = { '@jats4r/dtds': 'public domain' };

const notice = readFileSync(new URL('NOTICE', ROOT), 'utf8');
const paragraphs = notice.split(/\n\n|\n {4}(?=ISC: |MIT: )/);
const { dependencies } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Packages that are only in what `npm run build` makes. */
const BUILT_IN = ['@jats4r/dtds'];

it.each([...Object.keys(dependencies), ...BUILT_IN])('%s', (name) => {
  const file = readFileSync(new URL(`node_modules/${name}/package.json`, ROOT), 'utf8');
  const { license } = JSON.parse(file) as { license?: string };
  const ways = (license ?? UNSAID[name] ?? 'no licence').split(' OR ');
  const about = paragraphs.find((text) => words(text).includes(name)) ?? '';
  expect(ways.some((way) => about.includes(way))).toBe(true);
});

function words(text: string): string[] {
  return text.split(/[\s,;()]+/);
}
