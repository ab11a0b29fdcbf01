/** theme.yaml: the settings of a theme. They are checked, and every mistake is reported at its place. */

import type { VFile } from 'vfile';
import { z } from 'zod';
import type { Form } from '../../compile/metadata/schema/forms.ts';
import { coreValueOf } from '../../compile/yaml/plain.ts';
import { readYamlMap } from '../../compile/yaml/read-map.ts';
import { entryOf, type YamlNode } from '../../compile/yaml/tree.ts';
import type { Colours, Paper } from '../../formats/theme.ts';
import { message } from '../../messages/message.ts';
import { hasError, report } from '../../messages/report.ts';
import { reportOn } from '../../messages/report-on.ts';
import { isObject } from '../../words/is-object.ts';
import { ownValue } from '../../words/own-value.ts';
import type { Place } from '../../words/place.ts';
import { clipped } from '../../words/truncate.ts';

const millimetres = z
  .number({ error: 'a number of millimetres' })
  .min(0, 'a number of millimetres')
  .max(1000, 'at most 1000 millimetres');
const colour = z
  .string({ error: 'a colour like "#14532d" (in quotes)' })
  .regex(/^#[0-9a-fA-F]{6}$/, 'a colour like "#14532d" (in quotes)')
  .meta({ patternErrorMessage: 'Write a colour like "#14532d", in quotes.' });
const colours = z.strictObject({
  ink: colour.describe('The colour of text.'),
  paper: colour.describe('The colour behind the text.'),
  surface: colour.describe('The colour behind boxes, code and translations.'),
  accent: colour.describe('The colour of the masthead and of small headings.'),
  link: colour.describe('The colour of links.'),
  muted: colour.describe('The colour of dates and of the notes of tables.'),
  rule: colour.describe('The colour of lines.'),
}) satisfies z.ZodType<Colours>;
const families = z.array(z.string({ error: 'the name of a family' }), {
  error: 'a list of families: [Source Serif 4, …]',
});
const weight = z.number().int().min(1).max(1000);
const weights = z.array(weight, { error: 'a list of weights: [400]' });
const style = z.enum(['normal', 'italic']);

const PAPERS: Record<string, Paper> = {
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
  B5: { width: 176, height: 250 },
  letter: { width: 215.9, height: 279.4 },
};
const PAPER_SIZE = /^(\d{2,4}(?:\.\d+)?)mm (\d{2,4}(?:\.\d+)?)mm$/;
const PAPER_FORMS = `${Object.keys(PAPERS).join(', ')} or a size like 170mm 240mm`;
const paper = z
  .string({ error: 'a paper size' })
  .transform((name, context): Paper => {
    const size = PAPER_SIZE.exec(name);
    if (size) return { width: Number(size[1]), height: Number(size[2]) };
    const known = ownValue(PAPERS, name);
    if (known) return known;
    context.addIssue({ code: 'custom', message: PAPER_FORMS });
    return z.NEVER;
  })
  .meta({
    form: {
      pattern: `^(?:${Object.keys(PAPERS).join('|')})$|${PAPER_SIZE.source}`,
      patternErrorMessage: `Write ${PAPER_FORMS}.`,
      examples: [...Object.keys(PAPERS), '170mm 240mm'],
    } satisfies Form,
  });

/** A family of an `@fontsource` package that Offprint ships, or of files in the theme's `fonts/`. */
const family = z.union(
  [
    z.strictObject({
      package: z
        .string()
        .regex(/^[a-z0-9-]+$/)
        .describe('The name of the package, as on fontsource.org.'),
      weights: weights.default([400]).describe('The weights that the theme uses.'),
      styles: z.array(style).default(['normal']).describe('The styles that the theme uses.'),
      subset: z
        .boolean()
        .default(false)
        .describe(
          'Whether a web page brings only the characters that it needs. Use it for fonts that are large files.',
        ),
    }),
    z.strictObject({
      files: z
        .array(
          z.strictObject({
            file: z
              .string()
              .regex(/^[\w.-]+\.(woff2|ttf)$/)
              .describe("The name of a .woff2 or .ttf file in the theme's folder fonts/."),
            weight: weight.default(400).describe('The weight of this file.'),
            style: style.default('normal').describe('The style of this file.'),
          }),
        )
        .min(1)
        .describe('The files of the family, one for each weight and style.'),
    }),
  ],
  {
    error:
      '{package: …, weights: […], styles: […]} or {files: [{file: …woff2 or …ttf, weight: …, style: …}]}',
  },
);
const stacks = z.strictObject({
  text: families.min(1, 'at least one family').describe('The families of the text.'),
  heading: families.min(1, 'at least one family').describe('The families of headings.'),
  code: families.min(1, 'at least one family').describe('The families of code.'),
  math: families.min(1, 'at least one family').describe('The families of formulas.'),
  fallback: families
    .default([])
    .describe('The families for characters that no other family has, in this order.'),
  languages: z
    .record(z.string(), families)
    .default({})
    .describe('The families of a language, by its code.'),
});

const picture = z
  .string({ error: 'the name of a picture beside theme.yaml' })
  .regex(/^[\w-]+\.(svg|png|jpg)$/, 'the name of a .svg, .png or .jpg file beside theme.yaml')
  .meta({ patternErrorMessage: 'Write the name of a .svg, .png or .jpg file beside theme.yaml.' });

/** The descriptions are also the table of docs/themes.md. */
export const themeFile = z.strictObject({
  'based-on': z
    .string({ error: 'the name of a theme' })
    .meta({ examples: ['default', 'horizon'] })
    .describe(
      'The theme whose settings, templates and styles stand where this theme has none of its own.',
    )
    .optional(),
  paper: paper.describe('`A4`, `A5`, `B5`, `letter` or a size: `170mm 240mm`.'),
  margins: z
    .strictObject({
      top: millimetres.describe('The top margin in mm.'),
      right: millimetres.describe('The right margin in mm.'),
      bottom: millimetres.describe('The bottom margin in mm.'),
      left: millimetres.describe('The left margin in mm.'),
      'first-top': millimetres.describe('The top margin of the first page in mm.'),
    })
    .describe(
      'The margins `{top, right, bottom, left, first-top}` in mm. `first-top` is the top margin of the first page.',
    ),
  colours: colours.describe(
    'The colours `ink`, `paper`, `surface`, `accent`, `link`, `muted` and `rule`, each as `"#rrggbb"` in quotes.',
  ),
  'dark-colours': colours.describe(
    'The colours for readers who prefer a dark page, with the same keys as `colours`.',
  ),
  families: z
    .record(z.string(), family)
    .describe("The fonts: packages of fontsource.org, or files in the theme's folder `fonts/`."),
  fonts: stacks.describe(
    'Lists of families for `text`, `heading`, `code` and `math`, for a language (`languages: {ur: […]}`), and for all other characters (`fallback`).',
  ),
  'printed-contents': z
    .boolean({ error: 'true or false' })
    .default(false)
    .describe('Whether the PDF starts with a table of contents.'),
  floats: z
    .boolean({ error: 'true or false' })
    .default(true)
    .describe(
      'Whether figures and tables in the PDF move on to the next page, so that text fills their page.',
    ),
  logo: picture
    .describe('The logo of the journal: a `.svg`, `.png` or `.jpg` file beside theme.yaml.')
    .optional(),
  favicon: picture
    .describe(
      "The same kind of picture as `logo`, for the tabs and bookmarks of the journal's site. Without it, they show the first letter of the journal in the theme's colours.",
    )
    .optional(),
});

export type ThemeFile = z.infer<typeof themeFile>;
export type ThemeFamily = z.infer<typeof family>;

/** The YAML of a theme without the settings of its base. */
export interface ThemeYaml {
  values: Record<string, unknown>;
  place(path: readonly PropertyKey[]): Place | undefined;
}

/** Reads the YAML. Returns undefined if it is invalid, and reports that. */
export function parseThemeYaml(source: VFile): ThemeYaml | undefined {
  const tree = readYamlMap(String(source), { line: 1, column: 1, offset: 0 }, reportOn(source));
  const values = tree && !hasError(source) ? coreValueOf(tree) : undefined;
  return isObject(values) ? { values, place: (path) => placeOf(tree, path) } : undefined;
}

/** Settings that are merged with those of the base key by key, and the groups in them. */
export const GROUPS: Record<string, readonly string[]> = {
  margins: [],
  colours: [],
  'dark-colours': [],
  families: [],
  fonts: ['languages'],
};

/** Merges the settings of a theme (`yaml.values`) with those of its base, checks them and reports mistakes. */
export function readThemeSettings(
  source: VFile,
  yaml: ThemeYaml,
  base: Record<string, unknown>,
): ThemeFile | undefined {
  const merged = mergeSettings(base, yaml.values, Object.keys(GROUPS));
  const result = themeFile.safeParse(merged);
  for (const issue of result.error?.issues ?? []) reportIssue(source, yaml, merged, issue);
  return result.data;
}

/** A key of the theme replaces the same key of its base. A group is merged key by key. */
function mergeSettings(
  base: Record<string, unknown>,
  own: Record<string, unknown>,
  groups: readonly string[],
): Record<string, unknown> {
  const merged = { ...base, ...own };
  for (const group of groups) {
    const [ours, others] = [own[group], base[group]];
    if (isObject(ours) && isObject(others))
      merged[group] = mergeSettings(others, ours, GROUPS[group] ?? []);
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
    const known = KEYS[issue.path.join('.')];
    for (const key of issue.keys) {
      const unknown = known
        ? message('theme-invalid/key-unknown', { key, known })
        : message('theme-invalid/key-unknown-inside', { key });
      report(source, unknown, yaml.place([...issue.path, key]));
    }
    return;
  }
  const value = issue.path.reduce<unknown>(
    (inner, key) => (isObject(inner) || Array.isArray(inner) ? Reflect.get(inner, key) : undefined),
    values,
  );
  const facts = { key: issue.path.join('.'), expected: issue.message };
  const problem =
    value === undefined
      ? message('theme-invalid/value-missing', facts)
      : message('theme-invalid/value', { ...facts, value: show(value) });
  report(source, problem, yaml.place(issue.path));
}

const KEYS: Record<string, readonly string[]> = {
  '': Object.keys(themeFile.shape),
  margins: Object.keys(themeFile.shape.margins.shape),
  colours: Object.keys(colours.shape),
  'dark-colours': Object.keys(colours.shape),
  fonts: Object.keys(stacks.shape),
};

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return clipped(text, 60);
}

/** The place of the innermost key of `path` that theme.yaml has. */
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
