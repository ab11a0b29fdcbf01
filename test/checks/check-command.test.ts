/** `offprint check` as users call it: exit codes, forms of the report, choice of receivers, silence. */
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rulePage } from '../../scripts/rules-page.ts';
import { CHECKS } from '../../src/checks/index.ts';
import { type CheckFlags, checkCommand } from '../../src/cli/run/check.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The clean journal with one text of its article changed. */
async function journalWith(name: string, from: string, to: string): Promise<string> {
  const journal = join(folder, name);
  await cp('test/clean-journal', journal, { recursive: true });
  const path = join(journal, '1-2/tides/article.md');
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
  return journal;
}

async function run(path: string, flags: Partial<CheckFlags> = {}) {
  const all = { format: 'json', out: join(folder, 'output'), ...flags } as const;
  return checkCommand([path], all, { colour: false });
}

function rulesOf(report: string): string[] {
  const { findings } = JSON.parse(report) as { findings: { rule: string }[] };
  return findings.map(({ rule }) => rule);
}

const CITED = 'The heights follow the moon.';
const UNLISTED = 'The heights follow the moon (Nobody & Else, 2001).';

describe('exit codes', () => {
  test('1 for an issue none of whose articles is there', async () => {
    const journal = await journalWith('hollow', CITED, CITED);
    const issue = join(journal, '1-2/issue.yaml');
    await writeFile(issue, 'volume: 1\nissue: 2\narticles: [tide]\n');
    const { report, exit } = await run(journal);
    expect(rulesOf(report)).toContain('folder-missing');
    expect(exit).toBe(1);
  });

  test('0 for an article with nothing to object to but that it was not printed yet', async () => {
    const journal = await journalWith('clean', CITED, CITED);
    const { exit, report } = await run(journal);
    expect(rulesOf(report)).toEqual(['pages-unknown']);
    expect(exit).toBe(0);
  });
  test('0 for a warning, 1 when strict', async () => {
    const journal = await journalWith('warned', CITED, UNLISTED);
    expect((await run(journal)).exit).toBe(0);
    expect((await run(journal, { strict: true })).exit).toBe(1);
  });
  test('1 for an error', async () => {
    const journal = await journalWith('broken', 'received: 2023-01-10', 'received: 2023-31-31');
    const { exit, report } = await run(journal);
    expect(exit).toBe(1);
    expect(JSON.parse(report).articles[0].verdicts.doaj.accepted).toBe(false);
  });
  test('a PDF in the output folder that is none is told, and stops nothing', async () => {
    const journal = await journalWith('damaged', CITED, CITED);
    const out = join(folder, 'damaged-output');
    await mkdir(join(out, '1-2/tides'), { recursive: true });
    for (const content of ['', 'no PDF', '%PDF-1.7\n1 0 obj\n<<>>\nstartxref\n9\n%%EOF']) {
      await writeFile(join(out, '1-2/tides/tides.pdf'), content);
      const { exit, report } = await run(journal, { out });
      expect(rulesOf(report)).toContain('pdf-outdated');
      expect(exit).toBe(0);
    }
  });
  test('wrong usage is told', async () => {
    await expect(run('test/clean-journal', { for: 'nobody' })).rejects.toThrow(
      /no receiver "nobody"/,
    );
    for (const name of ['nothing', 'constructor'])
      await expect(run('.', { explain: name })).rejects.toThrow(`"${name}"`);
  });
});

