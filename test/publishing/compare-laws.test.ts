/**
 * The laws of the comparison: nothing is missed, nothing is made up. What "equal" means is written
 * here a second time (`normalForm`), from the article alone.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import type { Part } from '../../src/revisions/diff/change.ts';
import { compareArticles } from '../../src/revisions/diff/index.ts';
import { arbitraryArticle } from '../support/arbitrary-article.ts';

describe('compareArticles', () => {
  it('finds nothing between an article and itself', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        expect(compareArticles(article, structuredClone(article))).toEqual([]);
      }),
    );
  });

  it('finds nothing where only ids and numbers are others', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        expect(compareArticles(article, renamed(article))).toEqual([]);
      }),
    );
  });

  it('finds something exactly where two articles are not equal', () => {
    fc.assert(
      fc.property(arbitraryArticle(), arbitraryArticle(), (a, b) => {
        expect(compareArticles(a, b).length === 0).toBe(normalForm(a) === normalForm(b));
      }),
    );
  });

  it('finds every single mutation, in a part that fits', () => {
    fc.assert(
      fc.property(arbitraryArticle(), fc.nat(), fc.nat(), (article, where, how) => {
        const { mutant, key } = mutated(article, where, how);
        const changes = compareArticles(article, mutant);
        if (normalForm(article) === normalForm(mutant)) expect(changes).toEqual([]);
        else expect(changes.map(({ part }) => part)).toSatisfy(fits(key));
      }),
      { numRuns: 300 },
    );
  });

  it('finds every single mutation of hostile text, and says it in plain JSON', () => {
    fc.assert(
      fc.property(arbitraryArticle({ text: 'hostile' }), fc.nat(), fc.nat(), (article, at, how) => {
        const { mutant } = mutated(article, at, how);
        const changes = compareArticles(article, mutant);
        expect(changes.length === 0).toBe(normalForm(article) === normalForm(mutant));
        expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
      }),
    );
  });

  it('says of each change what was before and after in its runs', () => {
    fc.assert(
      fc.property(arbitraryArticle(), fc.nat(), fc.nat(), (article, at, how) => {
        for (const { before, after, runs, part } of compareArticles(
          article,
          mutated(article, at, how).mutant,
        )) {
          if (!runs || part === 'citations') continue;
          const side = (mark: string) =>
            runs.map((run) => (run.mark === mark ? '' : run.text)).join('');
          const words = (text = '') => text.replace(/\s+/g, '');
          if (['paragraphs', 'abstract', 'title'].includes(part)) {
            expect(words(side('removed'))).toBe(words(after));
            expect(words(side('added'))).toBe(words(before));
          }
        }
      }),
    );
  });
});

// --------------------------------------------------------------------------- equal

const CONTENT = [
  'title',
  'subtitle',
  'abstract',
  'translations',
  'body',
  'back',
  'notes',
  'citeAs',
];

/** Equal exactly where two articles are equal apart from what follows from the order of things. */
function normalForm(article: Article): string {
  const { name, record, issue, assets, references, authors, affiliations, ...rest } =
    structuredClone(article);
  const ids = idsIn(CONTENT.map((key) => article[key as keyof Article]));
  const { folder, ...facts } = issue;
  const bare = affiliations.map(({ id, label, ...each }) => each);
  return sorted({
    ...rest,
    ...Object.fromEntries(CONTENT.map((key) => [key, content(article[key as keyof Article], ids)])),
    facts,
    affiliations: bare,
    authors: authors.map((author) => ({
      ...author,
      biography: content(author.biography, ids),
      affiliations: author.affiliations.map(
        (id) => bare[affiliations.findIndex((each) => each.id === id)],
      ),
    })),
    // Works by their key: none is listed twice.
    references: [...new Map(references.map((each) => [each.key, each])).values()].map(
      ({ id, label, citedBy, text, csl, ...each }) => ({
        ...each,
        text: content(text, ids),
        csl: { ...csl, id: '' },
      }),
    ),
    // Files by their path: none is there twice.
    assets: [...new Map(assets.map(({ output, ...asset }) => [asset.path, asset])).values()].sort(
      (a, b) => (a.path < b.path ? -1 : 1),
    ),
  });
}

function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const isCall = 'target' in value || ('type' in value && value.type === 'citation');
  const own = 'id' in value && typeof value.id === 'string' && !isCall ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

function content(value: unknown, ids: readonly string[]): unknown {
  if (Array.isArray(value)) return texts(value.map((each) => content(each, ids)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (key === 'target') return [[key, ids.indexOf(String(inner))]];
    if (key === 'number') return inner === undefined ? [] : [['numbered', true]];
    if (['id', 'letter', 'depth', 'calls'].includes(key)) return [];
    return [[key, content(inner, ids)]];
  });
  return Object.fromEntries(entries);
}

