import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../text/read.ts';
import { frontLines } from '../lines/lines.ts';
import { peopleIn } from './authors.ts';
import type { Person } from './people.ts';

const CASES = readFileSync(new URL('people.cases.md', import.meta.url), 'utf8').matchAll(
  /^## (.+)\n\n```text\n([\s\S]*?)```\n\n```people\n([\s\S]*?)```/gm,
);

describe('lists of authors (people.cases.md)', () => {
  it.each([...CASES].map(([, name = '', text = '', people = '']) => ({ name, text, people })))(
    '$name',
    ({ text, people }) => {
      const { blocks, source } = readTextFile(new TextEncoder().encode(text), []);
      const lines = frontLines(blocks).map((line, order) => ({ line, order }));
      expect(peopleIn(lines, source.text).map(asLine).join('\n')).toBe(people.trim());
    },
  );
});

function asLine({ name, marks, sure }: Person): string {
  const family = [name.particle && `(${name.particle})`, name.family, name.suffix, !sure && '?'];
  return `${name.given ?? ''} | ${family.filter(Boolean).join(' ')} | ${marks.join(' ')}`.trim();
}
