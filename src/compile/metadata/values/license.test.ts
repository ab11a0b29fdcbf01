import { describe, expect, test } from 'vitest';
import { readLicense } from './license.ts';

const ELEMENTS = ['BY', 'BY-SA', 'BY-ND', 'BY-NC', 'BY-NC-SA', 'BY-NC-ND'];
const VERSIONS = ['4.0', '3.0', '2.5', '2.0', '1.0'];
const ALL = ELEMENTS.flatMap((elements) => VERSIONS.map((version) => [elements, version] as const));

describe.each(ALL)('CC %s %s', (elements, version) => {
  const spdx = `CC-${elements}-${version}`;
  const { license } = readLicense(spdx);

  test('id, mark, address and name give the same licence', () => {
    expect(license).toMatchObject({ spdx, mark: `CC ${elements} ${version}` });
    const ways = [
      spdx.toLowerCase(),
      license.mark,
      license.url,
      license.name,
      `${license.name} License`,
    ];
    const http = license.url?.replace('https', 'http').replace(/\/$/, '');
    for (const way of [...ways, http, `${license.url}deed.en`, `${license.url}legalcode`])
      expect(readLicense(way ?? '')).toEqual({ license });
  });

  test('the address is canonical', () => {
    expect(license.url).toMatch(/^https:\/\/creativecommons\.org\/licenses\/[a-z-]+\/\d\.\d\/$/);
  });
});

test.each([
  ['Creative Commons Attribution Non-Commercial 4.0', 'CC-BY-NC-4.0'],
  ['CC BY-NC-ND 4.0 International', 'CC-BY-NC-ND-4.0'],
  ['CCBY 4.0', 'CC-BY-4.0'],
  [
    'Licensed under a Creative Commons Attribution 4.0 International License (CC BY 4.0).',
    'CC-BY-4.0',
  ],
  ['[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)', 'CC-BY-4.0'],
  ['https://creativecommons.org/licenses/by-nd-nc/1.0/', 'CC-BY-NC-ND-1.0'],
  ['https://creativecommons.org/licenses/by/3.0/igo/', 'CC-BY-3.0-IGO'],
  ['CC-BY-NC-SA-3.0-DE', 'CC-BY-NC-SA-3.0-DE'],
  ['CC0', 'CC0-1.0'],
  ['CC0-1.0', 'CC0-1.0'],
  ['http://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
  ['https://creativecommons.org/publicdomain/mark/1.0/', 'CC-PDM-1.0'],
  ['Public Domain Mark 1.0', 'CC-PDM-1.0'],
])('%s', (text, spdx) => {
  expect(readLicense(text)).toMatchObject({ license: { spdx } });
  expect(readLicense(text).doubt).toBeUndefined();
});

test('a version for a country that is not in the SPDX list has no id', () => {
  expect(readLicense('https://creativecommons.org/licenses/by/2.5/pt/').license).toEqual({
    name: 'Creative Commons Attribution 2.5 Portugal',
    url: 'https://creativecommons.org/licenses/by/2.5/pt/',
    mark: 'CC BY 2.5 PT',
  });
});

test.each([
  ['CC BY', 'no-version', 'CC-BY-4.0'],
  ['https://creativecommons.org/licenses/by-sa', 'no-version', 'CC-BY-SA-4.0'],
  ['MIT', 'unknown', undefined],
  ['All rights reserved', 'unknown', undefined],
  ['CC BY 7.0', 'no-version', 'CC-BY-4.0'],
  ['CC BY 4.0 or CC BY-NC 3.0', 'several', undefined],
  ['attribution by the author', 'unknown', undefined],
])('%s is doubtful', (text, doubt, spdx) => {
  const read = readLicense(text);
  expect(read.doubt).toBe(doubt);
  expect(read.license.spdx).toBe(spdx);
});

test('other words keep the address in them', () => {
  expect(readLicense('Open Licence, https://licence.example/1.').license).toEqual({
    name: 'Open Licence, https://licence.example/1.',
    url: 'https://licence.example/1',
  });
});
