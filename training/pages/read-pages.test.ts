import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLabelledStrings, readPages } from './read-pages.ts';
import { type Part, partOf } from './split.ts';

const IDS = Array.from({ length: 20 }, (_, index) => `${index}-bird`);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  for (const name of ['header', 'segmentation', 'author-names', 'affiliations'])
    mkdirSync(path.join(folder, name));
  for (const id of IDS) {
    const title = `<front><titlePart>Birds of ${id}<lb/></titlePart></front>`;
    const write = (name: string, tei: string) => writeFileSync(path.join(folder, name), tei);
    write(`header/${id}.training.header.tei.xml`, title);
    write(`segmentation/${id}.training.segmentation.tei.xml`, `<text>${title}</text>`);
    write(`author-names/${id}.authors.tei.xml`, '<author><surname>Silva</surname></author>');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each<Part>(['training', 'held-out'])('gives the pages and strings of the %s part', (part) => {
  const ids = IDS.filter((id) => partOf(id) === part).sort();
  const folders = { grobid: folder };
  expect(ids.length).toBeGreaterThan(0);
  expect([...readPages(part, folders)].map(({ id }) => id)).toEqual([
    ...ids,
    ...ids.map((id) => `${id}/whole`),
  ]);
  const strings = [...readLabelledStrings(part, 'author-names', folders)];
  expect(strings.map(({ group }) => group)).toEqual(ids);
});
