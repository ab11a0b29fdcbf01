/** Texts that repeat a few characters, in every place of a manuscript that an author fills: work grows with their length. */

import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { compileDraft } from '../../src/compile/compile.ts';
import { noJournal } from '../../src/io/journal/journal-files.ts';
import { loadStyle } from '../../src/io/styles.ts';
import { cpuTime } from '../support/cpu-time.ts';

const style = await loadStyle('apa', undefined);

function manuscript(attack: string): string {
  const value = (before = '') => JSON.stringify(before + attack);
  return `---
title: ${value('Tides ')}
authors:
  - {name: ${value('Ada (').replace(/"$/, 'x"')}, affiliations: [a], email: ${value()}, orcid: ${value()}}
affiliations: [{id: a, name: ${value()}}, ${value('University, ')}]
dates: {received: ${value()}, accepted: ${value('2 May ')}}
license: ${value('CC BY ')}
keywords: [${value()}, ${value('tides ')}]
pages: ${value()}
doi: ${value('10.1/')}
funding: ${value()}
abstract: ${value('We saw. ')}
bibliography: references.bib
---

# Results ${attack}

Text ${attack} (Cole, 2019) and [@cole2019, p. ${attack}] x.

![A map ${attack}](map.png){#fig-a}

Table: Values ${attack}

| a | b |
|---|---|
| ${attack.replaceAll('|', '')} | 2 |

Code \`\` ${attack.replaceAll('`', '')} \`\` and *a ${attack}* x.[^1]

[^1]: See ${attack}

# References

Cole, A. (2019). ${attack}. *Tides*, 3(2), 1–9.
`;
}

/** Quotation marks are left out: citeproc reads them in the square of their number. */
function bibliographyFile(attack: string): VFile {
  const words = attack.replace(/[{}@"“\\%]/g, '');
  const value = `@article{cole2019, author = {Cole, Ada and ${words}}, title = {Tides ${words}}, journal = {${words}}, pages = {${words}}, year = {2019}}`;
  return new VFile({ path: 'references.bib', value });
}

function timeFor(attack: string): number {
  return cpuTime(() => {
    const texts = new Map([['references.bib', bibliographyFile(attack)]]);
    const sources = {
      name: 'a',
      manuscript: new VFile({ path: 'article.md', value: manuscript(attack) }),
      texts,
      files: new Map(),
    };
    compileDraft(sources, { ...noJournal(), issue: {}, style });
  });
}

const [SHORT, LONG] = [1_000, 8_000];
/** Time for a short text is never so little that chance decides. */
const LEAST = 100;

test.each([
  ['12'],
  ['( '],
  ['['],
  ['{'],
  ['<'],
  ['“'],
  ['"'],
  [', '],
  ['  '],
  ['A. '],
  ['A.A.'],
  ['--'],
  ['\\ '],
  ['* '],
  ['$'],
  ['@a '],
  ['a@'],
  ['1900 '],
  ['a='],
  ['&'],
  ['A’'],
  ['https://a'],
  ['<!--'],
  ['{>>'],
  ['中'],
  ['vc'],
])('%j', (piece) => {
  const attack = (length: number) => piece.repeat(length / piece.length);
  timeFor(attack(100));
  const short = Math.max(LEAST, timeFor(attack(SHORT)));
  expect(timeFor(attack(LONG))).toBeLessThan(((short * LONG) / SHORT) * 3);
});
