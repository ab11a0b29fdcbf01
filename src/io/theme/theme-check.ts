/** Checks the templates, styles, colours and families of a theme, and reports every mistake at its place. */
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
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { placeOf, pointsOf } from '../../words/text-points.ts';
import type { ThemeFile, ThemeYaml } from './theme-settings.ts';

export function reportTemplates(file: VFile, templates: ReadonlyMap<string, VFile>): void {
  if (!templates.has('article')) report(file, message('theme-invalid/article-template-missing'));
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
  // If templates contain themselves or have no end, there is no page that could be parsed.
  if (problems.length > 0) return;
  reportAll(checkTemplateLoads(texts));
}

/** Characters of an address that a message shows. */
const SHOWN = 80;

/** Styles are part of the page. They may not end their element, and may load nothing, so that no one learns who reads the page. */
export function reportStyle(style: VFile): void {
  const text = String(style);
  const points = pointsOf(text);
  for (const { start, end } of cssLoads(text).filter(({ address }) => !IN_PAGE.test(address)))
    report(
      style,
      message('theme-invalid/style-loads', { text: shown(start, end) }),
      placeOf(points, start, end),
    );
  for (const { index, 0: found } of text.matchAll(/<\/style/gi))
    report(
      style,
      message('theme-invalid/style-end-tag', { text: found }),
      placeOf(points, index, index + found.length),
    );
  const lost = lostEnd(text);
  if (!lost) return;
  const { start, end, expected } = lost;
  report(
    style,
    message('theme-invalid/style-unclosed', { text: shown(start, end), expected }),
    placeOf(points, start, end),
  );

  function shown(start: number, end: number): string {
    return text.slice(start, Math.min(end, start + SHOWN));
  }
}

/** Colours of text. Each is checked on both grounds. */
const TEXT_COLOURS = ['ink', 'muted', 'link', 'accent'] as const satisfies (keyof Colours)[];

export function reportContrast(file: VFile, yaml: ThemeYaml, settings: ThemeFile): void {
  for (const scheme of ['colours', 'dark-colours'] as const) {
    const colours = settings[scheme];
    for (const text of TEXT_COLOURS) {
      for (const ground of ['paper', 'surface'] as const) {
        const ratio = contrast(colours[text], colours[ground]);
        if (ratio >= READABLE) continue;
        const facts = { text, ground, ratio: ratio.toFixed(2), needed: READABLE, scheme };
        report(file, message('theme-invalid/contrast', facts), yaml.place([scheme, text]));
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
      const known = Object.keys(families);
      report(file, message('theme-invalid/family-unknown', { name, known }), yaml.place(path));
    }
  }
}
