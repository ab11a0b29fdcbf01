import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../text/read.ts';
import { frontLines } from '../lines/lines.ts';
import { corpusOf, seeLines } from '../lines/seen-line.ts';
import type { Person } from './persons.ts';
import { readPeople } from './read-people.ts';

const CASES = readFileSync(new URL('people.cases.md', import.meta.url), 'utf8').matchAll(
  /^## (.+)\n\n```text\n([\s\S]*?)```\n\n```people\n([\s\S]*?)```/gm,
);

describe('lists of authors (people.cases.md)', () => {
  it.each([...CASES].map(([, name = '', text = '', people = '']) => ({ name, text, people })))(
    '$name',
    ({ text, people }) => {
      const { blocks, source } = readTextFile(new TextEncoder().encode(text), []);
      const lines = seeLines(frontLines(blocks), corpusOf(source.text, blocks));
      expect(readPeople(lines, 'en').persons.map(asLine).join('\n')).toBe(people.trim());
    },
  );
});

function asLine({ name, marks }: Person): string {
  const family = [name.particle && `(${name.particle})`, name.family, name.suffix];
  return `${name.given ?? ''} | ${family.filter(Boolean).join(' ')} | ${marks.join(' ')}`.trim();
}
