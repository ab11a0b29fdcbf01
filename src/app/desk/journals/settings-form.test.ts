import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSettings, SETTINGS, type SettingName, writeSettings } from './settings-form.ts';

const YAML = `# The journal
title: Harbours # as registered
publisher: Valley College
issn: {electronic: 1234-5679}
style: "apa"
receivers: [crossref, doaj]
`;
const changed = (values: Partial<Record<SettingName, string>>, text = YAML) =>
  writeSettings(text, { ...readSettings(text), ...values });

test('a text without changes stays as it is', () => {
  expect(changed({})).toBe(YAML);
});

test('only the lines that change differ, and comments stay', () => {
  expect(changed({ title: 'Harbours and Tides', url: 'https://harbours.example/' })).toBe(
    `${YAML.replace('title: Harbours #', 'title: Harbours and Tides #')}url: https://harbours.example/\n`,
  );
});

test('a short publisher becomes a map when its place is added', () => {
  expect(changed({ place: 'Whitby' })).toContain(
    'publisher: {name: Valley College, place: Whitby}',
  );
});

test('an empty value removes its key, and a map that is empty then', () => {
  expect(changed({ issnElectronic: '' })).toBe(YAML.replace('issn: {electronic: 1234-5679}\n', ''));
});

test('what is written is read back', () => {
  const names = Object.keys(SETTINGS) as SettingName[];
  const value = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim());
  const values = fc.record(Object.fromEntries(names.map((name) => [name, value])));
  fc.assert(
    fc.property(values, (wanted) => {
      const all = wanted as Record<SettingName, string>;
      expect(readSettings(writeSettings(YAML, all))).toEqual(all);
    }),
    { numRuns: 100 },
  );
});
