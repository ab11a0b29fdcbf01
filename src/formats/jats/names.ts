/** Names of persons. */
import type { Element } from 'xast';
import type { Author, PersonName } from '../../article.ts';
import { element } from '../../xml.ts';
import { filled, isBlank, languageTag } from './content.ts';

/**
 * A `name`. Particles belong to the surname ("van den Berg"); a person of one name has it there, and
 * only a given name makes it "given-only". `undefined` without any letter.
 */
export function personName(name: PersonName, language?: string): Element | undefined {
  const surname = [name.particle, name.family].filter(Boolean).join(' ');
  const family = filled('surname', {}, surname);
  const given = filled('given-names', {}, name.given);
  if (!family && !given) return undefined;
  const style = family ? styleOf(surname) : 'given-only';
  const attributes = { 'name-style': style, 'xml:lang': languageTag(language) };
  return element('name', attributes, family, given, filled('suffix', {}, name.suffix));
}

/** The surname comes first in Chinese, Japanese and Korean; elsewhere "western" is the default. */
function styleOf(surname: string): 'eastern' | undefined {
  const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
  return eastern.test(surname) ? 'eastern' : undefined;
}

/** The name or names by which a contributor is known; one that has none is anonymous. */
export function contributorName(author: Author): Element {
  const group = filled('collab', {}, author.collective);
  const own = author.name && personName(author.name);
  const native =
    author.nativeName && personName(author.nativeName.name, author.nativeName.language);
  if (own && native) return element('name-alternatives', {}, own, native);
  return own ?? native ?? group ?? element('anonymous', {});
}

/** "Jan van den Berg Jr." */
export function writtenName({ name, collective }: Author): string {
  if (!name) return collective ?? '';
  return [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(' ');
}

/** Whether a string has a visible character. */
export function isGiven(text: string | undefined): text is string {
  return text !== undefined && !isBlank(element('text', {}, text).children);
}
