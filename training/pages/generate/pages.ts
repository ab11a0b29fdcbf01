/** Breaks a whole document into printed pages, with running heads, page numbers and footnotes between them. */
import type { BodyOptions } from './body.ts';
import type { Source } from './paper.ts';
import { type Part, type Row, row } from './parts.ts';
import { withNotes } from './text-page.ts';

/** Puts the foot of the first page below the first paragraphs, and the page's number below or above it. */
export function withFoot(body: Row[], foot: Row[], source: Source): Row[] {
  const { random, words } = source;
  if (foot.length === 0) return body;
  const at = random.integer(1, 4);
  const head = random.chance(0.5) ? words.text('running-title') : '';
  const furniture = random.chance(0.6) ? furnitureRows(head, random.integer(1, 400), source) : [];
  const rest = body.slice(at).map((each, index) => ({
    ...each,
    ...(index === 0 && { newPage: random.chance(0.4) }),
  }));
  const [before, after] = random.chance(0.7) ? [[], furniture] : [furniture, []];
  return [...body.slice(0, at), ...before, ...foot, ...after, ...rest];
}

/** Running head or page number above the first page. */
export function topOfPage(source: Source): Row[] {
  const { random, words } = source;
  if (!random.chance(0.12)) return [];
  return furnitureRows(words.text('running-title'), random.integer(1, 400), source);
}

/** Texts are extracted from PDFs, with all that is printed on their pages; Word files seldom have it. */
export function paginated(rows: Row[], source: Source, { isWord, isWhole }: BodyOptions): Row[] {
  const { random } = source;
  if (!random.chance((isWord ? 0.05 : 0.75) * (isWhole ? 1 : 0.4))) return rows;
  const isAtTop = random.chance(0.5);
  const heads = [
    source.words.text('running-head', facts),
    source.words.text('running-head', facts),
  ];
  const hasFeed = random.chance(0.6);
  let page = random.integer(1, 400);
  return pagesOf(rows, source).flatMap((own, index, all) => {
    page += 1;
    const furniture = furnitureRows(heads[page % 2] ?? '', page, source);
    const noted = isWord ? own : withNotes(own, index * 10);
    if (index === all.length - 1 && isAtTop) return noted;
    return isAtTop ? [...noted, ...onNewPage(furniture, hasFeed)] : [...noted, ...furniture];
  });

  function facts(slot: string): string | undefined {
    const values: Record<string, string> = {
      'cited-short': `${source.words.slot('surname')} et al.`,
      Running: source.words.text('running-title'),
      RUNNING: source.words.text('running-title').toLocaleUpperCase(source.language),
      journal: source.words.text('journal-name'),
      volume: String(random.integer(1, 60)),
      issue: String(random.integer(1, 6)),
      year: String(random.integer(1990, 2025)),
      page: String(random.integer(1, 30)),
    };
    return values[slot];
  }
}

function onNewPage(rows: Row[], hasFeed: boolean): Row[] {
  return rows.map((each, index) => (index === 0 ? { ...each, newPage: hasFeed } : each));
}

/** Some rows to a page; a page may end within a paragraph. */
function pagesOf(rows: Row[], { random }: Source): Row[][] {
  const pages: Row[][] = [[]];
  let room = random.integer(3, 9);
  for (const each of rows) {
    room -= 1;
    const [head, tail] = room === 0 && each.kind === 'body' ? halves(each) : [each];
    if (head) pages.at(-1)?.push(head);
    if (room > 0) continue;
    pages.push(tail ? [tail] : []);
    room = random.integer(5, 14);
  }
  return pages.filter((page) => page.length > 0);
}

/** A paragraph cut between two words. */
function halves(each: Row): [Row, Row?] {
  const [part, ...others] = each.parts;
  const at = part ? part.text.indexOf(' ', Math.floor(part.text.length / 2)) : -1;
  if (!part || at < 0) return [each];
  const [first, second]: Part[] = [
    { ...part, text: part.text.slice(0, at) },
    { ...part, text: part.text.slice(at + 1) },
  ];
  return first && second
    ? [
        { ...each, parts: [first] },
        { ...each, parts: [second, ...others], joined: true },
      ]
    : [each];
}

function furnitureRows(head: string, page: number, { random }: Source): Row[] {
  const number = random.pick([String(page), `– ${page} –`, String(page), `${page} | `]);
  const texts = random
    .pick([[number], [head], [head, number], [`${page} ${head}`], [number, head]])
    .filter(Boolean);
  return texts.map((text, index) =>
    row('furniture', [{ text: text.trim(), field: 'furniture' }], { joined: index > 0 }),
  );
}
