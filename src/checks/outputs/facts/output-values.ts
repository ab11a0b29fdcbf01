/** Reads facts back from the outputs. */
import type { Element as HtmlElement } from 'hast';
import type { Element } from 'xast';
import { decodeAddress } from '../../../article/addresses.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { addToGroup } from '../../../words/add-to-group.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { personName } from '../../../words/person-name.ts';
import type { ArticleSubject } from '../../subject.ts';
import { childElements, indexOf, type JatsIndex } from '../jats/rule.ts';
import { type PageIndex, pageIndexOf } from '../page-index.ts';

/** The values that one place of an output has for a fact. */
export interface OutputValues {
  output: string;
  /** Empty if the output lacks the fact. */
  values: readonly string[];
  /** The values that this output should have, if they differ from those of other outputs. */
  expected?: readonly string[];
  /** It should have no value. */
  expectsNone?: true;
}
/** The outputs of an article, parsed. */
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

/** Strings in a value of JSON: a string, the `name` of an object, or those of a list. */
export function stringsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value === 'object' && value !== null)
    return stringsIn((value as { name?: unknown }).name);
  return value === undefined ? [] : [String(value)];
}

/** @param expected if this output should have other values than the others */
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

/** Values of a fact that an output may leave out. */
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

/** The DOI in an address of doi.org, decoded; undefined if it is another address. */
export function doiOf(address: string): string | undefined {
  const [, coded] = /^https:\/\/doi\.org\/(.*)/.exec(address) ?? [];
  return coded && decodeAddress(coded);
}

/** A property of the issue, the volume and the journal that contain the article. */
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

/** The value of a simple property in the XMP. */
export function xmpProperty(pdf: ArticleSubject['pdf'], name: string): string | undefined {
  const value = new RegExp(`<${name}>([^<]*)</${name}>`).exec(pdf?.xmp ?? '')?.[1];
  return value
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The first name of a contributor, or the name of a group. Example: "Anna van der Hill Jr.". */
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

/** A date of the JATS in ISO form: "2023-03-15". */
export function dayOf(date: Element): string {
  return ['year', 'month', 'day']
    .flatMap((part) => childElements(date, part).map((element) => nodeText(element).trim()))
    .join('-');
}
