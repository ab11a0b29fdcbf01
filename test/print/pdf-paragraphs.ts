/** How the paragraphs of a PDF are parted by its pages. */
import type { OpenPdf } from '../../src/formats/pdf/reading/open-pdf.ts';
import { allContent, allTags, type Tag } from '../../src/formats/pdf/reading/tag-tree.ts';

export interface PartedParagraph {
  words: string;
  /** How many lines of it stand on each of its pages. */
  lines: number[];
}

/** Paragraphs and items of lists that go on to another page. */
export function partedParagraphs({ pages, tree, textOf }: OpenPdf): PartedParagraph[] {
  const baselines = new Map<string, number[]>();
  for (const { page, runs } of pages) {
    for (const { mcid, hidden, baseline } of runs) {
      if (mcid === undefined || hidden) continue;
      const key = `${page.ref}|${mcid}`;
      baselines.set(key, [...(baselines.get(key) ?? []), baseline]);
    }
  }
  const order = new Map(pages.map(({ page }, index) => [page.ref.toString(), index]));
  return allTags(tree?.top ?? never())
    .filter(isText)
    .map((tag) => ({ words: textOf(tag).slice(0, 60), lines: linesByPage(tag) }))
    .filter(({ lines }) => lines.length > 1);

  function linesByPage(tag: Tag): number[] {
    const found = new Map<string, number[]>();
    for (const { page, mcid } of allContent(tag)) {
      const here = baselines.get(`${page}|${mcid}`) ?? [];
      if (here.length > 0) found.set(String(page), [...(found.get(String(page)) ?? []), ...here]);
    }
    return [...found]
      .sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .map(([, all]) => countLines(all));
  }
}

/** Without blocks inside, which may stand elsewhere. */
function isText(tag: Tag): boolean {
  const blocks = /^(?:P|L|Note|Table|Figure|Formula)$/;
  return (
    /^(?:P|LBody)$/.test(tag.type) &&
    !allTags(tag)
      .slice(1)
      .some(({ type }) => blocks.test(type))
  );
}

/** Raised and lowered signs belong to their line. */
function countLines(baselines: readonly number[]): number {
  const sorted = [...baselines].sort((a, b) => a - b);
  return sorted.filter((one, at) => at === 0 || one - (sorted[at - 1] ?? 0) > 6).length;
}

function never(): never {
  throw new Error('no tags');
}
