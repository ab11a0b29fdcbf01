/** The smallest parts of the schemas: texts, flags, and values with a reader. */
import { z } from 'zod';
import { message } from '../../../messages/message.ts';
import type { BuildMessage } from '../../../messages/report.ts';
import { replaceEnclosed } from '../../../words/enclosed.ts';
import { isInvisible } from '../../../words/invisible.ts';
import { nearest } from '../../../words/nearest.ts';
import { readEmail, readUrl } from '../values/addresses.ts';
import { readDoi } from '../values/identifiers.ts';
import { readLanguageTag } from '../values/language-tag.ts';
import { isFault, type Outcome } from '../values/outcome.ts';
import { choiceForm, FORMS, type Form } from './forms.ts';

export const text = z
  .string()
  .trim()
  .overwrite((written) => (isInvisible(written) ? '' : written));

/** A text that is not parsed as Markdown. Comments of the editor are removed here. */
export const words = text.transform((written) =>
  replaceEnclosed(written, ['{>>', '<<}'], () => '').trim(),
);

/** The message of a problem that a reader of values found. */
export interface IssueParams {
  message: BuildMessage;
}

/**
 * A text that `read` converts to a value or to a message.
 *
 * @param form for the JSON Schemas
 */
export function value<Value>(read: (text: string) => Outcome<Value>, form: Form) {
  return text
    .transform((written, context) => {
      const outcome = read(written);
      if (!isFault(outcome)) return outcome.value;
      context.issues.push({ ...customIssue(outcome.fault), input: written });
      return z.NEVER;
    })
    .meta({ form });
}

function customIssue(fault: BuildMessage) {
  const params: IssueParams = { message: fault };
  return { code: 'custom' as const, message: fault.id, params };
}

export const doi = value(readDoi, FORMS.doi);
export const email = value(readEmail, FORMS.email);
export const language = value(readLanguageTag, FORMS.language);
export const url = value(readUrl, FORMS.url);

/** An SPDX id, an address or words; or a name with the address of the licence text. */
export const license = z.union([
  text.meta({ form: FORMS.license }),
  z
    .strictObject({
      name: text.describe('The name of the licence, as shown to readers.'),
      url: url.describe('The web address of the text of the licence.'),
    })
    .partial(),
]);

/** The name of an editor, or a map with role and affiliation. */
export const editors = z.array(
  z.union([
    text,
    z
      .strictObject({
        name: text.describe('The name of the editor.'),
        role: text.describe('The role of the editor, such as Editor-in-chief.'),
        affiliation: text.describe('Where the editor works.'),
      })
      .partial()
      .meta({ required: ['name'] })
      .transform((fields, context) => {
        const nameless = customIssue(message('value-invalid/editor-without-name'));
        if (!fields.name) context.issues.push({ ...nameless, input: fields });
        return fields;
      }),
  ]),
);

const TRUE = /^(true|yes|on|y)$/i;
const FALSE = /^(false|no|off|n)$/i;

export const flag = value(
  (written) =>
    TRUE.test(written) || FALSE.test(written)
      ? { value: TRUE.test(written) }
      : { fault: message('value-invalid/flag', { text: written }) },
  FORMS.flag,
);

/** Whether sections are numbered, or how. */
export const sectionNumbers = value<boolean | 'roman'>((written) => {
  if (/^roman$/i.test(written)) return { value: 'roman' };
  if (TRUE.test(written) || FALSE.test(written)) return { value: TRUE.test(written) };
  return { fault: message('value-invalid/section-numbers', { text: written }) };
}, FORMS.sectionNumbers);

/** One of several words. */
export function choice<Word extends string>(words: readonly Word[]) {
  return value<Word>((written) => {
    const found = words.find((word) => word === written);
    if (found) return { value: found };
    const meant = nearest(written, words);
    const facts = { text: written, known: words };
    return {
      fault: meant
        ? message('value-invalid/choice-misspelled', { ...facts, meant })
        : message('value-invalid/choice', facts),
    };
  }, choiceForm(words));
}
