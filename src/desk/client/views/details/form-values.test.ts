import { expect, test } from 'vitest';
import { readDetails } from '../../../../app/desk/details/read-details.ts';
import {
  changesOf,
  type FormValues,
  newAffiliation,
  newAuthor,
  rebased,
  toForm,
} from './form-values.ts';

const TEXT = `---
title: A
authors:
  - {name: {given: Jane, family: Doe}, affiliations: [lab]}
  - {name: {given: John, family: Roe}}
affiliations:
  - {id: lab, institution: Lab}
translations:
  de: {title: B}
---
`;

function form(text = TEXT): FormValues {
  const read = readDetails(text, 'en');
  if ('problem' in read) throw new Error(read.problem.message);
  return toForm(read.values);
}

test('nothing changes until something is another value', () => {
  const base = form();
  expect(changesOf(base, base)).toBeUndefined();
  expect(changesOf(base, { ...base, texts: { ...base.texts } })).toBeUndefined();
  const authors = [...base.authors, newAuthor()];
  const affiliations = [...base.affiliations, newAffiliation()];
  expect(changesOf(base, { ...base, authors, affiliations })).toBeUndefined();
});

test('a new affiliation gets a readable id, also at its authors', () => {
  const base = form();
  const added = { ...newAffiliation(), institution: 'Lab of Übungen' };
  const [jane, john] = base.authors;
  if (!jane || !john) throw new Error('no authors');
  const changes = changesOf(base, {
    ...base,
    authors: [jane, { ...john, affiliations: [added.id] }],
    affiliations: [...base.affiliations, added],
  });
  expect(changes?.affiliations?.[1]?.id).toBe('lab-ubungen');
  expect(changes?.authors?.[1]?.affiliations).toEqual(['lab-ubungen']);
});

test('a removed language takes its texts with it', () => {
  const base = form();
  const { 'translations.de.title': _, ...texts } = base.texts;
  expect(changesOf(base, { ...base, languages: [], texts })).toEqual({ removedLanguages: ['de'] });
});

test('changes move to another state of the file, in which authors stand elsewhere', () => {
  const base = form();
  const [jane, john] = base.authors;
  if (!jane || !john) throw new Error('no authors');
  const mine = { ...base, authors: [john, { ...jane, email: 'j@example.org' }] };
  const fresh = form(
    TEXT.replace('authors:', 'authors:\n  - Ann New').replace('title: A', 'title: Other'),
  );
  const moved = rebased(base, mine, fresh);
  expect(moved.texts.title).toBe('Other');
  expect(moved.authors.map(({ at, email }) => [at, email])).toEqual([
    [2, ''],
    [1, 'j@example.org'],
  ]);
});
