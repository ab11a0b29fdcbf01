import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyTheme } from './new-theme.ts';
import { loadTheme } from './theme.ts';

let journal: string;
beforeEach(async () => {
  journal = await mkdtemp(join(tmpdir(), 'offprint-theme-'));
  await writeFile(join(journal, 'journal.yaml'), 'title: Journal\n');
});
afterEach(() => rm(journal, { recursive: true }));

test.each(['default', 'horizon'])('a copy of %s is a theme that looks like it', async (from) => {
  const { folder } = await copyTheme({ name: 'house', from, journal });
  expect(folder).toBe(join(journal, 'templates', 'house'));
  expect(await readdir(join(journal, 'templates'))).toEqual(['house']);
  const [copy, original] = [await loadTheme('house', journal), await loadTheme(from)];
  expect(copy.files.flatMap(({ messages }) => messages)).toEqual([]);
  expect(copy.theme?.settings).toEqual(original.theme?.settings);
  expect(copy.theme?.templates).toEqual(original.theme?.templates);
  const yaml = await readFile(join(folder, 'theme.yaml'), 'utf8');
  expect(yaml.split('\n')[1]).toContain(`"house", begun as a copy of "${from}"`);
});

test('a theme of the journal can be copied, too', async () => {
  await copyTheme({ name: 'house', from: 'default', journal });
  await copyTheme({ name: 'festschrift', from: 'house', journal });
  expect((await loadTheme('festschrift', journal)).theme).toBeDefined();
});

test('a text editor finds the schema of theme.yaml, which is named once, also in a copy of a copy', async () => {
  await copyTheme({ name: 'house', from: 'default', journal });
  await writeFile(join(journal, 'templates', 'house', 'theme.schema.json'), 'of an older version');
  const { folder } = await copyTheme({ name: 'festschrift', from: 'house', journal });
  const yaml = await readFile(join(folder, 'theme.yaml'), 'utf8');
  const named = [...yaml.matchAll(/yaml-language-server: \$schema=(.*)/g)].map(([, path]) => path);
  expect(named).toEqual(['./theme.schema.json']);
  const schema = await readFile(join(folder, 'theme.schema.json'), 'utf8');
  expect(schema).toBe(
    await readFile(new URL('../../../schemas/theme.json', import.meta.url), 'utf8'),
  );
});

test('a theme whose theme.yaml is a link out of it is not copied, and what the link leads to stays', async () => {
  const folder = join(journal, 'templates', 'evil');
  await mkdir(folder, { recursive: true });
  await writeFile(join(journal, 'mine.txt'), 'mine\n');
  await symlink(join(journal, 'mine.txt'), join(folder, 'theme.yaml'));
  await expect(copyTheme({ name: 'house', from: 'evil', journal })).rejects.toThrow(
    /cannot be read/,
  );
  expect(await readFile(join(journal, 'mine.txt'), 'utf8')).toBe('mine\n');
  expect(await readdir(join(journal, 'templates'))).toEqual(['evil']);
});

test('nothing is overwritten', async () => {
  const folder = join(journal, 'templates', 'house');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'mine.css'), 'p {}');
  await expect(copyTheme({ name: 'house', from: 'default', journal })).rejects.toThrow(
    /exists already, so nothing was written/,
  );
  expect(await readdir(folder)).toEqual(['mine.css']);
});

test.each([
  ['default', 'default', /theme of Offprint/],
  ['../house', 'default', /letters, digits/],
  ['house', 'baroque', /Name one of these with --from: default, horizon/],
])('"%s" from "%s" is refused', async (name, from, message) => {
  await expect(copyTheme({ name, from, journal })).rejects.toThrow(message);
  expect(await readdir(journal)).toEqual(['journal.yaml']);
});

test('a folder that is no journal is refused', async () => {
  await rm(join(journal, 'journal.yaml'));
  await expect(copyTheme({ name: 'house', from: 'default', journal })).rejects.toThrow(
    /There is no journal\.yaml/,
  );
  await writeFile(join(journal, 'journal.yaml'), '');
});
