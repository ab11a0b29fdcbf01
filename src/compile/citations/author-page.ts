/**
 * Finds citations by author and page, as in MLA.
 * Examples: "(Smith 23)", "(Holt, “Maps” 12; Jones and Berg 45–46)"
 */
import { readCitedNames } from './cited-names.ts';
import { nameFit } from './match.ts';
import type { CitationProposal, CitedWork } from './propose.ts';
import { foldForMatching } from './words.ts';
import type { Work } from './works.ts';

/** Smallest number of citations by which a text is recognised. A single one may be a street with its number. */
const FEWEST = 3;

/** Whether a text cites by author and page: it has several such citations, and more than with years. */
export function citesByPage(masked: string, works: Work[], withYears: number): boolean {
  const found = findPages(masked, works).length;
  return found >= FEWEST && found > withYears;
}

/** Citations by author and page in which all works are certainly listed. Others are ignored. */
export function findPages(masked: string, works: Work[]): CitationProposal[] {
  return [...masked.matchAll(GROUP)].flatMap(({ 0: raw, 1: inner = '', index }) => {
    let start = index + 1;
    const cites = inner.split(';').map((text) => {
      const cite = readCite(text, start, works);
      start += text.length + 1;
      return cite;
    });
    if (!cites.every((cite) => cite !== undefined)) return [];
    return [
      {
        start: index,
        end: index + raw.length,
        raw,
        mode: 'parenthetical',
        cites: cites.map(({ cited }) => cited),
        keys: cites.flatMap(({ cited }) => cited.key ?? []),
        status: 'sure',
        replacement: `[${cites.map(({ markdown }) => markdown).join('; ')}]`,
      } satisfies CitationProposal,
    ];
  });
}

const GROUP = /\(([^()[\]\u0000\n]{4,300})\)/gu;

/** Captures prefix, names, an optional short title, and pages. */
const CITE =
  /^\s*(see also |see |cf\. |qtd\. in )?(\p{Lu}[^,\d“”"]{1,80}?)(?:, (?:[“"](\p{L}[^“”"\d]{2,80}?),?[”"]|[*_]?(\p{Lu}[^,\d“”"*]{2,80}?)[*_]?))?,? (?:pp?\. ?)?(\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?:, \d{1,4}(?:[–-]\d{1,4})?){0,6})\s*$/u;

/** Text that is a date, not names and pages. Examples: "(May 12)", "(Smith 1999)" */
const DATE =
  /^(?:(?:jan|febr?)(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
const YEAR = /^(?:1[5-9]|20)\d\d$/;

function readCite(
  text: string,
  at: number,
  works: Work[],
): { markdown: string; cited: CitedWork } | undefined {
  const [, prefix = '', names = '', quoted, plain, pages = ''] = CITE.exec(text) ?? [];
  if (names === '' || DATE.test(names) || YEAR.test(pages)) return undefined;
  const cited = readCitedNames(names);
  const title = foldForMatching(quoted ?? plain ?? '');
  const matches = works.filter(
    (work) =>
      nameFit(cited, work) >= SAME_NAME && ` ${work.title} `.includes(title && ` ${title} `),
  );
  const [work] = matches;
  if (!work || matches.length > 1) return undefined;
  return {
    markdown: `${prefix}@${work.item.id}, ${pages}`,
    cited: {
      start: at,
      end: at + text.length,
      names,
      year: work.year,
      match: 'exact',
      key: work.item.id,
      rivals: [],
    },
  };
}

/** Names with at least this fit are the same; see match.ts. */
const SAME_NAME = 0.95;
