/** Reads the wordings of a language and fills in their slots. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordTable } from '../../../src/words/word-list.ts';
import type { RandomNumbers } from '../../random.ts';
import type { Field } from '../labelled-page.ts';
import type { Part } from './parts.ts';

type Piece = string | { slot: string } | { choices: Piece[][] };
type Form = Piece[];

export interface Wording {
  language: string;
  sections: Map<string, Form[]>;
  /** Takes the place of missing sections. */
  fallback?: Wording;
}

/** The text or the parts of a slot; undefined if the slot is unknown. */
export type Slots = (slot: string) => string | Part[] | undefined;

/** How often a page is in each language that has a wording, in per mille. */
const SHARES = wordTable(`
  en=380 es=75 fr=45 pt=75 de=40 ru=45 id=60 tr=40 it=25 pl=20 uk=25 zh=25 ar=18 fa=14 ur=10 nl=12 cs=12 hu=12 ro=12 ja=12
  ko=12 hi=8 vi=10 sv=5 da=4 nb=4 fi=5 hr=7 sr=6 el=6 kk=4 ca=4 he=4`);
export const LANGUAGES: string[] = Object.keys(SHARES);
const DRAWN = LANGUAGES.flatMap((each) => Array<string>(Number(SHARES[each])).fill(each));

export function drawLanguage(random: RandomNumbers): string {
  return random.pick(DRAWN);
}

const FOLDER = process.env.OFFPRINT_FRONT_WORDINGS ?? 'data/training/front';
const read = new Map<string, Wording>();

/** The wording of `data/training/front/<language>.txt`. */
export function wordingOf(language: string): Wording {
  const known = read.get(language);
  if (known) return known;
  const sections = readSections(readFileSync(join(FOLDER, `${language}.txt`), 'utf8'));
  const wording: Wording = { language, sections };
  if (language !== 'en') wording.fallback = wordingOf('en');
  read.set(language, wording);
  return wording;
}

/**
 * A section begins with `## name`, each line is a form, `-` is an empty form. `## name list` has entries that
 * semicolons separate. A form has slots, `{name}`, and choices, `{one|another|}`. `//` is a line break.
 */
export function readSections(text: string): Map<string, Form[]> {
  const sections = new Map<string, Form[]>();
  let forms: Form[] = [];
  let isList = false;
  for (const line of text.split('\n')) {
    const [, name, list] = /^## (\S+)( list)?$/.exec(line) ?? [];
    if (name) {
      forms = [];
      isList = list !== undefined;
      sections.set(name, forms);
    } else if (line.trim() !== '' && !line.startsWith('# ')) {
      const entries = isList ? line.split(/; ?/).filter(Boolean) : [line];
      forms.push(...entries.map((entry) => parseForm(entry === '-' ? '' : entry)));
    }
  }
  return sections;
}

function parseForm(form: string): Form {
  const tokens = form
    .replaceAll(' // ', '\n')
    .split(/([{}|\n])/)
    .filter(Boolean);
  let at = 0;
  return parse(false)[0] ?? [];

  /** Reads choices up to the bracket that closes them. */
  function parse(isNested: boolean): Form[] {
    const choices: Form[] = [[]];
    for (; at < tokens.length; at++) {
      const token = tokens[at] ?? '';
      if (token === '}' && isNested) return choices;
      if (token === '|' && isNested) choices.push([]);
      else choices.at(-1)?.push(token === '{' ? bracketed() : token);
    }
    return choices;
  }

  function bracketed(): Piece {
    at += 1;
    const choices = parse(true);
    const [only, ...others] = choices[0] ?? [];
    const isSlot = choices.length === 1 && others.length === 0 && typeof only === 'string';
    return isSlot ? { slot: only } : { choices };
  }
}

export function hasSection(wording: Wording, name: string): boolean {
  return wording.sections.has(name);
}

function formsOf(wording: Wording, name: string): Form[] | undefined {
  return wording.sections.get(name) ?? (wording.fallback && formsOf(wording.fallback, name));
}

/** All forms of a section that have no slots. */
export function listOf(wording: Wording, name: string): string[] {
  return (formsOf(wording, name) ?? []).map((form) => form.filter(isText).join(''));
}

function isText(piece: Piece): piece is string {
  return typeof piece === 'string';
}

/** Fills in forms of one wording with the facts of one page. */
export interface Filler {
  wording: Wording;
  random: RandomNumbers;
  /** A form of a section as parts; its own words have the field. */
  parts(section: string, field?: Field, slots?: Slots): Part[];
  /** A form of a section as text. */
  text(section: string, slots?: Slots): string;
  /** The text of a common slot or of a section. */
  slot(name: string): string;
}

export function filler(wording: Wording, random: RandomNumbers, common: Slots): Filler {
  const parts = (section: string, field?: Field, slots?: Slots): Part[] => {
    const forms = formsOf(wording, section);
    if (!forms) throw new Error(`No section "${section}" in ${wording.language}`);
    if (forms.length === 0) return [];
    return mergeParts(fill(random.pick(forms), field, slots));
  };
  const fill = (form: Form, field?: Field, slots?: Slots): Part[] =>
    form.flatMap((piece): Part[] => {
      if (isText(piece)) return [{ text: piece, ...(piece !== '\n' && field && { field }) }];
      if ('choices' in piece) return fill(random.pick(piece.choices), field, slots);
      return slotParts(piece.slot, field, slots);
    });
  const slotParts = (slot: string, field?: Field, slots?: Slots): Part[] => {
    const value = slots?.(slot) ?? common(slot);
    if (value !== undefined)
      return typeof value === 'string' ? [{ text: value, ...(field && { field }) }] : value;
    if (/^\p{Lu}+$/u.test(slot)) {
      const upper = (part: Part) => ({
        ...part,
        text: part.text.toLocaleUpperCase(wording.language),
      });
      return slotParts(slot.toLowerCase(), field, slots).map(upper);
    }
    const small = slot.charAt(0).toLowerCase() + slot.slice(1);
    if (small !== slot) return capitalized(slotParts(small, field, slots));
    const [, section = '', form] = /^(.*?)(?:\.(\d))?$/.exec(slot) ?? [];
    return inflected(parts(section, field, slots), Number(form ?? 1));
  };
  return {
    wording,
    random,
    parts,
    text: (section, slots) => joined(parts(section, undefined, slots)),
    slot: (name) => joined(slotParts(name)),
  };
}

function joined(parts: Part[]): string {
  return parts.map(({ text }) => text).join('');
}

/** Forms of a word are separated by " = ": nominative, then the form that other words govern. */
function inflected(parts: Part[], number: number): Part[] {
  const [part] = parts;
  if (parts.length !== 1 || !part?.text.includes(' = ')) return parts;
  const forms = part.text.split(' = ');
  return [{ ...part, text: forms[number - 1] ?? forms.at(-1) ?? '' }];
}

function capitalized([first, ...others]: Part[]): Part[] {
  return first ? [{ ...first, text: capital(first.text) }, ...others] : [];
}

export function capital(text: string): string {
  const [letter = ''] = text;
  return letter.toUpperCase() + text.slice(letter.length);
}

/** Merges neighbours that differ only in their text. */
function mergeParts(parts: Part[]): Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const isAlike = last && last.field === part.field && last.text !== '\n' && part.text !== '\n';
    if (isAlike && !part.begins && !part.marks && !last.marks && !last.begins)
      merged[merged.length - 1] = { ...last, text: last.text + part.text };
    else merged.push(part);
  }
  return merged;
}
