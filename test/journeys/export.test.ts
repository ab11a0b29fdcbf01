/** `offprint export`: what each receiver takes, with a sheet of what was left out and why. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { journey, MANUSCRIPT } from '../support/journey.ts';

const EXPORTS = 'journal/output/1-2/exports';

describe.skipIf(unlessFound('the exports of the journey'))('export', { timeout: 120_000 }, () => {
  const { folder, offprint, text, change } = journey();

  test('after a build every receiver gets its file', async () => {
    expect(offprint('build', 'journal/1-2').status).toBe(0);
    const { status, stdout, stderr } = offprint('export', 'journal/1-2', '--format', 'json');
    expect(status, stderr).toBe(0);
    const [issue] = JSON.parse(stdout).issues;
    for (const name of ['crossref.xml', 'doaj.xml', 'ojs.xml', 'pubmed.xml', 'references.bib'])
      expect(issue.written).toContain(`${EXPORTS}/${name}`);
    expect(await text(`${EXPORTS}/crossref.xml`)).toContain('<doi>10.5555/jcs.2023.57</doi>');
    const zip = unzipSync(await readFile(join(folder(), EXPORTS, 'pmc/jcs-1-2-57.zip')));
    expect(Object.keys(zip).some((name) => name.endsWith('.pdf'))).toBe(true);
  });

  test('an article that a receiver would refuse is left out, and the sheet says so', async () => {
    await change(MANUSCRIPT, 'doi: 10.5555/jcs.2023.57\n', '');
    const { status, stderr } = offprint('export', 'journal/1-2', '--to', 'crossref');
    expect(status, stderr).toBe(1);
    const deposit = await text(`${EXPORTS}/crossref.xml`);
    expect(deposit).not.toContain('10.5555/jcs.2023.57');
    expect(deposit).toContain('10.5555/jcs.2023.60');
    expect(await text(`${EXPORTS}/DEPOSIT.md`)).toMatch(/\*\*tides, DOI\*\*/);
  });
});
