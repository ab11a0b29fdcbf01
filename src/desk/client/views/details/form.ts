/** What the parts of the form share. */
import type { AnswerOf } from '../../call.ts';
import { language } from '../../words.ts';
import type { FormValues } from './form-values.ts';

type Shown = AnswerOf<'details.show'>;

export interface Form {
  values: FormValues;
  /** The values in the file. */
  base: FormValues;
  choices: Shown['choices'];
  journal: Shown['journal'];
  isForeign(path: string): boolean;
  /** What the compile says about a field of the file. */
  messageAt(path: string): string | undefined;
  /** Messages of all fields below a path. */
  messagesBelow(path: string, besides: readonly string[]): string[];
  change(update: (values: FormValues) => FormValues): void;
  setText(path: string, text: string): void;
}

const languageNames = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
const regionNames = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });

/** The name of a language in the words of the page; the text itself if it is no tag. */
export function languageName(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function countryName(code: string): string {
  try {
    return regionNames.of(code) ?? code;
  } catch {
    return code;
  }
}

export interface Option {
  value: string;
  label: string;
}

const { compare } = new Intl.Collator(language);
const sorted = new WeakMap<readonly string[], Option[]>();

/** Choices in the order of their names, with the present value even if it is unknown. */
export function namedOptions(
  values: readonly string[],
  present: string,
  name: (value: string) => string,
): Option[] {
  const options =
    sorted.get(values) ??
    values
      .map((value) => ({ value, label: name(value) }))
      .sort((a, b) => compare(a.label, b.label));
  sorted.set(values, options);
  const isKnown = present === '' || values.includes(present);
  return isKnown ? options : [...options, { value: present, label: name(present) }];
}

/** A list with one item replaced. */
export function replaced<Item>(items: readonly Item[], index: number, item: Item): Item[] {
  return items.map((each, at) => (at === index ? item : each));
}
