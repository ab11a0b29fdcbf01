/** Names of persons. */
import type { Element } from 'xast';
import type { Author, PersonName } from '../../article/article.ts';
import { element } from '../../markup/xml.ts';
import { surname } from '../../words/person-name.ts';
import { filled, isBlank, languageTag } from './body/content.ts';

type Attributes = Record<string, string | undefined>;

/**
 * A `name`. Particles belong to the surname ("van den Berg"), and so does a single name. A name with only a given name
 * is "given-only". Returns undefined for a name without letters.
 */
export function personName(name: PersonName, attributes?: Attributes): Element | undefined {
  const family = filled('surname', {}, surname(name));
  const given = filled('given-names', {}, name.given);
  if (!family && !given) return undefined;
  const style = family ? styleOf(surname(name)) : 'given-only';
  const suffix = filled('suffix', {}, name.suffix);
  return element('name', { 'name-style': style, ...attributes }, family, given, suffix);
}

/** The surname comes first in Chinese, Japanese and Korean. The default is "western". */
function styleOf(family: string): 'eastern' | undefined {
  const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
  return eastern.test(family) ? 'eastern' : undefined;
}

/**
 * The name or names of a contributor, or `anonymous` if there is none. PMC distinguishes names by language if exactly
 * one has the language of the article, and otherwise by use.
 */
export function contributorName({ name, nativeName, collective }: Author, language: string) {
  const group = filled('collab', {}, collective);
  const other = languageTag(nativeName?.language);
  const byLanguage = other !== undefined && other !== languageTag(language);
  const use = (kind: string): Attributes =>
    nativeName && name && !byLanguage ? { 'specific-use': kind } : {};
  const own = name && personName(name, use('primary'));
  const native =
    nativeName &&
    personName(nativeName.name, {
      ...use('alternative'),
      ...(byLanguage && { 'xml:lang': other }),
    });
  if (own && native) return element('name-alternatives', {}, own, native);
  return own ?? native ?? group ?? element('anonymous', {});
}

/** Whether a string has a visible character. */
export function isVisible(text: string | undefined): text is string {
  return text !== undefined && !isBlank(element('text', {}, text).children);
}
