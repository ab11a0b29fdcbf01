/** The real article, with its citations as printed: what `check` must find, and what it must not. */
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CheckResult, check } from '../src/check.ts';
import { CHECKS, RECEIVER_NAMES } from '../src/checks/index.ts';

const AS_PRINTED = '../shared/seed/journal-as-printed';
const REASON = existsSync(AS_PRINTED) ? '' : ' (skipped: ../shared is absent)';

describe.skipIf(REASON !== '')(`the article as printed${REASON}`, () => {
  let result: CheckResult;
  beforeAll(async () => {
    const checks = CHECKS.filter(({ optional }) => !optional);
    result = await check({
      paths: [AS_PRINTED],
      checks,
      receivers: RECEIVER_NAMES,
      out: 'output',
      print: false,
    });
  });

  const found = (rule: string) =>
    result.findings.filter((finding) => finding.rule === rule).map(({ reason }) => reason);

  test('cited and not listed: two', () => {
    expect(found('citation-not-listed')).toEqual([
      expect.stringContaining('(Mearsheimer & Alterman, 2001)'),
      expect.stringContaining('(Marsh, 2007)'),
    ]);
  });
  test('a name spelled two ways: one finding, not three missing and two never cited', () => {
    expect(found('citation-name-differs')).toEqual([
      expect.stringMatching(
        /"Kaczmariski" in 3 citations .*"Kaczmarek".*kaczmarek2016, kaczmarek2019/,
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
    expect(found('reference-url-host-differs').join()).toMatch(/realcleardefense[\s\S]*iea\.org/);
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
  test('and nothing of what only looks like a citation', () => {
    const said = result.findings.map(({ reason }) => reason).join('\n');
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
