/**
 * Which font files a page needs, and which of its characters none of them has. The choice is the
 * one that a browser makes: for each character the first family of the stack that has it, in the
 * weight and slope nearest to those asked for.
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
  /** Some of the text around it. */
  context: string;
}

/** A face that a page needs, and for which characters. */
export interface FaceUse {
  face: FontFace;
  codePoints: Set<number>;
}

export interface ChosenFaces {
  /** In the theme's order. */
  faces: FaceUse[];
  /** Each character once. */
  uncovered: Uncovered[];
}

/** The faces that the runs need, and the characters that no face of their stack has. */
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

/** What a theme has for a style: every page of a journal asks for the same. */
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

/** The families in which text in a language is set, the preferred first. */
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

/** The characters that are drawn for a run; those of the same texts, in several styles, are found once. */
function drawnCharacters(): (run: TextRun) => CodePoints {
  const known = new Map<readonly string[], CodePoints>();
  return ({ texts, stack }) => {
    const characters = getOrInsert(known, texts, () => charactersOf(texts));
    return stack === 'math' ? withMathItalics(characters) : characters;
  };
}

/** Accents are joined to their letters where a font has the whole. */
function charactersOf(texts: readonly string[]): CodePoints {
  const characters = new Set<number>();
  // Most are ASCII, and looked up quickly.
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

/** The face that has the character; without one, those that have its letter and its accents. */
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

/** Letters and the first of their slanted ones in Unicode's mathematical alphabets. */
const SLANTED: [first: string, last: string, slanted: number][] = [
  ['A', 'Z', 0x1d434],
  ['a', 'z', 0x1d44e],
  ['Α', 'Ω', 0x1d6e2],
  ['α', 'ω', 0x1d6fc],
];
/** Those that have a place of their own. @see https://www.w3.org/TR/mathml-core/#italic-mappings */
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

/** A letter that is alone in a formula is drawn as the slanted letter of mathematics. */
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
 * Controls, format characters and variation selectors have no picture of their own; every kind of
 * space is made from the ordinary one.
 */
function isDrawn(code: number): boolean {
  const character = String.fromCodePoint(code);
  return !/[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Variation_Selector}]/u.test(character);
}

/** For each family the faces nearest to the style, the first family first. */
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
  // Heavier than 500 looks among the heavier ones first; 400 takes 500 before it looks below.
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
