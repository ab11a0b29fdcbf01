import { expect, test, vi } from 'vitest';
import { dayOf, risingTimestamp, timeOf } from './timestamp.ts';

const now = new Date('2023-01-15T09:30:00.250Z');

test.each([
  [undefined, '20230115093000250'],
  ['20230115093000249', '20230115093000250'],
  // Two exports in one millisecond, and a clock that was set back.
  ['20230115093000250', '20230115093000251'],
  ['20240101000000000', '20240101000000001'],
  // Of a deposit with another form.
  ['1673775000', '20230115093000250'],
])('after %s', (last, stamp) => {
  expect(risingTimestamp(now, last)).toBe(stamp);
});

test('the time is that of SOURCE_DATE_EPOCH where there is one', () => {
  expect(timeOf({ SOURCE_DATE_EPOCH: '1673775000' }).toISOString()).toBe(
    '2023-01-15T09:30:00.000Z',
  );
  expect(timeOf({ SOURCE_DATE_EPOCH: '' }).getTime()).toBeGreaterThan(1.7e12);
  expect(dayOf('20230115093000250')).toBe('2023-01-15');
});

test.each(['soon', '-5', '1e9', '2023-01-15', '99999999999999'])(
  'SOURCE_DATE_EPOCH=%s is refused, not passed over',
  (epoch) => {
    expect(() => timeOf({ SOURCE_DATE_EPOCH: epoch })).toThrow('must be seconds since 1970');
  },
);

test('a clock whose year no record can write is refused', () => {
  vi.useFakeTimers({ now: new Date('+010000-01-01T00:00:00Z') });
  expect(() => timeOf({})).toThrow('a year has four digits');
  vi.useRealTimers();
});
