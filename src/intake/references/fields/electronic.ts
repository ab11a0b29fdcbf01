/** Web addresses of works, and the notes beside them. */
import type { CslItem } from '../../../article/article.ts';
import { once } from '../../../words/memoize/once.ts';
import { wordSet } from '../../../words/word-list.ts';
import { isPhrase, phrasePattern } from '../phrases.ts';
import { type Fields, joined, type LabelledText, type Reading } from '../reading.ts';
import type { Access } from '../segments/anchors.ts';
import type { Segment } from '../segments/segments.ts';
import { isStatement } from '../segments/statement.ts';
import { withoutRim } from '../trim.ts';
import { readIdentifiers } from './identifiers.ts';

/** Words of the note that belong neither to the access statement nor to a link's name. */
export function readNote({ found, labelled }: Reading): Fields {
  const { access, reference } = labelled;
  const kept = found
    .filter((each) => !isStatement(each))
    .map(({ start, end }) => {
      const from =
        access && access.start < end && access.end > start ? Math.min(end, access.end) : start;
      const before =
        from > start && access ? reference.text.slice(start, Math.max(start, access.start)) : '';
      return `${before} ${reference.text.slice(from, end)}`;
    });
  const original = ORIGINAL.exec(kept.join(' '))?.[1];
  const text = withoutRim(
    withoutLinks(kept.join(' ').replace(ORIGINAL, ' ')).replace(/\s+/g, ' '),
    '([:',
    ')]:',
  );
  const said = text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !LINK_WORDS.has(word.toLowerCase()));
  return {
    ...(said.length > 0 && { note: text }),
    ...(original && { 'original-date': { 'date-parts': [[Number(original)]] } }),
  };
}

/** Example: "(Original work published 1975)". */
const ORIGINAL =
  /\((?:original(?:ly)?(?: work)? (?:published|ed\.)|orig\. pub\.|erstausgabe|erstveröffentlichung)(?: in)?:? (\d{4})\)/i;

/** Words that only introduce an address. */
const LINK_WORDS = wordSet(
  'from at on online website web site url link in available retrieved accessed and the unter von de em en',
);

/** Examples: "Available from:", "Disponível em:". */
const beforeLink = once(() => {
  const words = phrasePattern('available', 'giu').source;
  return new RegExp(
    String.raw`${words}(?:\s+(?:from|at|on|online|de|em|en|sur|unter|à|in))*\s*[:.,]*(?=\s|$)`,
    'giu',
  );
});

/** Removes names of links and words before an address; they do not describe the work. */
function withoutLinks(text: string): string {
  return text
    .replace(/\[([^[\]]{2,30})\]/g, (all, name) =>
      isPhrase(name.toLowerCase(), 'link') ? ' ' : all,
    )
    .replace(beforeLink(), ' ')
    .replace(/\b(?:URL|link|website|online)\s*:|\bpubmed(?: pmid)?(?=[:;.\s]*$)/gi, ' ');
}

/** A URL printed in several pieces has already been joined from its segment. */
export function identifiersOf(
  { reference, segments }: LabelledText,
  fields: Partial<CslItem>,
): Partial<CslItem> {
  const { arxiv, URL, ...found } = readIdentifiers(reference.text);
  const preprint = arxiv && !fields.volume && segments.every(({ label }) => label !== 'journal');
  const longer =
    URL && (fields.URL === undefined || !fields.URL.startsWith(URL.replace(/[-/]$/, '')));
  return { ...found, ...(longer && { URL }), ...(preprint && { number: `arXiv:${arxiv}` }) };
}

export function accessOf(access: Access | undefined, fields: Partial<CslItem>): Partial<CslItem> {
  if (!access) return {};
  const site = access.site && !fields['container-title'] ? { 'container-title': access.site } : {};
  const source = access.site && fields['container-title'] ? { source: access.site } : {};
  return { ...site, ...source, ...(access.accessed && { accessed: access.accessed }) };
}

/** Examples: "www.cell.com"; "http://www. example.org/a", broken by a line break. */
export function bareAddress(found: Segment[]): string | undefined {
  const text = joined(found)
    .replace(/^[<([\s]*(?:url:?\s*)?/i, '')
    .replace(/(?<![>)\]\s.,;])[>)\]\s.,;]+$/, '');
  const whole = /\s/.test(text) && text.split(/\s+/).length < 6 ? text.replace(/\s+/g, '') : text;
  if (/doi\.org\//i.test(whole)) return undefined;
  if (/^(?:https?|ftp):\/\/[^\s/]{1,1000}\.[^\s]+$/i.test(whole))
    return whole.replace(/(?<![.,;)\]>])[.,;)\]>]+$/, '');
  const www = /^www\.[^\s/]{1,1000}\.[^\s]+$/i.exec(whole);
  return www ? `http://${www[0].replace(/(?<![.,;)\]])[.,;)\]]+$/, '')}` : undefined;
}

/** Example: the note "arXiv preprint arXiv:1706.03762" only repeats the number. */
export function withoutEchoes(item: CslItem): CslItem {
  const { note, ...rest } = item;
  const echo =
    typeof note === 'string' &&
    /^arXiv/.test(String(item.number)) &&
    /^\W{0,1000}(?:arxiv|preprint|abs|[\s:./\d[\]v-])+$/i.test(note);
  return echo ? { ...rest } : item;
}
