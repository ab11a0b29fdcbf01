import type { RandomNumbers } from '../random.ts';

/** Forms of each part of a front page, as `data/training/front-page.txt` lists them. */
export type Phrases = Map<string, string[]>;

/** Sections open with `## name` or `## name.language`; each line is one form, `-` is nothing. */
export function readPhrases(text: string): Phrases {
  const phrases: Phrases = new Map();
  for (const [, name = '', body = ''] of text.matchAll(/^## (\S+)\n((?:(?!##).*\n?)*)/gm)) {
    const lines = body.split('\n').filter(Boolean);
    phrases.set(
      name,
      lines.map((line) => (line === '-' ? '' : line)),
    );
  }
  return phrases;
}

/** What stands in `{slot}`. */
export type Slots = (slot: string) => string;

/** A form with its slots filled in and its choices made. */
export function fill(form: string, slots: Slots, random: RandomNumbers): string {
  const chosen = form.replace(
    /\{((?:[^{}|]|\{[^{}]*\})*\|(?:[^{}]|\{[^{}]*\})*)\}/g,
    (_, choices: string) => random.pick(choices.split('|')),
  );
  return chosen.replace(/\{([\p{L}\d.-]+)\}/gu, (_, slot: string) => slots(slot));
}
