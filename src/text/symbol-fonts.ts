/** The fonts Symbol and Wingdings in Unicode: their letters are signs, whatever code they have. */

/** Positions 0x21–0xFE of the font Symbol (Adobe's encoding); a space where there is none. */
const SYMBOL_LOW =
  '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_HIGH =
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

const WINGDINGS: Record<number, string> = {
  40: '☎',
  42: '✉',
  74: '☺',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  159: '•',
  167: '▪',
  168: '◻',
  216: '➢',
  224: '→',
  223: '←',
  232: '➔',
  240: '⇨',
  252: '✓',
  251: '✗',
  253: '☒',
  254: '☑',
};

function symbolAt(code: number): string | undefined {
  const sign = code >= 0xa0 ? SYMBOL_HIGH[code - 0xa0] : SYMBOL_LOW[code - 0x21];
  return sign === ' ' ? undefined : sign;
}

/** A sign of a symbol font; `undefined` where its meaning is not known. */
export function symbolSign(font: string, code: number): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/wingdings/i.test(font)) return WINGDINGS[low];
  if (/^symbol|mt extra/i.test(font)) return symbolAt(low);
  return code === low && code >= 0x20 ? String.fromCodePoint(code) : undefined;
}

export interface MappedText {
  text: string;
  /** Signs of the private use area that no table knows. */
  unknown: number;
}

/**
 * Text of a run. Codes of the private use area are always signs; ordinary letters in the font
 * Symbol only where the run is short: authors also leave whole words in that font.
 */
export function mapSymbols(text: string, font: string | undefined): MappedText {
  let unknown = 0;
  const mapped = text.replace(/[\uF020-\uF0FF]/g, (sign) => {
    const found = symbolSign(
      font && /symbol|wingdings|mt extra/i.test(font) ? font : 'Symbol',
      sign.charCodeAt(0),
    );
    if (!found) unknown += 1;
    return found ?? sign;
  });
  if (!font || !/^symbol$/i.test(font) || text.trim().length > 4) return { text: mapped, unknown };
  return {
    text: mapped.replace(/[!-~]/g, (sign) => symbolSign('Symbol', sign.charCodeAt(0)) ?? sign),
    unknown,
  };
}
