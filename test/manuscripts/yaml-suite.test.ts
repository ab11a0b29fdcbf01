/** YAML of every form that the YAML test suite has: read whole or refused with a message, and written back as it was. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test, vi } from 'vitest';
import { frontMatterRanges } from '../../src/checks/words/front-matter-ranges.ts';
import {
  emptyJournal,
  namedArticleFacts,
  readIssueFile,
  readJournalFile,
  readMetadata,
} from '../../src/compile/metadata/index.ts';
import { parseManuscript } from '../../src/compile/parse/index.ts';
import { readCslYaml } from '../../src/compile/references/read/csl-data.ts';
import { plainOf } from '../../src/compile/yaml/plain.ts';
import { readYaml } from '../../src/compile/yaml/read.ts';
import { editYaml } from '../../src/compile/yaml/write.ts';
import { flowList, flowMap, literal, scalar } from '../../src/compile/yaml/write-values.ts';
import { companionsOf } from '../../src/intake/companions.ts';
import { parseThemeYaml } from '../../src/io/theme/theme-settings.ts';
import { ruleOf } from '../../src/messages/message.ts';
import { issueWithArticle } from '../../src/revisions/record/issue-with-article.ts';
import { noticeManuscript } from '../../src/revisions/record/notice-manuscript.ts';
import { readIssueRecord } from '../../src/revisions/record/read-record.ts';
import { isObject } from '../../src/words/is-object.ts';
import { printable } from '../../src/words/printable.ts';
import { emptyArticle } from '../support/build-article.ts';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

interface Case {
  id: string;
  name: string;
  yaml: string;
  /** What the first document says, where that can be said in JSON. */
  said?: unknown;
}

const CASES: Case[] = JSON.parse(
  readFileSync(new URL('yaml-suite/cases.json', import.meta.url), 'utf8'),
);
const START = { line: 1, column: 1, offset: 0 };

function read(yaml: string) {
  const said: string[] = [];
  const tree = readYaml(yaml, START, (message, place) => {
    const at = place && 'start' in place ? place.start : place;
    said.push(`${at?.line}:${at?.column} ${ruleOf(message)}`);
  });
  return { plain: tree && plainOf(tree), said };
}

/** As texts, without what says nothing. */
function texts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(texts).filter((item) => item !== '');
  if (!isObject(value))
    return value === null ? '' : printable(String(value), () => undefined).replace(/^\s+$/, '');
  const entries = Object.entries(value).map(([key, inner]) => [key, texts(inner)]);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== ''));
}

test.each(CASES.filter(({ said }) => said !== undefined))('$id says all: $name', (given) => {
  const { plain, said } = read(given.yaml);
  if (said.length > 0) expect(said.join()).toMatch(/^\d+:\d+ yaml-/);
  else expect(plain ?? '').toEqual(texts(given.said));
});

const CONTEXT = {
  journal: emptyJournal(),
  issue: {},
  style: { name: 'apa', xml: '', locales: {} },
};
const FENCED = (yaml: string) => `---\n${yaml}\n---\n\nWords.\n`;
const NOTICE = { kind: 'correction', original: emptyArticle(), date: '2026-11-25' } as const;
/** Each asks for its own part of YAML, and all but the last two take whatever stands there. */
const READERS: Record<string, (yaml: string) => unknown> = {
  manuscript: (yaml) => {
    const file = new VFile({ path: 'article.md', value: FENCED(yaml) });
    return readMetadata(parseManuscript(file), file, CONTEXT);
  },
  journal: (yaml) => readJournalFile(new VFile(yaml)),
  issue: (yaml) => readIssueFile(new VFile(yaml)),
  record: (yaml) => readIssueRecord(new VFile(yaml), false),
  theme: (yaml) => parseThemeYaml(new VFile(yaml)),
  intake: (yaml) => companionsOf(FENCED(yaml), []),
  words: (yaml) => frontMatterRanges(FENCED(yaml)),
  bibliography: (yaml) => readCslYaml(yaml, () => undefined),
  named: namedArticleFacts,
  notice: (yaml) => noticeManuscript({ ...NOTICE, text: FENCED(yaml) }),
  listed: (yaml) => issueWithArticle(yaml, 'tides-correction', 'Corrections'),
};

test.each(Object.keys(READERS))('%s reads each case, or says what is wrong', async (name) => {
  const warn = vi.spyOn(process, 'emitWarning');
  for (const { id, yaml } of CASES) {
    try {
      READERS[name]?.(yaml);
    } catch (error) {
      expect(String(error), `${id} in ${name}`).toMatch(/^Error: \d+:\d+: [A-Z`].*[^.]$/);
    }
  }
  expect(warn.mock.calls).toEqual([]);
  warn.mockRestore();
});

test('what is written back says what it said, and what was added', () => {
  for (const { yaml } of CASES) {
    const before = read(yaml);
    if (!isObject(before.plain) || before.said.some((rule) => /syntax/.test(rule))) continue;
    const after = editYaml(yaml, START, (document) => document.set('added', 'words'));
    expect(texts(read(after).plain)).toEqual({
      ...(texts(before.plain) as object),
      added: 'words',
    });
  }
});

test.each([
  ['an alias', 'a: &a [one]\narticles: *a\n', ['one']],
  ['a merge key', 'a: &a {articles: [one]}\n<<: *a\n', ['one']],
  ['one article', 'articles: one\n', ['one']],
])('a notice is listed behind articles that are %s', (_, yaml, articles) => {
  const changed = issueWithArticle(yaml, 'one-correction', 'Corrections') ?? '';
  expect(read(changed).plain).toMatchObject({ articles: [...articles, 'one-correction'] });
});

test('values of a file that is changed stay as they are written', () => {
  const yaml = 'volume: 007 # Bond\nissue: 1.10\nfirst-page: 0x1F\nnote:\narticles: [one]\n';
  expect(issueWithArticle(yaml, 'two', '')).toBe(yaml.replace('[one]', '[one, two]'));
});

test('what intake writes is read as it was', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('~', '- a', '007'),
  );
  fc.assert(
    fc.property(text, text, (one, other) => {
      const yaml = [
        `scalar: ${scalar(one)}`,
        `list: ${flowList([one, other])}`,
        `map: ${flowMap({ one, other })}`,
        ...literal('block', [one, other].map(line)),
      ].join('\n');
      const { plain } = read(yaml);
      expect(plain).toEqual(
        texts({
          scalar: one,
          list: [one, other],
          map: { one, other },
          block: `${line(one)}\n\n${line(other)}\n`,
        }),
      );
    }),
    { numRuns: 500 },
  );
});

function line(text: string): string {
  return `${text.replace(/[\r\n\u0085\u2028\u2029]/g, ' ')}x`;
}

test('intake takes a manuscript with aliases, and the files that they name', async () => {
  const folder = await folderOf({
    'in/paper.md':
      '---\ntitle: A\nfiles: &files [works.bib]\nbibliography: *files\n? [a, b]\n: c\n---\n\nWords [@a].\n',
    'in/works.bib': '@book{a, title={Works}, author={Roe, Jo}, year={2020}}\n',
  });
  const { status, stdout, stderr } = await offprintIn(folder, [
    'intake',
    'in/paper.md',
    '--into',
    'issue/out',
  ]);
  expect({ status, said: stdout + stderr }).toMatchObject({ status: 0 });
  expect(stdout + stderr).not.toMatch(/stringified|bug of/);
  expect(stdout + stderr).toContain('works.bib');
});
