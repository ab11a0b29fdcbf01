/** Detects the code page or the East Asian encoding of texts that are not Unicode. */

import { countMatches } from './count-matches.ts';
import { wordList } from './word-list.ts';

export interface CodePage {
  text: string;
  /** The common name. Example: "Windows-1252" */
  encoding: string;
}

/** The number of bytes that are examined. */
const SAMPLE = 50_000;

export function readCodePage(bytes: Uint8Array): CodePage {
  const page = eastAsian(bytes) ?? singleByte(bytes);
  return { text: page.decode(bytes), encoding: page.encoding };
}

interface Page {
  encoding: string;
  decode(bytes: Uint8Array): string;
  /** Lower-case letters beyond ASCII of each language that uses it, or the most frequent characters of other scripts. */
  alphabets: string[];
}

const decodeAs = (label: string) => (bytes: Uint8Array) => new TextDecoder(label).decode(bytes);

const CENTRAL = wordList('áčďéěíňóřšťúůýž ąćęłńóśźż áéíóöőúüű áäčďéíĺľňóôŕšťúýž čćđšž ăâîşţ');
const CYRILLIC = 'оеаинтсрвлкмдпу';
const ARABIC = 'الينمورتبهدكےہک';

/** The most likely first. */
const PAGES: Page[] = [
  {
    encoding: 'Windows-1252',
    decode: windows1252,
    alphabets: wordList(`
      äöüß àâæçéèêëîïôœùûüÿ áéíóúñü áâãàçéêíóôõúü àèéìíîòóù åäöæøéü áéíóúýþæðö éëïóöü`),
  },
  {
    encoding: 'Windows-1254 (Turkish)',
    decode: decodeAs('windows-1254'),
    alphabets: ['çğıöşüâîû'],
  },
  {
    encoding: 'Windows-1250 (Central European)',
    decode: decodeAs('windows-1250'),
    alphabets: CENTRAL,
  },
  {
    encoding: 'ISO 8859-2 (Central European)',
    decode: decodeAs('iso-8859-2'),
    alphabets: CENTRAL,
  },
  {
    encoding: 'Windows-1251 (Cyrillic)',
    decode: decodeAs('windows-1251'),
    alphabets: [CYRILLIC],
  },
  { encoding: 'KOI8-R (Cyrillic)', decode: decodeAs('koi8-r'), alphabets: [CYRILLIC] },
  { encoding: 'ISO 8859-5 (Cyrillic)', decode: decodeAs('iso-8859-5'), alphabets: [CYRILLIC] },
  { encoding: 'DOS 866 (Cyrillic)', decode: decodeAs('ibm866'), alphabets: [CYRILLIC] },
  { encoding: 'Mac OS Cyrillic', decode: decodeAs('x-mac-cyrillic'), alphabets: [CYRILLIC] },
  {
    encoding: 'Windows-1253 (Greek)',
    decode: decodeAs('windows-1253'),
    alphabets: ['αοιετνηςρσκπμυό'],
  },
  {
    encoding: 'Windows-1256 (Arabic, Urdu, Persian)',
    decode: decodeAs('windows-1256'),
    alphabets: [ARABIC],
  },
  { encoding: 'ISO 8859-6 (Arabic)', decode: decodeAs('iso-8859-6'), alphabets: [ARABIC] },
  {
    encoding: 'Mac OS Roman',
    decode: decodeAs('macintosh'),
    alphabets: ['äöüß', 'àâæçéèêëîïôœùûüÿ', 'áéíóúñü', 'áâãàçéêíóôõúü', 'åäöæøéü'],
  },
];

/** The advantage of Windows-1252, which is by far the most likely: a superscript ¹ is not a Polish ą. */
const HEAD_START = 2;

function singleByte(bytes: Uint8Array): Page {
  const sample = bytes.subarray(0, SAMPLE);
  const scored = PAGES.map((page, index) => ({
    page,
    score: fitOf(page, page.decode(sample)) + (index === 0 ? HEAD_START : 0),
  }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).page;
}

/**
 * The number of letters of the best language, minus the characters inside words that it lacks. A capital after a
 * lower-case letter counts against the page, because KOI8-R has capitals where Windows has lower-case letters.
 */
function fitOf({ alphabets }: Page, text: string): number {
  const signs =
    text
      .toLowerCase()
      .match(/(?<=\p{L})[^\p{ASCII}‘’“”–—…\u00A0]|[^\p{ASCII}‘’“”–—…\u00A0](?=\p{L})/gu) ?? [];
  const strayCapitals = text.match(/(?:\p{Ll}(?!\p{ASCII})\p{Lu}|(?!\p{ASCII})\p{Ll}\p{Lu})/gu);
  const best = Math.max(
    ...alphabets.map((alphabet) =>
      signs.reduce((sum, sign) => sum + (alphabet.includes(sign) ? 1 : -1), 0),
    ),
  );
  return best - 2 * (strayCapitals?.length ?? 0);
}

interface EastAsian {
  label: string;
  encoding: string;
  /** Its most frequent characters. In random text they are one in a hundred. */
  common: RegExp;
}
const EAST_ASIAN: EastAsian[] = [
  {
    label: 'gb18030',
    encoding: 'GB 18030 (Chinese)',
    common: /[的一是在不了有和人这中大为上个国我以要他时来用们研究]/g,
  },
  {
    label: 'big5',
    encoding: 'Big5 (Chinese)',
    common: /[的一是在不了有和人這中大為上個國我以要他時來用們研究]/g,
  },
  { label: 'shift_jis', encoding: 'Shift JIS (Japanese)', common: /[のにはをたがでてとしれさ]/g },
  { label: 'euc-jp', encoding: 'EUC-JP (Japanese)', common: /[のにはをたがでてとしれさ]/g },
  { label: 'euc-kr', encoding: 'EUC-KR (Korean)', common: /[이다는의에을가고하은를로]/g },
];

function eastAsian(bytes: Uint8Array): Page | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  return EAST_ASIAN.map(({ label, encoding, common }) => {
    const text = decodeAs(label)(sample);
    const signs = countMatches(text, /[^\p{ASCII}]/gu);
    const share = countMatches(text, common) / Math.max(signs, 1);
    const broken = countMatches(text, /\uFFFD/g) / Math.max(signs, 1);
    return {
      page: { encoding, decode: decodeAs(label), alphabets: [] },
      share: share - broken * 10,
    };
  }).reduce<{ page?: Page; share: number }>(
    (best, next) => (next.share > best.share ? next : best),
    {
      share: 0.08,
    },
  ).page;
}

/** Windows-1252 from 0x80 to 0x9F, in order. Node 22.17 decodes these bytes as Latin-1. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? byte);
}
