/** What each output says of the facts, read back from it. */
import type { Element as HtmlElement } from 'hast';
import type { Element } from 'xast';
import { decodeAddress } from '../../../article/addresses.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { addToGroup } from '../../../words/memoize/add-to-group.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { personName } from '../../../words/person-name.ts';
import type { ArticleSubject } from '../../subject.ts';
import { childElements, indexOf, type JatsIndex } from '../jats/rule.ts';
import { type PageIndex, pageIndexOf } from '../page-index.ts';

/** What one output says of one fact; nothing where it does not speak of it. */
export interface OutputValues {
  output: string;
  /** Empty: not said, although the article has it. */
  values: readonly string[];
  /** What this output must say, where it is not what the others must. */
  expected?: readonly string[];
  /** It must have no value at all. */
  expectsNone?: true;
}
/** What facts are read from. */
export interface Outputs {
  /** Contents of the page's `<meta>` of this name. */
  meta(name: string): readonly string[];
  page: PageIndex;
  json: Record<string, unknown>;
  jats: JatsIndex;
  /** The children of article-meta with this name. */
  front(...names: string[]): Element[];
  pdf: ArticleSubject['pdf'];
}

export const outputsOf = memoizeWeak((subject: ArticleSubject): Outputs => {
  const page = pageIndexOf(subject.html.tree());
  const metas = new Map<string, string[]>();
  for (const { properties } of page.named('meta'))
    addToGroup(
      metas,
      String(properties.name ?? properties.property ?? ''),
      String(properties.content ?? ''),
    );
  const data = page
    .named('script')
    .find(({ properties }) => properties.type === 'application/ld+json');
  const jats = indexOf(subject.jats.tree());
  const [front] = jats.named('article-meta');
  return {
    meta: (name) => metas.get(name) ?? [],
    page,
    json: data ? parseJson(nodeText(data)) : {},
    jats,
    front: (...names) => (front ? childElements(front, ...names) : []),
    pdf: subject.pdf?.outdated ? undefined : subject.pdf,
  };
});

function parseJson(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A text, a list of texts, or things with names. */
export function stringsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value === 'object' && value !== null)
    return stringsIn((value as { name?: unknown }).name);
  return value === undefined ? [] : [String(value)];
}

/** @param expected what this output must say, where it is not what all must say */
export function outputValues(
  output: string,
  values: readonly string[],
  expected?: readonly string[],
): OutputValues {
  return { output, values, ...(expected && { expected }) };
}

/** Values that an output should not have. */
export function unwantedValues(output: string, values: readonly string[]): OutputValues {
  return { output, values, expectsNone: true };
}

/** Of what an output may leave out, but not say otherwise. */
export function optionalValues(
  output: string,
  values: readonly string[],
  expected?: readonly string[],
): OutputValues[] {
  return values.length > 0 ? [outputValues(output, values, expected)] : [];
}

export function hrefOf({ properties }: HtmlElement): string {
  return String(properties.href ?? '');
}

/** "https://doi.org/10.5555/a" is the address of 10.5555/a; signs that addresses cannot have are coded in it. */
export function doiOf(address: string): string | undefined {
  const [, coded] = /^https:\/\/doi\.org\/(.*)/.exec(address) ?? [];
  return coded && decodeAddress(coded);
}

/** Of the issue or volume of which the article is a part, however deep it stands. */
export function containerValues({ isPartOf }: Record<string, unknown>, name: string): string[] {
  if (typeof isPartOf !== 'object' || isPartOf === null) return [];
  const part = isPartOf as Record<string, unknown>;
  return [...stringsIn(part[name]), ...containerValues(part, name)];
}

export function pdfValues(
  pdf: ArticleSubject['pdf'],
  ...found: (string | undefined)[]
): OutputValues[] {
  const values = found.filter((value) => value !== undefined);
  return pdf ? [outputValues('PDF', values)] : [];
}

/** A simple property of the XMP. */
export function xmpProperty(pdf: ArticleSubject['pdf'], name: string): string | undefined {
  const value = new RegExp(`<${name}>([^<]*)</${name}>`).exec(pdf?.xmp ?? '')?.[1];
  return value
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** "Anna van der Hill Jr.", or the name of a group; of two names the first. */
export function contributor(contrib: Element): string {
  const [name] = [contrib, ...childElements(contrib, 'name-alternatives')].flatMap((one) =>
    childElements(one, 'name'),
  );
  if (!name) return childElements(contrib, 'collab').map(nodeText).join('');
  const part = (part: string) => childElements(name, part).map(nodeText).join('');
  return personName({
    given: part('given-names'),
    family: part('surname'),
    suffix: part('suffix'),
  });
}

/** "2023-03-15" of the parts of a date. */
export function dayOf(date: Element): string {
  return ['year', 'month', 'day']
    .flatMap((part) => childElements(date, part).map((element) => nodeText(element).trim()))
    .join('-');
}
