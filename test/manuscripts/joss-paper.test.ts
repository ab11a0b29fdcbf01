/** A paper in the form of JOSS is asked for nothing that such papers do not have. */
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

const FRONT = `title: 'tides: reading gauges in R'
tags:
  - R
  - gauges
authors:
  - name: Ann Author
    orcid: 0000-0002-1825-0097
    affiliation: "1, 2"
affiliations:
  - name: Institute of Tides, Norway
    index: 1
  - name: Harbour Office, France
    index: 2
date: 13 August 2021
bibliography: paper.bib
`;
const TEXT = '\n# Summary\n\nGauges are read [@marsh2023].\n\n# Statement of need\n\nFew do.\n';

async function rulesOf(front: string): Promise<string[]> {
  const folder = await folderOf({
    'journal.yaml': 'title: Journal of Tests\nlanguage: en\nlicense: CC-BY-4.0\n',
    '1-2/issue.yaml': 'volume: 1\nissue: 2\narticles: [tides]\n',
    '1-2/tides/paper.md': `---\n${front}---\n${TEXT}`,
    '1-2/tides/paper.bib':
      '@article{marsh2023, author={Marsh, Edwin}, title={Gauges}, journal={Tides}, volume={1}, year={2023}}\n',
  });
  const { stdout } = await offprintIn(folder, ['check', '.', '--advice', '--format', 'json']);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
  return findings.map(({ rule }) => rule);
}

const OF_RESEARCH = ['abstract-missing', 'history-incomplete'];

test('a paper in the form of JOSS is not asked for an abstract and for its history', async () => {
  const rules = await rulesOf(FRONT);
  for (const rule of OF_RESEARCH) expect(rules).not.toContain(rule);
});

test.each([
  ['with ids in place of indexes', FRONT.replaceAll('index:', 'id:')],
  ['with keywords', FRONT.replace('tags:', 'keywords:')],
  ['that is said to be research', `${FRONT}type: research-article\n`],
])('a paper %s is', async (_, front) => {
  expect(await rulesOf(front)).toEqual(expect.arrayContaining(OF_RESEARCH));
});

test('an article with an abstract is research, in whatever form', async () => {
  const rules = await rulesOf(`${FRONT}abstract: Gauges are read.\n`);
  expect(rules).toContain('history-incomplete');
});

test('the date of a manuscript is not that of its publication', async () => {
  expect(await rulesOf(FRONT)).not.toContain('reference-after-publication');
  const published = FRONT.replace('date: 13', 'date-published: 13');
  expect(await rulesOf(published)).toContain('reference-after-publication');
});
