/** What can be wrong with a theme, each at its place. */
import type { VFile } from 'vfile';
import { contrast, READABLE } from '../../formats/contrast.ts';
import { VIEW_SLOTS } from '../../formats/html/view.ts';
import { IN_PAGE } from '../../formats/in-page.ts';
import { SITE_SLOTS, SITE_TEMPLATES } from '../../formats/site/slots.ts';
import { checkTemplateLoads } from '../../formats/template-loads.ts';
import { checkTemplates, type TemplateProblem } from '../../formats/template-slots.ts';
import type { Colours } from '../../formats/theme.ts';
import { lostEnd } from '../../markup/css-ends.ts';
import { cssLoads } from '../../markup/css-loads.ts';
import { report } from '../../messages/report.ts';
import { placeOf, pointsOf } from '../../words/text-points.ts';
import type { ThemeFile, ThemeYaml } from './theme-settings.ts';

export function themeProblem(
  file: VFile,
  yaml: ThemeYaml,
  path: readonly string[],
  reason: string,
): void {
  report(file, 'theme-invalid', reason, yaml.place(path), 'See docs/themes.md.');
}

export function reportTemplates(file: VFile, templates: ReadonlyMap<string, VFile>): void {
  if (!templates.has('article'))
    report(file, 'theme-invalid', 'Unexpected theme without article.html, expected one');
  const texts = Object.fromEntries([...templates].map(([key, one]) => [key, String(one)]));
  const problems = [
    ...checkTemplates(texts, VIEW_SLOTS),
    ...checkTemplates(texts, SITE_SLOTS, SITE_TEMPLATES),
  ];
  const reportAll = (found: TemplateProblem[]) => {
    for (const { template, start, end, message: problem } of found) {
      const source = templates.get(template) ?? file;
      const place = placeOf(pointsOf(String(source)), start, end);
      report(source, problem, place);
    }
  };
  reportAll(problems);
  // Templates inside themselves, or without an end, have no page that could be read.
  if (problems.length > 0) return;
  reportAll(checkTemplateLoads(texts));
}

/** Letters of an address that a message shows. */
const SHOWN = 80;

/** Styles stand in the page, end where it says so, and load nothing: whoever reads is known to nobody. */
export function reportStyle(style: VFile): void {
  const text = String(style);
  const points = pointsOf(text);
  for (const { start, end } of cssLoads(text).filter(({ address }) => !IN_PAGE.test(address)))
    report(
      style,
      'theme-invalid',
      `Unexpected “${text.slice(start, Math.min(end, start + SHOWN))}” in a style sheet, expected styles that load nothing`,
      placeOf(points, start, end),
      'Pages stand alone: write a picture as a `data:` address, and name fonts in theme.yaml, under `families`.',
    );
  for (const { index, 0: found } of text.matchAll(/<\/style/gi))
    report(
      style,
      'theme-invalid',
      `Unexpected “${found}” in a style sheet, expected styles alone`,
      placeOf(points, index, index + found.length),
      'Delete it; in a string, write “<\\/style”.',
    );
  const lost = lostEnd(text);
  if (!lost) return;
  const { start, end, expected } = lost;
  report(
    style,
    'theme-invalid',
    `Unexpected “${text.slice(start, Math.min(end, start + SHOWN))}” without “${expected}” in a style sheet, expected both`,
    placeOf(points, start, end),
    'Browsers drop what stands behind it, or around it, without a word: write what is missing, or delete it.',
  );
}

/** Colours of text, each on both grounds. */
const TEXT_COLOURS = ['ink', 'muted', 'link', 'accent'] as const satisfies (keyof Colours)[];

export function reportContrast(file: VFile, yaml: ThemeYaml, settings: ThemeFile): void {
  for (const scheme of ['colours', 'dark-colours'] as const) {
    const colours = settings[scheme];
    for (const text of TEXT_COLOURS) {
      for (const ground of ['paper', 'surface'] as const) {
        const ratio = contrast(colours[text], colours[ground]);
        if (ratio >= READABLE) continue;
        const reason = `Unexpected contrast ${ratio.toFixed(2)} of ${text} on ${ground}, expected ${READABLE} or more`;
        const advice = `Make ${text} darker or ${ground} lighter (in ${scheme}), or the other way round: readers with weak sight cannot read it (WCAG AA).`;
        report(file, 'theme-invalid', reason, yaml.place([scheme, text]), advice);
      }
    }
  }
}

/** Every family of a stack must be one that the theme has. */
export function reportFamilies(file: VFile, yaml: ThemeYaml, { fonts, families }: ThemeFile): void {
  const stacks: [path: string[], names: string[]][] = [
    ...(['text', 'heading', 'code', 'math', 'fallback'] as const).map(
      (stack): [string[], string[]] => [['fonts', stack], fonts[stack]],
    ),
    ...Object.entries(fonts.languages).map(([tag, names]): [string[], string[]] => [
      ['fonts', 'languages', tag],
      names,
    ]),
  ];
  for (const [path, names] of stacks) {
    for (const name of names.filter((one) => !Object.hasOwn(families, one))) {
      const known = Object.keys(families).join(', ');
      const reason = `Unexpected family “${name}”, expected one of “families”: ${known}`;
      themeProblem(file, yaml, path, reason);
    }
  }
}
