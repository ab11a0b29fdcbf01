import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const TEXT = readFileSync('CONTRIBUTING.md', 'utf8');

test('every file that CONTRIBUTING.md names exists', () => {
  const paths = [
    ...TEXT.matchAll(/`((?:src|test|scripts|templates|training|data|docs)\/[^`\s*<…]*)`/g),
  ];
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([]);
});

test('every folder of src/ stands in its drawing and its table', () => {
  const folders = [...TEXT.matchAll(/^\| `(\w+)\/` \|/gm)].map(([, name = '']) => name);
  expect(folders.sort()).toEqual(readdirSync('src').sort());
  const drawing = /```\n([\s\S]*?)```/.exec(TEXT)?.[1] ?? '';
  for (const name of folders) expect(drawing).toContain(`${name}/`);
});
