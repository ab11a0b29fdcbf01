/** Messages as sentences in a language. */
import { IntlMessageFormat } from 'intl-messageformat';
import { enumerateFirst } from '../words/enumerate.ts';
import { getOrInsert } from '../words/memoize/get-or-insert.ts';
import type { Fact, Facts } from './fact.ts';
import type { MessageId } from './message.ts';
import { type IdWording, type Language, WORDINGS } from './wordings.ts';

/** What a message says in a language. */
export interface Wording {
  /** The fact, a sentence. */
  text: string;
  /** What to do, a sentence. */
  fix?: string;
}

/** The wording of a message. What a language lacks is taken from English. */
export function wordingOf(
  { id, facts }: { id: MessageId; facts: Facts },
  language: Language = 'en',
): Wording {
  const { text, fix } = wordingsOf(id, language);
  return {
    text: format(text, facts, language),
    ...(fix !== undefined && { fix: format(fix, facts, language) }),
  };
}

/** The templates of an id, in ICU message syntax. */
export function wordingsOf(id: MessageId, language: Language = 'en'): IdWording {
  const own: Partial<Record<MessageId, Partial<IdWording>>> = WORDINGS[language];
  return { ...WORDINGS.en[id], ...own[id] };
}

/** Fills a template of ICU message syntax. */
export function format(template: string, facts: Facts, language: Language = 'en'): string {
  const { plain, values } = prepared(template, facts, language);
  return String(parsed(plain, language).format(values));
}

/**
 * Fills a template, but leaves gaps for what is not known yet.
 *
 * @param gaps by the names that the template has for them
 * @returns the words, and the gaps between them
 */
export function formatAround<Gap extends object>(
  template: string,
  facts: Facts,
  gaps: Readonly<Record<string, Gap>>,
  language: Language = 'en',
): (string | Gap)[] {
  const { plain, values } = prepared(template, facts, language);
  return parsed(plain, language)
    .formatToParts<Gap>({ ...values, ...gaps } as Record<string, string | Gap>)
    .map(({ value }) => value);
}

const MARKS = ['``', '""', '“”', '‘’'];

/**
 * A list is an enumeration, and how many items it has is its name with `Count` at the end. Marks around
 * the name of a list stand around each item: "`{keys}`" becomes "`one`, `two` and `three`".
 */
function prepared(template: string, facts: Facts, language: Language) {
  let plain = template;
  const values: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(facts)) {
    if (!isList(fact)) {
      values[name] = fact;
      continue;
    }
    const slot = `{${name}}`;
    const [open = '', close = ''] =
      MARKS.find(([before, after]) => plain.includes(before + slot + after)) ?? '';
    plain = plain.replaceAll(open + slot + close, slot);
    const items = fact.map((item) => open + item + close);
    values[name] = enumerateFirst(items, MOST_ITEMS, LOCALES[language]);
    values[`${name}Count`] = fact.length;
  }
  return { plain, values };
}

function isList(fact: Fact): fact is readonly string[] {
  return Array.isArray(fact);
}

/** Items of a list that are named in a message. */
export const MOST_ITEMS = 40;

/** The locale whose plural forms and lists are used. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB' };

const parsedTemplates = new Map<string, IntlMessageFormat>();

function parsed(template: string, language: Language): IntlMessageFormat {
  return getOrInsert(
    parsedTemplates,
    `${language} ${template}`,
    () => new IntlMessageFormat(template, LOCALES[language], undefined, { ignoreTag: true }),
  );
}
