/** Runs cases/citations.md: what each style prints of a manuscript's citations, links shown. */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { casesOf, printedOf } from '../../test/reference-cases.ts';
import type { Inline } from '../article.ts';
import { directionOf } from '../languages/index.ts';
import { loadStyle } from '../shell/styles.ts';

describe('citations', () => {
  const cases = casesOf(readFileSync(new URL('./cases/citations.md', import.meta.url), 'utf8'));
  test.each(cases)('$name', async ({ fences }) => {
    const body = (name: string) => fences.find((fence) => fence.name === name)?.body ?? '';
    const printed = fences.filter(({ name }) => name !== 'yaml' && name !== 'markdown');
    for (const { name, body: expected } of printed) {
      const [style = 'apa', language = 'en'] = name.split(':');
      const { printed: result } = printedOf({
        manuscript: new VFile({ path: 'article.md', value: body('markdown') }),
        library: new VFile({ path: 'references.yaml', value: body('yaml') }),
        style: await loadStyle(style),
        metadata: { language, direction: directionOf(language) },
      });
      const lines = [...result.citations.values()].map(
        ({ words, note }) => show(words) + (note ? `^[${show(note)}]` : ''),
      );
      const list = result.references.map(
        ({ label, text }) => `- ${label === undefined ? '' : `[${label}] `}${show(text)}`,
      );
      const wantsList = expected.includes('\n- ');
      expect([...lines, ...(wantsList ? list : [])].join('\n'), name).toBe(expected.trim());
    }
  });
});

/** Nodes as the cases write them. */
function show(nodes: Inline[]): string {
  return nodes.map((node) => SHOWN[node.type]?.(node as never) ?? '').join('');
}

type Parent = Extract<Inline, { children: Inline[] }>;
const around = (open: string, close: string) => (node: Parent) =>
  open + show(node.children) + close;
const SHOWN: Record<string, (node: never) => string> = {
  text: (node: { value: string }) => node.value,
  emphasis: around('*', '*'),
  strong: around('**', '**'),
  smallCaps: around('', ''),
  superscript: around('^(', ')^'),
  subscript: around('~(', ')~'),
  citationLink: around('{', '}'),
  link: around('<', '>'),
  span: (node: Parent & { language?: string; direction?: string }) =>
    `⟨${[node.language, node.direction].filter(Boolean).join(' ')}:${show(node.children)}⟩`,
  break: () => ' / ',
};
