/**
 * Arbitrary articles for property tests: any node in any place that the structure stage can make,
 * with ids, numbers and references that agree (`connect-article.ts`).
 *
 *     fc.assert(fc.property(arbitraryArticle(), (article) => …))
 */
import fc from 'fast-check';
import {
  ARTICLE_TYPES,
  type Article,
  type Block,
  type Inline,
  type Note,
  type Section,
  type Table,
  type TableRow,
} from '../../src/article/article.ts';
import { withRecordFacts } from '../../src/compile/record/record-facts.ts';
import { arbitraryMetadata } from './arbitrary-metadata.ts';
import { arbitraryReference } from './arbitrary-references.ts';
import { hostileText, ordinaryText } from './arbitrary-text.ts';
import { connectArticle } from './connect-article.ts';

export interface ArbitraryOptions {
  /**
   * `ordinary`: letters, marks and symbols of several scripts, as a manuscript may hold them.
   * `hostile`: control characters, lone surrogates and markup besides.
   */
  text?: 'ordinary' | 'hostile';
}

export function arbitraryArticle(options: ArbitraryOptions = {}): fc.Arbitrary<Article> {
  const text = options.text === 'hostile' ? hostileText : ordinaryText;
  const { inlines, blocks, sections } = arbitraryContent(text);
  return fc
    .record({
      metadata: arbitraryMetadata(text, inlines, blocks),
      type: fc.constantFrom(...ARTICLE_TYPES),
      references: fc.array(arbitraryReference(text), { maxLength: 5 }),
      opening: blocks,
      sections,
      back: fc.array(
        fc.record({
          kind: fc.constantFrom(...BACK_KINDS),
          section: arbitrarySection(text, blocks),
        }),
        { maxLength: 4 },
      ),
      notes: fc.array(arbitraryNote(blocks), { maxLength: 3 }),
      citationFormat: fc.constantFrom('author-date' as const, 'numeric' as const, 'note' as const),
    })
    .map(({ metadata, opening, sections, ...rest }) =>
      withRecordFacts(
        connectArticle({ ...metadata, ...rest, assets: [], body: [...opening, ...sections] }),
      ),
    );
}

const BACK_KINDS = [
  'acknowledgements',
  'data-availability',
  'conflict-of-interest',
  'funding',
  'author-contributions',
  'ethics',
  'supplementary-materials',
  'abbreviations',
  'appendix',
  'other',
] as const;

const FIGURES = ['decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman'] as const;

/** Nodes whose ids, targets and numbers `connectArticle` fills in; "#3" means "the third there is". */
function arbitraryContent(text: fc.Arbitrary<string>) {
  const { inline, block, section } = fc.letrec<{ inline: Inline; block: Block; section: Section }>(
    (tie) => {
      const inlines = fc.array(tie('inline'), { maxLength: 4 });
      const blocks = fc.array(tie('block'), { maxLength: 3 });
      return {
        inline: fc.oneof(
          { maxDepth: 3, withCrossShrink: true },
          { weight: 6, arbitrary: fc.record({ type: fc.constant('text' as const), value: text }) },
          ...inlineArbitraries(text, inlines),
        ),
        block: fc.oneof(
          { maxDepth: 2, withCrossShrink: true },
          {
            weight: 4,
            arbitrary: fc.record({
              type: fc.constant('paragraph' as const),
              children: inlines,
              verse: fc.option(fc.constant(true as const), { nil: undefined }),
            }),
          },
          ...blockArbitraries(text, inlines, blocks),
        ),
        section: fc
          .tuple(
            arbitrarySection(text, blocks),
            fc.array(arbitrarySection(text, blocks), { maxLength: 2 }),
          )
          .map(([outer, inner]) => ({ ...outer, children: [...outer.children, ...inner] })),
      };
    },
  );
  return {
    inlines: fc.array(inline, { maxLength: 5 }),
    blocks: fc.array(block, { maxLength: 4 }),
    sections: fc.array(section, { maxLength: 3 }),
  };
}

const SEED = fc.nat({ max: 99 }).map((number) => `#${number}`);
const MATH = fc.constantFrom('x', 'a < b', '\\frac{1}{2}', '\\sum_{i=1}^n x_i^2', '\\text{if } x');
const PARENTS = ['emphasis', 'strong', 'deleted', 'superscript', 'subscript', 'smallCaps'] as const;