describe('receivers of journal.yaml', () => {
  const withoutAbbreviation = async (name: string, receivers: string) => {
    const journal = await journalWith(name, CITED, CITED);
    const path = join(journal, 'journal.yaml');
    const text = await readFile(path, 'utf8');
    await writeFile(path, `${text.replace(', nlm-ta: J Coast Stud', '')}${receivers}`);
    return join(journal, '1-2');
  };
  const asked = (report: string) => {
    const { articles } = JSON.parse(report) as { articles: { verdicts: object }[] };
    return articles.map(({ verdicts }) => Object.keys(verdicts).join(' '));
  };

  test('no others are asked, but readers and the house', async () => {
    const path = await withoutAbbreviation('asked', 'receivers: [scholar, crossref]\n');
    const { report } = await run(path);
    expect(rulesOf(report)).toEqual(['pages-unknown']);
    expect(asked(report)).toEqual(Array(2).fill('crossref scholar readers house'));
  });
  test('without, or with --for, all that are meant', async () => {
    const all = await withoutAbbreviation('all', '');
    expect(rulesOf((await run(all)).report)).toContain('nlm-title-missing');
    const path = await withoutAbbreviation('for', 'receivers: [scholar]\n');
    const { report } = await run(path, { for: 'pubmed' });
    expect(rulesOf(report)).toContain('nlm-title-missing');
    expect(asked(report)).toEqual(['pubmed', 'pubmed']);
  });
  test('one with a misprint is told', async () => {
    const path = await withoutAbbreviation('misprint', 'receivers: [scolar]\n');
    const { findings } = JSON.parse((await run(path)).report);
    expect(findings[0]).toMatchObject({ rule: 'value-invalid', line: 21 });
    expect(findings[0].advice).toBe('Did you mean `scholar`?');
  });
  test('a table of several journals has a column for each receiver of one of them', async () => {
    const paths = [
      await withoutAbbreviation('one', 'receivers: [doaj]\n'),
      await withoutAbbreviation('two', 'receivers: [scholar]\n'),
    ];
    const flags = { format: 'pretty', out: join(folder, 'output') } as const;
    const { report } = await checkCommand(paths, flags, { colour: false });
    expect(report).toMatch(/accepted by +DOAJ +Google Scholar +readers/);
    expect(report).toMatch(/1-2\/tides +yes +– /);
  });
});

test('as JSON a finding has rule, severity, place, message, receiver and advice', async () => {
  const journal = await journalWith('json', CITED, UNLISTED);
  const { report } = await run(journal);
  const { findings } = JSON.parse(report) as { findings: { rule: string }[] };
  expect(findings.find(({ rule }) => rule === 'citation-not-listed')).toEqual({
    rule: 'citation-not-listed',
    severity: 'warning',
    file: expect.stringContaining('article.md'),
    line: expect.any(Number),
    column: 29,
    id: 'citation-not-listed',
    facts: { cited: 'Nobody & Else, 2001', citation: '(Nobody & Else, 2001)' },
    message: '"Nobody & Else, 2001" is cited, but it is not in the list of references.',
    advice: expect.any(String),
    receiver: 'readers,house',
  });
});

test('of a work that is not listed those of the same author are named', async () => {
  const journal = await journalWith('other-works', CITED, `${CITED.slice(0, -1)} (Marsh, 1927).`);
  const { findings } = JSON.parse((await run(journal)).report) as {
    findings: { rule: string; advice: string }[];
  };
  expect(findings.find(({ rule }) => rule === 'citation-not-listed')?.advice).toContain(
    'The list has marsh2007 (2007) by Marsh',
  );
});

test('mark-up that is not understood and printed is one finding', async () => {
  const journal = await journalWith('unread', CITED, `${CITED} It is {#nowhere`);
  const { report } = await run(journal);
  expect(rulesOf(report)).toContain('raw-markup');
  expect(rulesOf(report)).not.toContain('markup-unread');
});

describe('an article with an error', () => {
  const UNKNOWN = `${UNLISTED} So says @nobody2001.`;
  test('is judged all the same: one error hides nothing else', async () => {
    const journal = await journalWith('draft', CITED, UNKNOWN);
    const { report, exit } = await run(journal);
    expect(rulesOf(report)).toEqual(
      expect.arrayContaining(['reference-not-found', 'citation-not-listed']),
    );
    expect(exit).toBe(1);
  });
  test('has nothing missing of which the front matter was not understood', async () => {
    const journal = await journalWith(
      'draft-front',
      'received: 2023-01-10',
      'received: 2023-31-31',
    );
    expect(rulesOf((await run(journal)).report)).toEqual(['date-invalid']);
  });
  test('has no work too many or too few where the bibliography cannot be read', async () => {
    const journal = await journalWith('draft-works', CITED, UNLISTED);
    await writeFile(join(journal, '1-2/tides/references.json'), '[{');
    expect(rulesOf((await run(journal)).report)).not.toContain('citation-not-listed');
  });
});

test('what is printed as mark-up is not what readers accept', async () => {
  const journal = await journalWith('verdict', CITED, `${CITED} It is {#nowhere`);
  const { report } = await run(journal);
  expect(JSON.parse(report).articles[0].verdicts.readers).toEqual({
    accepted: false,
    because: ['raw-markup'],
  });
});

