/** The pages that citations name, against those of the works. */
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
        const own = work && pagesOf(work);
        if (!own || (isIn(Number(first), own) && isIn(lastPage(first, last), own))) continue;
        yield {
          message: message('citation-page-outside', {
            cited: cited.slice(1),
            pages: `${own.first}–${own.last}`,
            work: key,
          }),
          at: range(index, index + cited.length),
        };
      }
    },
  },
];

/** "@hill2016, p. 12", "@hill2016 [pp. 12–14]"; "p. 12n" and "p. 12.3" are other places. */
const PAGES_CITED =
  /@([\p{L}\p{N}_][\p{L}\p{N}_:.+/-]*)(?:,|\s\[)\s*pp?\.\s*(\d+)(?:\s*[-–]+\s*(\d+))?(?![\d\p{L}]|\.\d)/gu;

type Pages = NonNullable<ReturnType<typeof pageRange>>;

/** Of a work that stands among others; a book counts its own. */
function pagesOf({ csl }: LibraryItem): Pages | undefined {
  return ['article-journal', 'chapter', 'paper-conference'].includes(csl.type)
    ? pageRange(csl)
    : undefined;
}

function isIn(page: number, { first, last }: Pages): boolean {
  return page >= first && page <= last;
}
