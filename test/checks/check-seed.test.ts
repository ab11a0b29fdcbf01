/** The real article, with its citations as printed: what `check` must find, and what it must not. */
import { existsSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CheckResult, check } from '../../src/app/check/check.ts';
import { articleSubject, CHECKS } from '../../src/checks/index.ts';
import { REFERENCE_DOUBTS } from '../../src/checks/references/doubts.ts';
import { noJournal } from '../../src/io/journal/journal-files.ts';
import { compileFolder } from '../support/built.ts';
import { offprintIn } from '../support/run-command.ts';

const AS_PRINTED = '../shared/seed/journal-as-printed';
const AS_TYPED = '../shared/seed/000_2c0d1b52981af621.txt';
const REASON = existsSync(AS_PRINTED) ? '' : ' (skipped: ../shared is absent)';

describe.skipIf(REASON !== '')(`the article as printed${REASON}`, () => {
  let result: CheckResult;
  let advice: Set<string>;
  beforeAll(async () => {
    advice = new Set(CHECKS.flatMap(({ optional, name }) => (optional ? [name] : [])));
    result = await check({
      paths: [AS_PRINTED],
      advice: true,
      out: 'output',
      print: false,
    });
  });

  const found = (rule: string) =>
    result.findings.filter((finding) => finding.rule === rule).map(({ reason }) => reason);

  test('docs/check.md shows the whole report (npx vitest run test/checks/check-seed.test.ts -u writes it)', async () => {
    const { stderr, stdout } = await offprintIn(AS_PRINTED, [
      'check',
      '1-2',
      '--for',
      'readers',
      '--out',
      'none',
    ]);
    const page = readFileSync('docs/check.md', 'utf8');
    const renewed = page.replace(/(?<=^## An example\n[^#]*?```text\n)[\s\S]*?(?=\n```$)/m, () =>
      `${stderr}${stdout}`.trimEnd(),
    );
    await expect(renewed).toMatchFileSnapshot('../../docs/check.md');
  });
  test('cited and not listed: two', () => {
    expect(found('citation-not-listed')).toEqual([
      expect.stringContaining('"Mearsheimer & Alterman, 2001"'),
      expect.stringContaining('"Marsh, 2007"'),
    ]);
  });
  test('a name spelled two ways: one finding, not three missing and two never cited', () => {
    expect(found('citation-name-differs')).toEqual([
      expect.stringMatching(
        /"Kaczmariski" is cited 3 times.*"Kaczmarek".*kaczmarek2016 and kaczmarek2019/,
      ),
    ]);
    expect(found('reference-never-cited')).toEqual([]);
  });
  test('a web address in place of author and year', () => {
    expect(found('citation-web-address')).toEqual([expect.stringContaining('(IEA, 2022)')]);
    expect(found('citation-year-differs')).toEqual([]);
  });
  test('one address on two works', () => {
    expect(found('reference-url-shared')).toEqual([
      expect.stringContaining('iea2022 and jardine2010'),
    ]);
  });
  test('one person under two names', () => {
    expect(found('author-two-names')).toEqual([
      expect.stringMatching(/Wilson, J\. L\..*Wilson, L\./),
    ]);
  });
  test('a doubled name', () => {
    expect(found('author-name-doubled')).toEqual([expect.stringContaining('Odgaard')]);
  });
  test('stray spaces, and initials that tell nobody apart', () => {
    expect(found('citation-spacing')).toHaveLength(1);
    expect(found('citation-initial-needless').join()).toMatch(/Kaczmariski M\.[\s\S]*Hess M\./);
    expect(found('citation-initial-needless').join()).not.toContain('Wilson');
  });
  test('sources that are named and not cited', () => {
    expect(found('source-not-cited').join()).toMatch(/CABAR[\s\S]*SIPRI/);
    expect(found('source-not-cited')).toHaveLength(2);
  });
  test('addresses of pages that list, and of other hosts', () => {
    expect(found('reference-url-index').join()).toMatch(/thediplomat[\s\S]*worldbank/);
    expect(found('reference-url-host-differs')).toEqual([
      expect.stringContaining('realcleardefense.com'),
    ]);
    expect(found('reference-url-shared').join()).toContain('iea.org');
  });
  test('a malformed place, mixed styles, missing fields', () => {
    expect(found('reference-place-malformed')).toEqual([
      expect.stringContaining('Washington D. C'),
    ]);
    expect(found('reference-styles-mixed')).toHaveLength(1);
    expect(found('reference-details-missing').join()).toMatch(
      /goble2019[\s\S]*jardine2010[\s\S]*putin2019[\s\S]*worldbank2021/,
    );
    expect(found('reference-doi-missing')).toEqual([expect.stringContaining('5 of 11')]);
  });
  test('with --advice: a source of 2010 for what happened in 2020', () => {
    expect(found('source-older-than-event')).toEqual([
      expect.stringMatching(/2010 \(jardine2010\).*June 2020/),
    ]);
  });
  test('with --advice: pages that do not fit a brief', () => {
    expect(found('reference-pages-doubtful')).toEqual([expect.stringContaining('jardine2010')]);
  });
  test('with --advice: a report named otherwise than in the list', () => {
    expect(found('work-name-differs')).toEqual([
      expect.stringMatching(/World Bank Report 2021.*World Bank Annual Report/),
    ]);
  });
  test('with --advice: quotations that nobody is named for', () => {
    expect(found('quotation-not-cited')).toEqual([
      expect.stringMatching(/‘absent partner’ and “seems to be the loser in this arrangement”/),
    ]);
  });
  test('with --advice: the one address without https', () => {
    expect(found('reference-address-insecure')).toEqual([expect.stringContaining('putin2019')]);
  });
  test('with --advice: works that have no word of the sentence in their title', () => {
    expect(found('citation-off-topic').join()).toContain('korolev2016');
  });
  test('with --advice: a damaged title, and capitals in two ways', () => {
    expect(found('reference-title-damaged')).toEqual([expect.stringContaining('callahan2016')]);
    expect(found('reference-title-case-mixed')).toEqual([
      expect.stringMatching(/rolland2019.*“Condominium”/),
      expect.stringMatching(/kaczmarek2019.*small letter after the colon/),
    ]);
  });
  test('with --advice, in the list as it was typed: one bare address, two on lines of their own', async () => {
    // The bibliography as data has no trace of it: there an address is an address.
    const [built] = await compileFolder(AS_PRINTED);
    if (!built?.compiled) throw new Error('not compiled');
    const list = /^References\n[\s\S]*/m.exec(readFileSync(AS_TYPED, 'utf8'))?.[0] ?? '';
    const manuscript = new VFile({ path: 'article.md', value: `# ${list}` });
    const sources = { name: 'firdous', manuscript, texts: new Map(), files: new Map() };
    const made = { compiled: built.compiled, sources, settings: noJournal(), html: '', jats: '' };
    const rule = REFERENCE_DOUBTS.find(({ name }) => name === 'reference-address-marks-mixed');
    const found = [...(rule?.find(articleSubject(made)) ?? [])].map(({ message }) => message);
    const ownLine = 'reference-address-marks-mixed/own-line';
    expect(found).toEqual([
      {
        id: 'reference-address-marks-mixed/unmarked',
        facts: { address: expect.stringContaining('realcleardefense') },
      },
      { id: ownLine, facts: { address: expect.stringContaining('risingpowersproject') } },
      { id: ownLine, facts: { address: expect.stringContaining('worldbank') } },
    ]);
  });
  test('and nothing of what only looks like a citation', () => {
    const said = result.findings
      .filter(({ rule }) => !advice.has(rule))
      .map(({ reason }) => reason)
      .join('\n');
    for (const innocent of [
      '(BRI)',
      '(EAEU)',
      '(SCO)',
      '(AIIB)',
      'mentioned above',
      'soiuznicheskietnoshenie',
      'since 2014',
      'Winter Olympics',
      'World Bank Report 2021',
      'Goble, 2019; Wilson',
    ])
      expect(said).not.toContain(innocent);
  });
});
