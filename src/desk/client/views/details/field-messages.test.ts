import { expect, test } from 'vitest';
import { readDetails } from '../../../../app/desk/details/read-details.ts';
import type { Diagnostic } from '../../../../messages/diagnostic.ts';
import { fieldMessages } from './field-messages.ts';

const TEXT = `---
title: A
authors:
  - name: {given: Jane, family: Doe}
    orcid: 0000-0002-1825-0098
funding:
  - {funder: A, award: 1}
titel: B
---
Text.
`;

/** The fields of messages at places of the text. */
function fieldsOf(...places: [line: number, column?: number][]) {
  const read = readDetails(TEXT, 'en');
  if ('problem' in read) throw new Error(read.problem.message);
  const messages = places.map(
    ([line, column]): Diagnostic => ({
      rule: 'key-unknown',
      severity: 'error',
      file: '1-1/a/article.md',
      line,
      ...(column && { column }),
      message: `At ${line}.`,
    }),
  );
  const { byField, others } = fieldMessages(messages, '1-1/a/article.md', read.places, TEXT);
  return { fields: [...byField.keys()], others: others.map(({ line }) => line) };
}

test('a message is shown at the innermost field of its place', () => {
  expect(fieldsOf([2, 8], [5, 12], [4, 12], [7, 14])).toEqual({
    fields: ['title', 'authors.0.orcid', 'authors.0.name', 'awards.0.funder'],
    others: [],
  });
});

test('a key without a field is said above the form, and the text elsewhere', () => {
  expect(fieldsOf([8, 1], [8], [10, 1])).toEqual({ fields: [], others: [8, 8] });
});
