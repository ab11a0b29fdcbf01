/** Names that every object of JavaScript inherits are no keywords: an author may write them anywhere. */
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Sources } from '../../src/article/sources.ts';
import { readLibrary } from '../../src/compile/references/index.ts';
import { structured } from '../support/structured.ts';

const NAMES = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];
const PLACE = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

test.each(NAMES)('%s as a class, a block, a role, an element, a command', (name) => {
  const manuscript = `[span]{.${name} ${name}=1} {${name}}\`role\` <${name}>element</${name}> \\${name}{x} $\\${name}$

::: ${name}
Block.
:::

:::{${name}} Title
:${name}: 1

Directive.
:::

\\begin{${name}}
Environment.
\\end{${name}}

\`\`\`${name}
code
\`\`\`
`;
  const { article } = structured(manuscript, 'author-date');
  expect(JSON.parse(JSON.stringify(article))).toEqual(withoutUndefined(article));
  expect(JSON.stringify(article)).not.toContain('native code');
});

test.each(NAMES)('%s in a bibliography', (name) => {
  const value = `@${name}{a, title = {A \\${name} word &${name};}, year = 2000, ${name} = {x}, month = ${name}}
@article{b, title = {<${name}>B</${name}>}, type = {${name}}, pubstate = {${name}}, language = {${name}}}`;
  const file = new VFile({ path: 'references.bib', value });
  const sources: Sources = {
    name: 'x',
    manuscript: new VFile({ path: 'article.md' }),
    texts: new Map([['references.bib', file]]),
    files: new Map(),
  };
  const bibliography = [{ path: 'references.bib', place: PLACE }];
  const { items } = readLibrary(sources, { bibliography, references: [] });
  expect([...items.keys()]).toEqual(['a', 'b']);
  for (const { csl } of items.values())
    expect(JSON.parse(JSON.stringify(csl))).toEqual(withoutUndefined(csl));
});

/** What JSON keeps: a function, or what is no text, would be missing. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined ? [] : [[key, withoutUndefined(inner)]],
    ),
  );
}
