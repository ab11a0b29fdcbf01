import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDoi, readFunderId, readIsbn, readIssn, readOrcid, readRor } from './identifiers.ts';
import { isFault, type Outcome } from './outcome.ts';

function read<Value>(outcome: Outcome<Value>): Value | undefined {
  return isFault(outcome) ? undefined : outcome.value;
}

/** The only check digit that makes an identifier valid. */
function completed(start: string, ends: string[], reader: (text: string) => Outcome<string>) {
  return ends.map((end) => start + end).filter((text) => read(reader(text)) !== undefined);
}

const DIGITS = [...'0123456789X'];
const PAIRS = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, '0'));

describe('check digits', () => {
  test('the first digits of an ORCID iD, an ISSN and a ROR identifier allow only one check digit', () => {
    const digits = (count: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count });
    fc.assert(
      fc.property(digits(15), digits(7), digits(6), (orcid, issn, ror) => {
        expect(completed(orcid.join(''), DIGITS, readOrcid)).toHaveLength(1);
        expect(completed(issn.join(''), DIGITS, readIssn)).toHaveLength(1);
        expect(completed(`0${ror.join('')}`, PAIRS, readRor)).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });

  test('exchanged digits are found', () => {
    expect(read(readOrcid('0000-0002-1825-0097'))).toBe('0000-0002-1825-0097');
    expect(read(readOrcid('0000-0002-1852-0097'))).toBeUndefined();
    expect(read(readIssn('2434-561X'))).toBe('2434-561X');
    expect(read(readIssn('2434-516X'))).toBeUndefined();
  });
});

describe('forms', () => {
  test.each([
    ['https://orcid.org/0000-0002-1825-0097/', '0000-0002-1825-0097'],
    ['orcid.org/0000-0002-9079-593x', '0000-0002-9079-593X'],
    ['0000‐0002‐1825‐0097', '0000-0002-1825-0097'],
    ['0000000218250097', '0000-0002-1825-0097'],
    ['0000-0000-0000-0000', undefined],
    ['https://sandbox.orcid.org/0000-0002-1825-0097', undefined],
    ['', undefined],
  ])('ORCID iD %s', (text, value) => {
    expect(read(readOrcid(text))).toBe(value);
  });

  test.each([
    ['10.5555/12345678', '10.5555/12345678'],
    ['https://doi.org/10.5555/abc(1)2', '10.5555/abc(1)2'],
    ['http://dx.doi.org/10.1002/(SICI)1096%3C1::AID%3E3.0.CO;2', undefined],
    ['doi: 10.21105/joss.00388', '10.21105/joss.00388'],
    ['10.1000.10/123', '10.1000.10/123'],
    ['10.xxx/abc', undefined],
    ['10.21105/joss.XXXXX', undefined],
    ['10.5555/', undefined],
    ['11.5555/abc', undefined],
    ['10.5555/a b', undefined],
  ])('DOI %s', (text, value) => {
    expect(read(readDoi(text))).toBe(value);
  });

  test.each([
    ['978-0-393-02025-1', undefined],
    ['0-393-02025-8', '0-393-02025-8'],
    ['ISBN 978-3-16-148410-0', '978-3-16-148410-0'],
    ['080442957X', '080442957X'],
  ])('ISBN %s', (text, value) => {
    expect(read(readIsbn(text))).toBe(value);
  });

  test.each([
    ['https://doi.org/10.13039/501100000780', '10.13039/501100000780'],
    ['00k4n6c32', 'https://ror.org/00k4n6c32'],
    ['European Commission', undefined],
  ])('funder %s', (text, value) => {
    expect(read(readFunderId(text))).toBe(value);
  });
});
