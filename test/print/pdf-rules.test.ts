import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdf as pdfFormat } from '../../src/formats/pdf/index.ts';
import { loadTheme } from '../../src/io/theme/theme.ts';
import { openTools, type Tools } from '../../src/io/tools.ts';
import { compileFolder } from '../support/built.ts';
import { A_RULES } from './pdf-rules/a-rules.ts';
import { brokenRules } from './pdf-rules/check.ts';
import { TAMPERINGS } from './pdf-rules/tampering.ts';
import { UA_RULES } from './pdf-rules/ua-rules.ts';

let tools: Tools;
beforeAll(() => {
  tools = openTools();
});
afterAll(() => tools.close());

async function printed(folder: string, themeName: string): Promise<Uint8Array> {
  const [one] = await compileFolder(folder);
  const { theme } = await loadTheme(themeName, undefined);
  if (!one?.compiled || !theme) throw new Error(`${folder} did not compile`);
  const host = { ...one.host, theme, print: tools.print };
  const [file] = await pdfFormat.render(one.compiled.article, host);
  if (!file) throw new Error(`not printed: ${one.manuscript.messages.map(String)}`);
  return file.content as Uint8Array;
}

describe.each(['pipeline', 'dialect', 'urdu', 'everything'])('%s', (name) => {
  test.each(['default', 'horizon'])('in the theme %s breaks no rule', async (theme) => {
    expect(await brokenRules(await printed(`manuscripts/1-1/${name}`, theme))).toEqual({});
  });
});

describe('a file that breaks a rule is caught by it', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await printed('manuscripts/1-1/dialect', 'default');
  });

  test.each(TAMPERINGS)('%s: %s', async (rule, _, tamper) => {
    expect(Object.keys(await brokenRules(await tamper(bytes)))).toContain(rule);
  });
});

const PROFILES = '../shared/schemas/verapdf-profiles-2025-08-21';
const hasProfiles = (() => {
  try {
    return readdirSync(PROFILES).length > 0;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasProfiles)('compared with veraPDF’s profiles', () => {
  const rulesOf = (path: string) => {
    const xml = readFileSync(`${PROFILES}/${path}`, 'utf8');
    const ids = xml.matchAll(/<id [^>]*clause="([^"]+)"[^>]*testNumber="(\d+)"/g);
    return [...ids].map(([, clause, number]) => `${clause}-${number}`);
  };

  test.each([
    ['PDF/UA-1', UA_RULES, ['PDF_UA/PDFUA-1.xml']],
    ['PDF/A-2u and 3a', A_RULES, ['PDF_A/PDFA-2U.xml', 'PDF_A/PDFA-3A.xml']],
  ])('%s: no rule is forgotten, none invented', (_, rules, paths) => {
    expect(Object.keys(rules).sort()).toEqual([...new Set(paths.flatMap(rulesOf))].sort());
  });
});
