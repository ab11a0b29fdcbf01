/** Title, abstract, keywords and names in other languages. */

import type { PersonName } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import { directionOf } from '../../../words/languages/index.ts';
import type { Metadata } from '../metadata.ts';
import type { FrontMatter, NameFields } from '../schema/front-matter.ts';
import { readLanguageTag } from '../values/language-tag.ts';
import { bareName } from '../values/name-marks.ts';
import { isFault } from '../values/outcome.ts';
import { withParticle } from '../values/particle.ts';
import { readPersonName } from '../values/person-name.ts';
import { type AssembleContext, placeOf } from './assemble-context.ts';
import { optional } from './optional.ts';
import { parseBlocks, parseLine, toPlainText } from './texts.ts';

type Fields = NonNullable<FrontMatter['translations']>[string];

export interface Translated {
  translations: Metadata['translations'];
  /** The names of the authors in the first translation that has them. */
  nativeNames?: { language: string; names: PersonName[] };
}

export function translationsOf(context: AssembleContext): Translated {
  const translated: Translated = { translations: [] };
  for (const [key, fields] of Object.entries(context.front.translations ?? {})) {
    const language = languageOf(context, key);
    if (!language) continue;
    translated.translations.push(translationOf(context, fields, key, language));
    translated.nativeNames ??= nativeNames(context, fields.authors, key, language);
  }
  return translated;
}

function languageOf(context: AssembleContext, key: string): string | undefined {
  const place = placeOf(context, `translations.${key}`);
  const outcome = readLanguageTag(key);
  if (isFault(outcome)) {
    context.report(outcome.fault, place);
    return undefined;
  }
  if (outcome.value !== context.language) return outcome.value;
  context.report(message('value-invalid/own-language', { language: key }), place);
  return undefined;
}

function translationOf(
  context: AssembleContext,
  fields: Fields,
  key: string,
  language: string,
): Metadata['translations'][number] {
  const at = (field: string) => `translations.${key}.${field}`;
  return {
    language,
    direction: directionOf(language),
    ...optional('title', fields.title && parseLine(context, fields.title, at('title'))),
    ...optional('subtitle', fields.subtitle && parseLine(context, fields.subtitle, at('subtitle'))),
    ...optional(
      'abstract',
      fields.abstract && parseBlocks(context, fields.abstract, at('abstract')),
    ),
    keywords: keywordsOf(context, fields.keywords, at('keywords')),
  };
}

/** Keywords from a list, or from one text with commas or semicolons. */
export function keywordsOf(
  context: AssembleContext,
  written: string | string[] | undefined,
  path: string,
): string[] {
  const inText = typeof written === 'string' ? separated(written) : undefined;
  const words = inText ?? (written as string[] | undefined) ?? [];
  const texts = words.map((word, index) =>
    toPlainText(context, word, inText ? path : `${path}.${index}`),
  );
  return texts.filter((word) => word !== '');
}

function separated(text: string): string[] {
  const separator = [/[;؛；]/, /[,،，、]/, /\s[·•|]\s|\n/].find((sign) => sign.test(text));
  const parts = separator ? text.split(new RegExp(separator, 'g')) : [text];
  return parts.map((part) => part.trim().replace(/(?<!\b\p{L})\.$|[۔。]$/u, '')).filter(Boolean);
}

function nativeNames(
  context: AssembleContext,
  fields: NameFields[] | undefined,
  key: string,
  language: string,
): Translated['nativeNames'] {
  if (!fields) return undefined;
  const count = context.front.authors?.length ?? 0;
  if (fields.length === count)
    return { language, names: fields.map((each) => nameOf(each, language)) };
  context.report(
    message('value-invalid/native-names', { names: fields.length, authors: count }),
    placeOf(context, `translations.${key}.authors`),
  );
  return undefined;
}

function nameOf(fields: NameFields, language: string): PersonName {
  if (typeof fields === 'string') return readPersonName(bareName(fields).name, language).name;
  const { family, given, suffix, particle } = fields;
  return withParticle(particle, {
    family: family ?? given ?? '',
    ...optional('given', family ? given : undefined),
    ...optional('suffix', suffix),
  });
}