function texts(values: unknown[]): unknown[] {
  const out: unknown[] = [];
  for (const value of values) {
    const last = out.at(-1);
    if (isText(value) && value.value === '') continue;
    if (isText(value) && isText(last)) last.value += value.value;
    else out.push(isText(value) ? { ...value } : value);
  }
  return out;
}

function isText(value: unknown): value is { type: 'text'; value: string } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'text';
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, each]) => each !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}

/** The same article with all its ids and numbers made anew. */
function renamed(article: Article): Article {
  const clone = structuredClone(article);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Record<string, unknown>;
    for (const key of ['id', 'target'])
      if (typeof node[key] === 'string') node[key] = `new-${node[key]}`;
    if (typeof node.number === 'string') node.number = `9${node.number}`;
    Object.values(node).forEach(visit);
  };
  for (const key of CONTENT) visit(clone[key as keyof Article]);
  return { ...clone, name: 'another', issue: { ...clone.issue, folder: 'elsewhere' } };
}

// ------------------------------------------------------------------------- mutations

/** What decides which node it is, or stands for another thing. */
const KEPT = new Set(['type', 'id', 'target', 'key', 'keys', 'language', 'path', 'kind']);

interface Site {
  parent: Record<string, unknown> | unknown[];
  at: string | number;
  key: keyof Article;
}

/** One change of one value: another string, number or truth; an element less, twice, or in another place. */
function mutated(article: Article, where: number, how: number) {
  const mutant: Article = structuredClone(article);
  const sites = Object.keys(mutant).flatMap((key) =>
    sitesIn(mutant as unknown as Record<string, unknown>, key, key as keyof Article),
  );
  const site = sites[where % sites.length];
  if (!site) throw new Error('an article without values');
  const { parent, at, key } = site;
  if (Array.isArray(parent) && typeof at === 'number') {
    const [element] = parent.splice(at, 1);
    const place = how % 3;
    if (place === 1) parent.splice((at + 1) % (parent.length + 1), 0, element);
    if (place === 2) parent.splice(at, 0, element, structuredClone(element));
  } else if (!Array.isArray(parent)) parent[at] = another(parent[at], how);
  return { mutant, key };
}

function sitesIn(
  parent: Record<string, unknown> | unknown[],
  at: string | number,
  key: keyof Article,
): Site[] {
  const value = Array.isArray(parent) ? parent[Number(at)] : parent[at];
  const isTop = at === key;
  if (!isTop && KEPT.has(String(at))) return [];
  const own: Site[] = Array.isArray(parent) ? [{ parent, at, key }] : [];
  if (Array.isArray(value))
    return [...own, ...value.flatMap((_, index) => sitesIn(value, index, key))];
  if (typeof value === 'object' && value !== null)
    return [
      ...own,
      ...Object.keys(value).flatMap((inner) =>
        sitesIn(value as Record<string, unknown>, inner, key),
      ),
    ];
  return value === undefined || Array.isArray(parent) ? own : [{ parent, at, key }];
}

function another(value: unknown, how: number): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return value;
  const changes = [
    `${value}x`,
    `x ${value}`,
    value.slice(1),
    `${value}  `,
    value.toUpperCase(),
    '',
  ];
  return changes[how % changes.length];
}

/** In which parts a change of an article's field may be told; elsewhere in its own. */
const TEXT_PARTS: Part[] = [
  'sections',
  'paragraphs',
  'citations',
  'equations',
  'figures',
  'tables',
  'code',
  'footnotes',
  'supplements',
  'layout',
];
const FITTING: Partial<Record<keyof Article, Part[]>> = {
  type: ['type'],
  language: ['type', 'layout'],
  direction: ['layout'],
  heading: ['type'],
  title: ['title', ...TEXT_PARTS],
  subtitle: ['title', ...TEXT_PARTS],
  shortTitle: ['title'],
  doi: ['identifiers'],
  pages: ['identifiers'],
  elocation: ['identifiers'],
  issue: ['identifiers'],
  license: ['licence'],
  copyright: ['licence'],
  abstract: ['abstract', ...TEXT_PARTS],
  translations: ['translations', ...TEXT_PARTS],
  body: TEXT_PARTS,
  back: ['back-matter', ...TEXT_PARTS],
  notes: ['footnotes', ...TEXT_PARTS],
  citationFormat: ['layout'],
  assets: ['figures', 'supplements'],
  citeAs: ['layout'],
};

function fits(key: keyof Article): (parts: Part[]) => boolean {
  const fitting = FITTING[key] ?? [key as Part];
  return (parts) => parts.some((part) => fitting.includes(part));
}
