/** The smallest parts of the schemas: texts, flags, and values with a reader of their own. */
import { z } from 'zod';
import type { RuleName } from '../../../messages/report.ts';
import { replaceEnclosed } from '../../../words/enclosed.ts';
import { nearest } from '../../../words/nearest.ts';
import { isUnseen } from '../../../words/unseen.ts';
import { readEmail, readUrl } from '../values/addresses.ts';
import { readDoi } from '../values/identifiers.ts';
import { readLanguageTag } from '../values/language-tag.ts';
import { isFault, type Outcome } from '../values/outcome.ts';
import { choiceForm, FORMS, type Form } from './forms.ts';

export const text = z
  .string()
  .trim()
  .overwrite((written) => (isUnseen(written) ? '' : written));

/** A text that is never read as Markdown, which would leave the editor's comments out of itself. */
export const words = text.transform((written) =>
  replaceEnclosed(written, ['{>>', '<<}'], () => '').trim(),
);

/** Rule and advice of an issue that a reader of values found. */
export interface IssueParams {
  rule: RuleName;
  advice: string;
}

/**
 * A text that `read` turns into a value; what is wrong with it is reported under `rule`.
 *
 * @param form what the JSON Schemas say of it
 */
export function value<Value>(rule: RuleName, read: (text: string) => Outcome<Value>, form: Form) {
  return text
    .transform((written, context) => {
      const outcome = read(written);
      if (!isFault(outcome)) return outcome.value;
      const params: IssueParams = { rule: outcome.rule ?? rule, advice: outcome.advice };
      context.issues.push({ code: 'custom', input: written, message: outcome.fault, params });
      return z.NEVER;
    })
    .meta({ form });
}

export const doi = value('doi-invalid', readDoi, FORMS.doi);
export const email = value('email-invalid', readEmail, FORMS.email);
export const language = value('language-unknown', readLanguageTag, FORMS.language);
export const url = value('value-invalid', readUrl, FORMS.url);

/** An SPDX id, an address or words; or a name with the address of its text. */
export const license = z.union([
  text.meta({ form: FORMS.license }),
  z
    .strictObject({
      name: text.describe('The name of the licence, as shown to readers.'),
      url: url.describe('The web address of the text of the licence.'),
    })
    .partial(),
]);

/** A name alone, or with what the editor does and where. */
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
        if (!fields.name) context.issues.push(withoutName(fields));
        return fields;
      }),
  ]),
);

function withoutName(input: unknown) {
  const params: IssueParams = { rule: 'value-invalid', advice: 'Add `name: …`, or delete it.' };
  const message = 'Unexpected editor without a name, expected `name`';
  return { code: 'custom' as const, input, message, params };
}

const TRUE = /^(true|yes|on|y)$/i;
const FALSE = /^(false|no|off|n)$/i;

export const flag = value(
  'value-invalid',
  (written) =>
    TRUE.test(written) || FALSE.test(written)
      ? { value: TRUE.test(written) }
      : {
          fault: `Unexpected "${written}", expected true or false`,
          advice: 'Write true or false, without quotes.',
        },
  FORMS.flag,
);

/** Whether sections are numbered, or how. */
export const sectionNumbers = value<boolean | 'roman'>(
  'value-invalid',
  (written) => {
    if (/^roman$/i.test(written)) return { value: 'roman' };
    if (TRUE.test(written) || FALSE.test(written)) return { value: TRUE.test(written) };
    return {
      fault: `Unexpected "${written}", expected true, false or roman`,
      advice: 'Write true for “2.1”, roman for “II”, in it “A”, or false for no numbers.',
    };
  },
  FORMS.sectionNumbers,
);

/** A choice of words. */
export function choice<Word extends string>(words: readonly Word[]) {
  return value<Word>(
    'value-invalid',
    (written) => {
      const found = words.find((word) => word === written);
      if (found) return { value: found };
      const meant = nearest(written, words);
      return {
        fault: `Unexpected "${written}", expected ${words.join(' or ')}`,
        advice: meant ? `Did you mean \`${meant}\`?` : 'Choose one of these words.',
      };
    },
    choiceForm(words),
  );
}