function inlineArbitraries(
  text: fc.Arbitrary<string>,
  children: fc.Arbitrary<Inline[]>,
): fc.Arbitrary<Inline>[] {
  const of = <Type extends string>(type: Type) => ({ type: fc.constant(type) });
  return [
    fc.record({ type: fc.constantFrom(...PARENTS, 'underline' as const), children }),
    fc.record(
      {
        ...of('span'),
        language: fc.constantFrom('ur', 'fr', 'zh-Hant'),
        direction: fc.constantFrom('ltr' as const, 'rtl' as const),
        children,
      },
      { requiredKeys: ['type', 'children'] },
    ),
    fc.record({ ...of('inlineCode'), value: text }),
    fc.record({ ...of('inlineMath'), value: MATH }),
    fc.record(of('break')),
    fc.record({ ...of('link'), url: fc.webUrl({ withQueryParameters: true }), children }),
    fc.record({
      ...of('inlineImage'),
      asset: SEED.map((s) => `figures/i${s.slice(1)}.png`),
      alt: text,
    }),
    fc.record({
      ...of('citation'),
      id: fc.constant(''),
      mode: fc.constantFrom('parenthetical' as const, 'narrative' as const),
      keys: fc.constant<string[]>([]),
      children: fc.array(
        fc.record({
          ...of('citationLink'),
          key: SEED,
          children: text.map((value): Inline[] => [{ type: 'text', value }]),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    fc.record({
      ...of('crossReference'),
      target: SEED,
      kind: fc.constant('section' as const),
      form: fc.constantFrom('full' as const, 'bare' as const, 'page' as const),
      children: fc.option(children, { nil: undefined }),
    }),
    fc.record({
      ...of('footnoteReference'),
      target: SEED,
      id: fc.constant(''),
      number: fc.constant(''),
    }),
  ];
}

function blockArbitraries(
  text: fc.Arbitrary<string>,
  inlines: fc.Arbitrary<Inline[]>,
  blocks: fc.Arbitrary<Block[]>,
): fc.Arbitrary<Block>[] {
  const of = <Type extends string>(type: Type) => ({ type: fc.constant(type) });
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const id = fc.constant('');
  const number = maybe(fc.constant(''));
  return [
    fc.record({ ...of('blockQuote'), children: blocks, attribution: maybe(inlines) }),
    fc.record({
      ...of('list'),
      ordered: fc.boolean(),
      start: maybe(fc.nat({ max: 20 })),
      numbering: maybe(
        fc.record({ figures: fc.constantFrom(...FIGURES), signs: fc.constantFrom('.', ')', '()') }),
      ),
      items: fc.array(
        fc.record({
          value: maybe(fc.integer({ min: 1, max: 99 })),
          checked: maybe(fc.boolean()),
          children: blocks,
        }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    }),
    fc.record({
      ...of('definitionList'),
      items: fc.array(
        fc.record({ term: inlines, definitions: fc.array(blocks, { maxLength: 2 }) }),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
    }),
    fc.record({
      ...of('codeBlock'),
      value: text,
      language: maybe(fc.constantFrom('r', 'python')),
      id: maybe(id),
      number,
      caption: maybe(inlines),
    }),
    fc.record({ ...of('equation'), value: MATH, id: maybe(id), number }),
    fc.record({
      ...of('figure'),
      id,
      number,
      caption: blocks,
      panels: arbitraryPanels(text, inlines),
    }),
    arbitraryTable(blocks),
    fc.record(of('thematicBreak')),
    fc.record({
      ...of('box'),
      kind: fc.constantFrom('note', 'tip', 'important', 'warning', 'caution', 'box'),
      id: maybe(id),
      title: maybe(inlines),
      children: blocks,
    }),
    fc.record({
      ...of('supplement'),
      id,
      number: fc.constant(''),
      href: fc.oneof(fc.constant('data/table 1.csv'), fc.webUrl()),
      caption: blocks,
    }),
  ];
}

function arbitraryPanels(text: fc.Arbitrary<string>, caption: fc.Arbitrary<Inline[]>) {
  const panel = fc.record({
    asset: SEED.map((seed) => `figures/p${seed.slice(1)}.png`),
    alt: text,
    width: fc.option(fc.constantFrom(0.3, 0.5, 1), { nil: undefined }),
    printedWidth: fc.option(fc.constantFrom(5, 50.8, 400), { nil: undefined }),
    caption: fc.option(caption, { nil: undefined }),
  });
  return fc.array(panel, { minLength: 1, maxLength: 3 });
}

/** A grid without holes; cells span at most to its edge. */
function arbitraryTable(blocks: fc.Arbitrary<Block[]>): fc.Arbitrary<Table> {
  const size = {
    columns: fc.integer({ min: 1, max: 3 }),
    contents: fc.array(blocks, { maxLength: 9 }),
  };
  return fc
    .record({ ...size, caption: blocks, notes: blocks, spans: fc.boolean(), foot: fc.boolean() })
    .map(({ columns, contents, caption, notes, spans, foot }) => {
      const rows = gridRows(columns, contents, spans);
      return {
        type: 'table',
        id: '',
        number: caption.length > 0 ? '' : undefined,
        caption,
        columns: Array.from({ length: columns }, (_, index) => (index ? { align: 'right' } : {})),
        head: rows.slice(0, 1),
        body: rows.slice(1),
        foot: foot ? rows.slice(0, 1) : [],
        notes,
      };
    });
}

function gridRows(columns: number, contents: Block[][], spans: boolean): TableRow[] {
  const rows: TableRow[] = [];
  for (let start = 0; start < contents.length; start += columns) {
    const header = start === 0;
    const wide = spans && start > 0;
    const cells = contents.slice(start, start + (wide ? 1 : columns)).map((children) => ({
      header,
      columnSpan: wide ? columns : 1,
      rowSpan: 1,
      children: structuredClone(children),
    }));
    rows.push({ cells });
  }
  return rows;
}

function arbitrarySection(
  text: fc.Arbitrary<string>,
  children: fc.Arbitrary<Block[]>,
): fc.Arbitrary<Section> {
  return fc.record({
    type: fc.constant('section' as const),
    id: fc.constant(''),
    depth: fc.constant(1),
    number: fc.option(fc.constant(''), { nil: undefined }),
    title: text.map((value): Inline[] => [{ type: 'text', value: value || 'Heading' }]),
    children,
  });
}

function arbitraryNote(children: fc.Arbitrary<Block[]>): fc.Arbitrary<Note> {
  return fc.record({
    id: fc.constant(''),
    number: fc.constant(''),
    calls: fc.constant<string[]>([]),
    children,
  });
}
