/**
 * Selects the font files that a page needs, and finds characters that no font has. The choice is the same as in a
 * browser: for each character the first family of the stack that has it, with the closest weight and slope.
 */
import { baseLanguage } from '../words/language-tag.ts';
import { getOrInsert } from '../words/memoize/get-or-insert.ts';
import type { FontFace, FontStacks, Theme } from './theme.ts';

/** Texts in one style. */
export interface TextRun {
  texts: readonly string[];
  /** BCP 47 */
  language: string;
  stack: 'text' | 'heading' | 'code' | 'math';
  bold: boolean;
  italic: boolean;
}
/** A character that no font of the theme has. */
export interface Uncovered {
  character: string;
  /** An excerpt of the text around it. */
  context: string;
}

/** A font that a page needs, with the characters. */
export interface FaceUse {
  face: FontFace;
  codePoints: Set<number>;
}

export interface ChosenFaces {
  /** In the theme's order. */
  faces: FaceUse[];
  /** The distinct characters. */
  uncovered: Uncovered[];
}

/** The fonts that the texts need, and the characters that no font of their stack has. */
export function chooseFaces(runs: readonly TextRun[], theme: Theme): ChosenFaces {
  const needed = new Map<FontFace, Set<number>>();
  const missing = new Map<string, Uncovered>();
  const charactersOf = drawnCharacters();
  for (const run of runs) {
    const facesOf = facesFor(theme, run);
    for (const codePoint of charactersOf(run)) {
      const faces = facesOf(codePoint);
      for (const face of faces ?? [])
        needed.set(face, (needed.get(face) ?? new Set()).add(codePoint));
      const character = String.fromCodePoint(codePoint);
      if (!faces && !missing.has(character))
        missing.set(character, { character, context: contextOf(runs, character) });
    }
  }
  const faces = theme.faces.flatMap((face) => {
    const codePoints = needed.get(face);
    return codePoints ? [{ face, codePoints }] : [];
  });
  return { faces, uncovered: [...missing.values()] };
}

type Style = Omit<TextRun, 'texts'>;
type Choice = (codePoint: number) => FontFace[] | undefined;

/** A theme's fonts by style. Cached, because all pages of a journal need the same. */
const choices = new WeakMap<Theme, Map<string, Choice>>();

function facesFor(theme: Theme, style: Style): Choice {
  const { stack, bold, italic, language } = style;
  const key = `${stack} ${bold} ${italic} ${language}`;
  const known = getOrInsert(choices, theme, () => new Map<string, Choice>());
  return getOrInsert(known, key, () => newChoice(candidatesFor(style, theme)));
}

function newChoice(candidates: readonly FontFace[]): Choice {
  const found = new Map<number, FontFace[] | undefined>();
  return (codePoint) => {
    if (!found.has(codePoint)) found.set(codePoint, facesOf(codePoint, candidates));
    return found.get(codePoint);
  };
}

/** The families for text in a language, the preferred one first. */
export function familiesFor(
  fonts: FontStacks,
  stack: TextRun['stack'],
  language: string,
): readonly string[] {
  const own =
    fonts.languages[language.toLowerCase()] ?? fonts.languages[baseLanguage(language)] ?? [];
  return [...new Set([...fonts[stack], ...own, ...fonts.text, ...fonts.fallback])];
}

// --------------------------------------------------------------------- characters

type CodePoints = ReadonlySet<number>;

/** The characters that are drawn for a text. Cached, because the same text can have several styles. */
function drawnCharacters(): (run: TextRun) => CodePoints {
  const known = new Map<readonly string[], CodePoints>();
  return ({ texts, stack }) => {
    const characters = getOrInsert(known, texts, () => charactersOf(texts));
    return stack === 'math' ? withMathItalics(characters) : characters;
  };
}

/** Composes accents with their letters if a font has the composed character. */
function charactersOf(texts: readonly string[]): CodePoints {
  const characters = new Set<number>();
  // Fast path for ASCII.
  const seen = new Uint8Array(128);
  for (const text of texts) {
    const joined = /^[\0-\x7f]*$/.test(text) ? text : text.normalize('NFC');
    for (let at = 0; at < joined.length; at++) {
      const code = joined.codePointAt(at) ?? 0;
      if (code > 0xffff) at++;
      if (seen[code]) continue;
      if (code < seen.length) seen[code] = 1;
      characters.add(code);
    }
  }
  for (const code of characters) if (!isDrawn(code)) characters.delete(code);
  return characters;
}