test('for GitHub a finding is an annotation', async () => {
  const journal = await journalWith('github', CITED, UNLISTED);
  const { report } = await run(journal, { format: 'github' });
  expect(report).toMatch(
    /^::warning file=\S+article\.md,line=\d+,col=29,title=citation-not-listed::/m,
  );
});

test('what GitHub would read as a mark is escaped in an annotation', async () => {
  const journal = await journalWith('github-marks', CITED, UNLISTED);
  const issue = join(journal, '1-2/issue.yaml');
  await writeFile(issue, (await readFile(issue, 'utf8')).replace('tides', "'100%, more'"));
  await rename(join(journal, '1-2/tides'), join(journal, '1-2/100%, more'));
  const { report } = await run(journal, { format: 'github' });
  const annotation = report.split('\n').find((line) => line.includes('citation-not-listed'));
  expect(annotation).toContain('1-2/100%25%2C more/article.md,line=');
  expect(annotation).toMatch(/::"Nobody & Else, 2001" [^\n]+%0A[^\n]+$/);
});

test('--for leaves the rules of others out', async () => {
  const journal = await journalWith('for', CITED, UNLISTED);
  const { report } = await run(journal, { for: 'crossref' });
  expect(report).not.toContain('citation-not-listed');
  expect(Object.keys(JSON.parse(report).articles[0].verdicts)).toEqual(['crossref']);
});

test('words around a citation that a style puts into a note are not lost', async () => {
  const journal = await journalWith('notes', CITED, `${CITED} [siehe @hill2016, and no more].`);
  const settings = join(journal, 'journal.yaml');
  const text = (await readFile(settings, 'utf8')).replace(/^style:.*\n/m, '');
  await writeFile(settings, `${text}style: chicago-fullnote-bibliography\n`);
  expect(rulesOf((await run(journal)).report)).not.toContain('manuscript-words-differ');
});

describe('silence', () => {
  const silenced = (value: string) => `bibliography: references.json\nsilence:\n  ${value}\n---\n`;
  const END = 'bibliography: references.json\n---\n';
  test('a rule with a reason is silent, and the report says so', async () => {
    const journal = await journalWith(
      'silent',
      END,
      silenced('history-incomplete: Not kept then.'),
    );
    const path = join(journal, '1-2/tides/article.md');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('received: 2023-01-10, ', ''));
    const { report } = await run(journal, { format: 'pretty' });
    expect(report).toMatch(/1-2\/tides: 1 × \[history-incomplete\] silenced: Not kept then\./);
    expect(report).not.toContain('Unexpected dates without `received`');
  });
  test('an unknown rule is told', async () => {
    const journal = await journalWith('unknown', END, silenced('no-such-rule: Because.'));
    expect((await run(journal)).report).toContain('names the rule \\"no-such-rule\\"');
  });
  test('a rule that has nothing to object to any more is told, where it was asked', async () => {
    const journal = await journalWith('unused', END, silenced('history-incomplete: Not then.'));
    expect(rulesOf((await run(journal)).report)).toContain('silence-unused');
    expect(rulesOf((await run(journal, { for: 'crossref' })).report)).not.toContain(
      'silence-unused',
    );
  });
});

test('--explain prints the page of a rule', async () => {
  const { report, exit } = await run('.', { explain: 'citation-name-differs' });
  expect(report).toContain('spelled in the text as it is in the list');
  expect(exit).toBe(0);
  expect((await run('.', { explain: '[citation-name-differs]' })).report).toBe(report);
  await expect(run('.', { explain: 'citation-name-difers' })).rejects.toThrow(
    'Did you mean citation-name-differs?',
  );
});

test('--explain prints the whole section of docs/rules/, for each rule', async () => {
  for (const check of CHECKS) {
    const page = rulePage(check.name);
    const { report } = await run('.', { explain: check.name });
    expect(report.slice(0, page.length)).toBe(page);
    expect(report.slice(page.length)).toMatch(/^\n\n\*\*If the rule does not fit an article/);
  }
});

test('a DOI that stands in two issues is found in the later one', async () => {
  const journal = await journalWith('two-issues', CITED, CITED);
  await cp(join(journal, '1-2'), join(journal, '1-3'), { recursive: true });
  const { report, exit } = await run(journal);
  expect(exit).toBe(1);
  const { findings } = JSON.parse(report) as {
    findings: { rule: string; file: string; message: string }[];
  };
  const [found] = findings.filter(({ rule }) => rule === 'doi-duplicate');
  expect(found?.file).toContain('1-3/');
  expect(found?.message).toContain('1-2/tides');
});
