/**
 * The JSON Schemas of the files that editors write (`schemas/`), made from the zod schemas that read them. They never
 * refuse what Offprint reads without a message; `npm run schemas` writes them.
 */
import { z } from 'zod';
import { houseRules } from '../src/checks/house/settings.ts';
import type { Form } from '../src/compile/metadata/schema/forms.ts';
import { frontMatter } from '../src/compile/metadata/schema/front-matter.ts';
import { issueFile } from '../src/compile/metadata/schema/issue-file.ts';
import { journalFile } from '../src/compile/metadata/schema/journal.ts';
import { GROUPS, themeFile } from '../src/io/theme/theme-settings.ts';
import { withDialects } from './dialect-schemas.ts';

export interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  patternProperties?: Record<string, JsonSchema | boolean>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  required?: string[];
  [keyword: string]: unknown;
}

/** By the name of the file. */
export function jsonSchemas(): Record<string, JsonSchema> {
  const journal = readAsText(rawSchema(journalFile));
  return {
    'front-matter': headed(
      'Front matter of an article in Offprint',
      withDialects(readAsText(rawSchema(frontMatter))),
    ),
    journal: headed('journal.yaml of Offprint', {
      ...journal,
      properties: { ...journal.properties, house: houseSchema() },
    }),
    issue: headed('issue.yaml of Offprint', readAsText(rawSchema(issueFile))),
    theme: headed('theme.yaml of Offprint', themeSchema(rawSchema(themeFile))),
  };
}

/** `house:` is read with the types that YAML gives its values; the key alone says nothing. */
function houseSchema(): JsonSchema {
  const { type: _, ...rules } = exactly(rawSchema(houseRules));
  return { ...rules, ...only(['object'], EMPTY, KEYS_WANTED) };
}

function rawSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...raw } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return raw as JsonSchema;
}

function headed(title: string, schema: JsonSchema): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...schema };
}

// ---------------------------------------------------------------- journal.yaml, issue.yaml, front matter

/** A value that says nothing. */
const EMPTY = '^[\\s\\p{Default_Ignorable_Code_Point}]*$';
const TYPES = ['object', 'array', 'string', 'number', 'boolean'];

/**
 * The schema of a file whose values are read as texts: YAML's numbers and words for true and false are texts like others,
 * and a key or a dash without a value says nothing.
 */
function readAsText(raw: JsonSchema, isForm = false): JsonSchema {
  const { type, form, anyOf, ...rest } = raw;
  const inner = innerSchemas(rest);
  if (anyOf) return { ...inner, anyOf: anyOf.map((each) => readAsText(each, true)) };
  if (type === 'string') return { ...inner, ...textOf(form as Form | undefined) };
  // Of a union, the text is what may be empty.
  if (isForm) return { ...inner, type };
  return { ...inner, ...only([String(type)], EMPTY, type === 'array' ? LIST_WANTED : KEYS_WANTED) };
}

const KEYS_WANTED = 'Write keys with values below this key, indented.';
const LIST_WANTED = 'Write a list: in brackets, or a line that starts with a dash for each item.';

function innerSchemas({
  properties,
  additionalProperties,
  items,
  propertyNames: _,
  ...rest
}: JsonSchema): JsonSchema {
  return {
    ...rest,
    ...(properties && { properties: mapped(properties, (each) => readAsText(each)) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'boolean'
          ? additionalProperties
          : readAsText(additionalProperties),
    }),
    ...(items && { items: readAsText(items) }),
  };
}

function textOf(form: Form = {}): JsonSchema {
  const {
    pattern,
    patternErrorMessage,
    examples,
    words,
    types = ['string', 'number', 'boolean'],
  } = form;
  const text = {
    ...only(types, pattern && `${EMPTY}|${pattern}`, patternErrorMessage),
    ...(examples && { examples }),
  };
  if (words) return { anyOf: [{ enum: words.map(asYaml) }, text] };
  // Text editors write "key: " for a union, and the key alone for a schema that names no type.
  return examples ? text : { anyOf: [text] };
}

/** YAML takes 3.5 for a number. */
function asYaml(word: string): string | number {
  return String(Number(word)) === word ? Number(word) : word;
}

/**
 * Values of some types, and an empty one. It is a condition, because text editors would offer the values `null`, `true` and
 * `false` if a list of types had them.
 */
function only(
  types: readonly string[],
  pattern?: string,
  patternErrorMessage?: string,
): JsonSchema {
  return {
    if: { type: TYPES.filter((type) => !types.includes(type) && !(pattern && type === 'string')) },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { type: types[0] },
    ...(pattern && { pattern, patternErrorMessage }),
  };
}

// ---------------------------------------------------------------- theme.yaml

/** A theme that is based on another has the keys that it lacks from there. */
function themeSchema(raw: JsonSchema): JsonSchema {
  const { required, ...rest } = exactly(raw);
  const groups = Object.keys(GROUPS).filter((name) => rest.properties?.[name]?.required);
  const properties = mapped(rest.properties ?? {}, (each, name) =>
    groups.includes(name) ? { ...each, required: undefined } : each,
  );
  const whole = mapped(
    Object.fromEntries(groups.map((name) => [name, rest.properties?.[name] ?? {}])),
    (group) => ({ required: group.required }),
  );
  return {
    ...rest,
    properties,
    if: { required: ['based-on'] },
    else: { required, properties: whole },
  };
}

/** The schema of a file whose values are read with the types that YAML gives them. */
function exactly(raw: JsonSchema): JsonSchema {
  const { form, propertyNames: _names, wanted: _wanted, ...rest } = raw;
  const { pattern, patternErrorMessage, examples } = (form ?? {}) as Form;
  return {
    ...rest,
    ...(form !== undefined && { pattern, patternErrorMessage, examples }),
    ...(raw.properties && { properties: mapped(raw.properties, exactly) }),
  };
}

export function mapped<In, Out>(
  values: Record<string, In>,
  change: (value: In, key: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, change(value, key)]),
  );
}
