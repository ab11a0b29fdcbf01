/** The rule that the pages in citations are pages of the cited works. */
import type { LibraryItem } from '../../compile/references/index.ts';
import { message } from '../../messages/message.ts';
import type { ArticleCheck } from '../check.ts';
import type { ArticleSubject } from '../subject.ts';
import { lastPage, pageRange } from '../works/page-range.ts';

export const LOCATORS: readonly ArticleCheck[] = [
  {
    name: 'citation-page-outside',
    receivers: ['readers'],
    source: 'APA Publication Manual, 7th edition, 8.13',
    date: '2020',
    *find({ text, works, range }: ArticleSubject) {
      for (const { 0: cited, 1: key = '', 2: first = '', 3: last = first, index } of text.matchAll(
        PAGES_CITED,
      )) {
        const work = works.find(({ csl }) => csl.id === key);
        const pages = work && pagesOf(work);
        if (!pages || (isIn(Number(first), pages) && isIn(lastPage(first, last), pages))) continue;
        yield {
          message: message('citation-page-outside', {
            cited: cited.slice(1),
            pages: `${pages.first}–${pages.last}`,
            work: key,
          }),
          at: range(index, index + cited.length),
        };
      }
    },
  },
];

/** Examples: "@hill2016, p. 12", "@hill2016 [pp. 12–14]". "p. 12n" and "p. 12.3" are not pages. */
const PAGES_CITED =
  /@([\p{L}\p{N}_][\p{L}\p{N}_:.+/-]*)(?:,|\s\[)\s*pp?\.\s*(\d+)(?:\s*[-–]+\s*(\d+))?(?![\d\p{L}]|\.\d)/gu;

type Pages = NonNullable<ReturnType<typeof pageRange>>;

/** The pages of a work that is part of another. A whole book begins at page 1. */
function pagesOf({ csl }: LibraryItem): Pages | undefined {
  return ['article-journal', 'chapter', 'paper-conference'].includes(csl.type)
    ? pageRange(csl)
    : undefined;
}

function isIn(page: number, { first, last }: Pages): boolean {
  return page >= first && page <= last;
}
