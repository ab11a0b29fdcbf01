/** Runs cases/citations.md: the citations of a manuscript in several styles, with their links. */
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { casesIn } from '../../../test/support/cases.ts';
import { printedOf } from '../../../test/support/reference-cases.ts';
import type { Inline } from '../../article/article.ts';
import { loadStyle } from '../../io/styles.ts';
import { directionOf } from '../../words/languages/index.ts';

describe('citations', () => {
  const cases = casesIn(new URL('./cases/citations.md', import.meta.url));
  test.each(cases)('$title', async ({ fences, text }) => {
    const printed = fences.filter(({ info }) => info !== 'yaml' && info !== 'markdown');
    for (const { info, text: expected } of printed) {
      const [style = 'apa', language = 'en'] = info.split(':');
      const { printed: result } = printedOf({
        manuscript: new VFile({ path: 'article.md', value: text('markdown') ?? '' }),
        library: new VFile({ path: 'references.yaml', value: text('yaml') ?? '' }),
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
      expect([...lines, ...(wantsList ? list : [])].join('\n'), info).toBe(expected.trim());
    }
  });
});

/** Nodes in the notation of the cases. */
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
