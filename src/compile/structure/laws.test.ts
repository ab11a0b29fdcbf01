import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structured } from '../../../test/support/structured.ts';

/** Random pieces of a manuscript. */
const pieces = fc.constantFrom(
  '# One\n\n',
  '### Deep {#sec-a}\n\n',
  '## References\n\n',
  '# Funding\n\n',
  '![Cap @a](a.png){#fig-a}\n\n',
  '![](b.png)\n\n',
  '![x](gone.png){#fig-gone}\n\n',
  '::: {#fig-p}\n![A](a.png){#fig-x}\n\n![B](b.png)\n\nBoth.\n:::\n\n',
  '| a | b |\n|---|---|\n| 1 |\n\n: Words {#tbl-a}\n\n',
  '<table><tr><td rowspan=2>a<td>b<tr><td>c</table>\n\n',
  '$$ x $$ {#eq-a}\n\n',
  '\\begin{align}a \\label{eq:b}\\\\ b \\label{eq:c}\\end{align}\n\n',
  '```r {#lst-a}\nx\n```\n\n',
  ':::note{#box-a}\nA note.\n:::\n\n',
  ':::supplement {#sup-a file=data.csv}\nData\n:::\n\n',
  '::: {lang=ur}\nجوار\n:::\n\n',
  '> Quote "it" [^n]\n>\n> -- Somebody\n\n',
  '- item^[inline @b]\n  - inner\n\n',
  'Text @fig-a, [@sec-a], \\eqref{eq:b}, @tbl-a @nothing [@c, p. 3] [there](#fig-a).\n\n',
  'Called[^n] and [^m].\n\n',
  '[^n]: Note [^m] @d.\n\n',
  '[^m]: Other.\n\n',
  'Term\n:   Definition\n\n',
  '***\n\n',
  '"Quotes" \'and\' -- dashes...\n\n',
);
const manuscripts = fc.array(pieces, { maxLength: 14 }).map((list) => list.join(''));
const formats = fc.constantFrom('author-date' as const, 'numeric' as const, 'note' as const);

interface AnyNode {
  type?: string;
  id?: string;
  target?: string;
  depth?: number;
}

/** Every object of the article, in order. */
function* nodesOf(value: unknown): Generator<AnyNode> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value;
  for (const inside of Object.values(value)) yield* nodesOf(inside);
}

describe('laws of the article', () => {
  it('ids are unique, and names that XML allows', () => {
    fc.assert(
      fc.property(manuscripts, formats, (value, format) => {
        const { body, back, notes } = structured(value, format).article;
        const ids = [...nodesOf([body, back, notes])].flatMap(({ id }) => (id ? [id] : []));
        expect(ids.length).toBe(new Set(ids).size);
        for (const id of ids) expect(id).toMatch(/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u);
      }),
      { numRuns: 100 },
    );
  });

  it('targets of references exist, or are reported', () => {
    fc.assert(
      fc.property(manuscripts, (value) => {
        const { article, file } = structured(value);
        const reported = file.messages.some(({ ruleId }) =>
          /cross-reference-missing|figure-missing/.test(ruleId ?? ''),
        );
        const nodes = [...nodesOf([article.body, article.back, article.notes])];
        const ids = new Set(nodes.flatMap(({ id }) => (id ? [id] : [])));
        for (const { type, target } of nodes)
          if (type === 'crossReference' && !reported) expect(ids).toContain(target);
      }),
      { numRuns: 100 },
    );
  });

  it('every call has its note, and every note its calls', () => {
    fc.assert(
      fc.property(manuscripts, formats, (value, format) => {
        const { article } = structured(value, format);
        const calls = [
          ...nodesOf([article.title, article.body, article.back, article.notes]),
        ].filter(({ type }) => type === 'footnoteReference');
        const listed = article.notes.flatMap(({ id, calls: own }) =>
          own.map((call) => `${call} ${id}`),
        );
        expect(calls.map(({ id, target }) => `${id} ${target}`).sort()).toEqual(listed.sort());
      }),
      { numRuns: 100 },
    );
  });

  it('sections never skip a level', () => {
    fc.assert(
      fc.property(manuscripts, (value) => {
        const { body, back } = structured(value).article;
        const below = (nodes: unknown[], depth: number): void => {
          for (const node of nodes as { type: string; depth: number; children: unknown[] }[]) {
            if (node.type !== 'section') continue;
            expect(node.depth).toBe(depth);
            below(node.children, depth + 1);
          }
        };
        below(body, 1);
        below(
          back.map(({ section }) => section),
          1,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('citations are numbered in order, and references list the citations of their work', () => {
    fc.assert(
      fc.property(manuscripts, formats, (value, format) => {
        const { article } = structured(value, format);
        const all = [...nodesOf([article.title, article.body, article.back, article.notes])];
        const ids = all.flatMap(({ type, id }) => (type === 'citation' && id ? [id] : []));
        expect([...ids].sort()).toEqual(ids.map((_, index) => `cite-${index + 1}`).sort());
        const cited = article.references.flatMap(({ citedBy }) => citedBy);
        for (const id of cited) expect(ids).toContain(id);
      }),
      { numRuns: 100 },
    );
  });

  it('equal manuscripts give equal articles', () => {
    fc.assert(
      fc.property(manuscripts, (value) => {
        expect(JSON.stringify(structured(value).article)).toBe(
          JSON.stringify(structured(value).article),
        );
      }),
      { numRuns: 40 },
    );
  });
});
