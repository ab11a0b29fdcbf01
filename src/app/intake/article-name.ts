/** Names the folder of an article after its first author. */
import { isFolderName } from '../../compile/metadata/values/folder.ts';
import type { Intake } from '../../intake/result.ts';
import { freeName } from '../../words/free-name.ts';

/**
 * @param input name of the file, for an article without authors. Example: "paper.docx"
 * @param isTaken whether another article has the name
 */
export function articleName(
  result: Intake,
  input: string,
  isTaken: (name: string) => boolean,
): string {
  const family = result.front?.authors[0]?.name.family ?? '';
  const base = slug(family) || slug(input.replace(/\.[^.]*$/, '')) || 'article';
  return freeName(base, (each) => isTaken(each) || !isFolderName(each));
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıøłđðßæœ]/g, (letter) => PLAIN_LETTERS[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}

/** Latin letters that are not another letter with a diacritic. */
const PLAIN_LETTERS: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};
