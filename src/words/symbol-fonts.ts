/** The fonts Symbol and Wingdings in Unicode. Their characters are symbols, even with codes of letters. */

/** Positions 0x21–0xFE of the font Symbol (Adobe's encoding). A space means that there is no character. */
const SYMBOL_LOW =
  '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_HIGH =
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

/** Symbols of Wingdings and similar fonts that authors use, by code. */
const DINGBATS: [font: RegExp, signs: Record<number, string>][] = [
  [
    /^wingdings$/i,
    {
      ...counted(34, '✂✁'),
      ...counted(40, '☎✆✉'),
      ...counted(69, '☜☞☝☟✋☺'),
      ...counted(76, '☹'),
      ...counted(108, '●❍■□▫❑❒⬧⧫◆❖⬥⌧'),
      ...counted(128, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
      ...counted(158, '·•▪○'),
      ...counted(167, '▪◻'),
      ...counted(171, '★'),
      ...counted(216, '➢'),
      ...counted(223, '←→↑↓↖↗↙↘➔'),
      ...counted(239, '⇦⇨⇧⇩⬄⇳'),
      ...counted(251, '✗✓☒☑'),
    },
  ],
  [/^wingdings 2$/i, { ...counted(79, '✗✓☒☑☒'), 151: '●', 162: '■', 163: '□' }],
  [/^wingdings 3$/i, { 112: '▲', 113: '▼', 116: '◀', 117: '▶', 125: '▶' }],
  [/^webdings$/i, { 97: '✔', 99: '□', 103: '■', 110: '●', 114: '✖' }],
];

/** Symbols from a code on. */
function counted(from: number, signs: string): Record<number, string> {
  return Object.fromEntries([...signs].map((sign, at) => [from + at, sign]));
}

function dingbatsOf(font: string): Record<number, string> | undefined {
  return DINGBATS.find(([name]) => name.test(font.trim()))?.[1];
}

function symbolAt(code: number): string | undefined {
  const sign = code >= 0xa0 ? SYMBOL_HIGH[code - 0xa0] : SYMBOL_LOW[code - 0x21];
  return sign === ' ' ? undefined : sign;
}

/** The character of a symbol font; undefined if its meaning is unknown. */
export function symbolSign(font: string, code: number): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const dingbats = dingbatsOf(font);
  if (dingbats) return dingbats[low];
  if (/^symbol|mt extra/i.test(font)) return symbolAt(low);
  return code === low && code >= 0x20 ? String.fromCodePoint(code) : undefined;
}

export interface MappedText {
  text: string;
  /** Characters of the private use area that are in no table. */
  unknown: number;
}

/**
 * The text of a run. Codes of the private use area are always symbols. Ordinary letters in a symbol font are symbols only
 * in a short run, because authors also leave whole words in such a font.
 */
export function mapSymbols(text: string, font: string | undefined): MappedText {
  let unknown = 0;
  const mapped = text.replace(/[\uF020-\uF0FF]/g, (sign) => {
    const found = symbolSign(
      font && (/symbol|mt extra/i.test(font) || dingbatsOf(font)) ? font : 'Symbol',
      sign.charCodeAt(0),
    );
    if (!found) unknown += 1;
    return found ?? sign;
  });
  const isOfSigns = font !== undefined && (/^symbol$/i.test(font) || dingbatsOf(font));
  if (!isOfSigns || text.trim().length > 4) return { text: mapped, unknown };
  const letters = /^symbol$/i.test(font) ? /[!-~]/g : /[!-ÿ]/g;
  return {
    text: mapped.replace(letters, (sign) => symbolSign(font, sign.charCodeAt(0)) ?? sign),
    unknown,
  };
}
