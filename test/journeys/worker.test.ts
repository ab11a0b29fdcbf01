/** `offprint worker`: what a worker says that has no database. Its work is in test/batch. */
import { expect, test } from 'vitest';
import { journey } from '../support/journey.ts';

const { offprint } = journey();

test('an address that is none, and a server that does not answer, are told in a sentence', () => {
  expect(offprint('worker', '--database', 'mysql://host/name')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('not one of PostgreSQL'),
  });
  expect(offprint('worker', '--database', 'postgres://nobody@127.0.0.1:1/none')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('The database does not answer'),
  });
});