/** The font that has the character, or else the fonts that have its letter and its accents. */
function facesOf(codePoint: number, candidates: readonly FontFace[]): FontFace[] | undefined {
  const whole = candidates.find((face) => face.covers(codePoint));
  if (whole) return [whole];
  const parts = [...String.fromCodePoint(codePoint).normalize('NFD')];
  if (parts.length === 1) return undefined;
  const faces = parts.map((part) =>
    candidates.find((face) => face.covers(part.codePointAt(0) ?? 0)),
  );
  return faces.every((face) => face !== undefined) ? faces : undefined;
}

/** First letters of ranges, and the first italic letters in Unicode's mathematical alphabets. */
const SLANTED: [first: string, last: string, slanted: number][] = [
  ['A', 'Z', 0x1d434],
  ['a', 'z', 0x1d44e],
  ['Α', 'Ω', 0x1d6e2],
  ['α', 'ω', 0x1d6fc],
];
/** Exceptions to these ranges. @see https://www.w3.org/TR/mathml-core/#italic-mappings */
const SLANTED_ALONE: Record<string, string> = {
  h: 'ℎ',
  ı: '𝚤',
  ȷ: '𝚥',
  ϴ: '𝛳',
  '∇': '𝛻',
  '∂': '𝜕',
  ϵ: '𝜖',
  ϑ: '𝜗',
  ϰ: '𝜘',
  ϕ: '𝜙',
  ϱ: '𝜚',
  ϖ: '𝜛',
};

/** A single letter in a formula is drawn as a mathematical italic. */
function withMathItalics(characters: CodePoints): CodePoints {
  const slanted = Array.from(characters, slantedOf).filter((code) => code !== undefined);
  return new Set([...characters, ...slanted]);
}

function slantedOf(code: number): number | undefined {
  const letter = String.fromCodePoint(code);
  const alone = SLANTED_ALONE[letter];
  const alphabet = SLANTED.find(([first, last]) => letter >= first && letter <= last);
  if (alone || !alphabet) return alone?.codePointAt(0);
  const [first, , slanted] = alphabet;
  return slanted + code - first.charCodeAt(0);
}

/**
 * Controls, format characters and variation selectors have no glyph, and all kinds of spaces are made from the ordinary
 * space.
 */
function isDrawn(code: number): boolean {
  const character = String.fromCodePoint(code);
  return !/[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Variation_Selector}]/u.test(character);
}

/** The fonts closest to the style in each family, in the order of the families. */
function candidatesFor(style: Style, { faces, settings }: Theme): FontFace[] {
  const families = Map.groupBy(faces, ({ family }) => family);
  const names = familiesFor(settings.fonts, style.stack, style.language);
  return names.flatMap((name) => nearest(families.get(name) ?? [], style));
}

/** CSS Fonts 4, section 5.2: the slope first, then the weight. */
function nearest(faces: FontFace[], style: Style): FontFace[] {
  const slope = style.italic ? 'italic' : 'normal';
  const sloped = faces.filter((face) => face.style === slope);
  const pool = sloped.length > 0 ? sloped : faces;
  const weights = new Set(pool.map((face) => face.weight));
  const weight = nearestWeight([...weights], style.bold ? 700 : 400);
  return pool.filter((face) => face.weight === weight);
}

function nearestWeight(weights: number[], wanted: number): number | undefined {
  // Weights above 500 prefer heavier fonts. 400 prefers 500 to lighter fonts.
  const rank = (weight: number): number => {
    if (weight === wanted) return 0;
    if (wanted > 500) return weight > wanted ? weight - wanted : 1000 + wanted - weight;
    if (weight > wanted && weight <= 500) return weight - wanted;
    return weight < wanted ? 1000 + wanted - weight : 2000 + weight;
  };
  return [...weights].sort((a, b) => rank(a) - rank(b))[0];
}

function contextOf(runs: readonly TextRun[], character: string): string {
  const texts = runs.flatMap((run) => run.texts);
  const text = texts.find((one) => one.includes(character)) ?? character;
  const at = text.indexOf(character);
  const around = text.slice(Math.max(0, at - 30), at + character.length + 30);
  return around.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '').replace(/\s+/g, ' ');
}
