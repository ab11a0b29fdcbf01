/** theme.yaml: what a theme's designer may set, checked, with the place of every mistake. */

import type { VFile } from 'vfile';
import { z } from 'zod';
import { hasError, type Place, report } from '../../diagnostics.ts';
import type { Colours, Paper } from '../../formats/theme.ts';
import { coreValueOf } from '../../metadata/yaml/plain.ts';
import { readRecord } from '../../metadata/yaml/record.ts';
import { entryOf, type YamlNode } from '../../metadata/yaml/tree.ts';
import { clipped } from '../../text/beginning.ts';
import { isObject } from '../../values/is-object.ts';
import { ownValue } from '../../values/own-value.ts';

const millimetres = z
  .number({ error: 'a number of millimetres' })
  .min(0, 'a number of millimetres')
  .max(1000, 'at most 1000 millimetres');
const colour = z
  .string({ error: 'a colour like "#14532d" (in quotes)' })
  .regex(/^#[0-9a-f]{6}$/i, 'a colour like "#14532d" (in quotes)');
const colours = z.strictObject({
  ink: colour,
  paper: colour,
  surface: colour,
  accent: colour,
  link: colour,
  muted: colour,
  rule: colour,
}) satisfies z.ZodType<Colours>;
const families = z.array(z.string({ error: 'the name of a family' }), {
  error: 'a list of families: [Source Serif 4, …]',
});
const weights = z.array(z.number().int().min(1).max(1000), { error: 'a list of weights: [400]' });

const PAPERS: Record<string, Paper> = {
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
  B5: { width: 176, height: 250 },
  letter: { width: 215.9, height: 279.4 },
};
const PAPER_SIZE = /^(\d{2,4}(?:\.\d+)?)mm (\d{2,4}(?:\.\d+)?)mm$/;
const paper = z.string({ error: 'a paper size' }).transform((name, context): Paper => {
  const size = PAPER_SIZE.exec(name);
  if (size) return { width: Number(size[1]), height: Number(size[2]) };
  const known = ownValue(PAPERS, name);
  if (known) return known;
  context.addIssue({
    code: 'custom',
    message: `${Object.keys(PAPERS).join(', ')} or a size like 170mm 240mm`,
  });
  return z.NEVER;
});

/** A family of an `@fontsource` package that Offprint ships, or of files in the theme's `fonts/`. */
const family = z.union(
  [
    z.strictObject({
      package: z.string().regex(/^[a-z0-9-]+$/),
      weights: weights.default([400]),
      styles: z.array(z.enum(['normal', 'italic'])).default(['normal']),
      /** Whether a web page brings only the characters it needs: of fonts that are large files. */
      subset: z.boolean().default(false),
    }),
    z.strictObject({
      files: z
        .array(
          z.strictObject({
            file: z.string().regex(/^[\w.-]+\.(woff2|ttf)$/),
            weight: z.number().int().min(1).max(1000).default(400),
            style: z.enum(['normal', 'italic']).default('normal'),
          }),
        )
        .min(1),
    }),
  ],
  {
    error:
      '{package: …, weights: […], styles: […]} or {files: [{file: …woff2 or …ttf, weight: …, style: …}]}',
  },
);
const stacks = z.strictObject({
  text: families.min(1, 'at least one family'),
  heading: families.min(1, 'at least one family'),
  code: families.min(1, 'at least one family'),
  math: families.min(1, 'at least one family'),
  fallback: families.default([]),
  languages: z.record(z.string(), families).default({}),
});

const picture = z
  .string({ error: 'the name of a picture beside theme.yaml' })
  .regex(/^[\w-]+\.(svg|png|jpg)$/, 'the name of a .svg, .png or .jpg file beside theme.yaml');

const file = z.strictObject({
  /** A theme whose files and settings stand where this one has none. */
  'based-on': z.string({ error: 'the name of a theme' }).optional(),
  paper,
  margins: z.strictObject({
    top: millimetres,
    right: millimetres,
    bottom: millimetres,
    left: millimetres,
    'first-top': millimetres,
  }),
  colours,
  'dark-colours': colours,
  families: z.record(z.string(), family),
  fonts: stacks,
  'printed-contents': z.boolean({ error: 'true or false' }).default(false),
  floats: z.boolean({ error: 'true or false' }).default(true),
  logo: picture.optional(),
  favicon: picture.optional(),
});

export type ThemeFile = z.infer<typeof file>;
export type ThemeFamily = z.infer<typeof family>;

/** The YAML of a theme, before its base's settings are laid under it. */
export interface ThemeYaml {
  values: Record<string, unknown>;
  place(path: readonly PropertyKey[]): Place | undefined;
}

/** Reads the YAML; `undefined` where it is none, which is reported. */
export function parseThemeYaml(source: VFile): ThemeYaml | undefined {
  const tree = readRecord(String(source), { line: 1, column: 1, offset: 0 }, (_, ...told) =>
    report(source, 'theme-invalid', ...told),
  );
  const values = tree && !hasError(source) ? coreValueOf(tree) : undefined;
  return isObject(values) ? { values, place: (path) => placeOf(tree, path) } : undefined;
}

/** Settings of which a theme may give some keys, the others being those of its base; and groups in them. */
const GROUPS: Record<string, readonly string[]> = {
  margins: [],
  colours: [],
  'dark-colours': [],
  families: [],
  fonts: ['languages'],
};

/** Checks the settings of a theme, `yaml.values` over those of its base; reports what is wrong. */
export function readThemeSettings(
  source: VFile,
  yaml: ThemeYaml,
  base: Record<string, unknown>,
): ThemeFile | undefined {
  const merged = withGroups(base, yaml.values, Object.keys(GROUPS));
  const result = file.safeParse(merged);
  for (const issue of result.error?.issues ?? []) reportIssue(source, yaml, merged, issue);
  return result.data;
}

/** A key of the theme replaces the one of its base, but a group adds its keys to the other's. */
function withGroups(
  base: Record<string, unknown>,
  own: Record<string, unknown>,
  groups: readonly string[],
): Record<string, unknown> {
  const merged = { ...base, ...own };
  for (const group of groups) {
    const [ours, others] = [own[group], base[group]];
    if (isObject(ours) && isObject(others))
      merged[group] = withGroups(others, ours, GROUPS[group] ?? []);
  }
  return merged;
}

function reportIssue(
  source: VFile,
  yaml: ThemeYaml,
  values: unknown,
  issue: z.core.$ZodIssue,
): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const known = (KEYS[issue.path.join('.')] ?? ['the keys of docs/themes.md']).join(', ');
      const place = yaml.place([...issue.path, key]);
      problem(source, `Unexpected key “${key}”, expected one of: ${known}`, place);
    }
    return;
  }
  const value = issue.path.reduce<unknown>(
    (inner, key) => (isObject(inner) || Array.isArray(inner) ? Reflect.get(inner, key) : undefined),
    values,
  );
  const name = issue.path.join('.');
  const found = value === undefined ? `missing “${name}”` : `“${show(value)}” for “${name}”`;
  problem(source, `Unexpected ${found}, expected ${issue.message}`, yaml.place(issue.path));
}

const KEYS: Record<string, readonly string[]> = {
  '': Object.keys(file.shape),
  margins: Object.keys(file.shape.margins.shape),
  colours: Object.keys(colours.shape),
  'dark-colours': Object.keys(colours.shape),
  fonts: Object.keys(stacks.shape),
};

function problem(source: VFile, reason: string, place?: Place): void {
  report(
    source,
    'theme-invalid',
    reason,
    place,
    'See docs/themes.md for what theme.yaml may hold.',
  );
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return clipped(text, 60);
}

/** The place of the innermost key of `path` that is written. */
function placeOf(tree: YamlNode | undefined, path: readonly PropertyKey[]): Place | undefined {
  let node = tree;
  let found: Place | undefined;
  for (const key of path) {
    const entry = node?.kind === 'map' ? entryOf(node, String(key)) : undefined;
    if (!entry) break;
    found = entry.keyPlace;
    node = entry.value;
  }
  return found;
}
