/** What a manuscript may say, and what it should not. */
import fc from 'fast-check';

const WORDS = [
  'tide',
  'Harbour',
  'naïve',
  'O’Brien',
  'Σίσυφος',
  'جوار بھاٹا',
  'שלום',
  '潮汐',
  'हिन्दी',
  '3.14',
  'x²',
  '“quoted”',
  'a–b',
  'e.g.',
  '(2019)',
  'A & B',
  'a < b > c',
  '&amp;',
  '100%',
  '𝒜𝓈𝓉𝓇𝒶𝓁',
  '👩‍🔬',
  'no\u00a0break',
  'soft\u00adhyphen',
];

const ATTACKS = [
  ']]>',
  '<script>alert(1)</script>',
  '<!--',
  '-->',
  '<![CDATA[',
  '&#0;',
  '&nbsp;',
  '<?xml?>',
  '"\'>',
  '\u0000',
  '\u0008\u000b\u000c\u001f',
  '\u0085\u009f',
  '\ud83d',
  '\udc00x',
  '\ufffe\uffff',
  '\u{1fffe}',
  '\ufeff',
  '\u202e',
  '\u2028',
  '\r\n',
  '\t',
  '',
  '{{ name }}',
  'javascript:alert(1)',
  '../../etc/passwd',
];

const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));

export const ordinaryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: words },
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  words,
  fc.array(fc.constantFrom(...WORDS, ...ATTACKS), { maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  // UTF-16 code units one by one: lone surrogates and noncharacters.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((units) => String.fromCharCode(...units)),
);
