import { isInitials } from '../names/name.ts';
import { readNames } from '../names/names.ts';
import { CONTAINERS } from '../tagger/labels.ts';
import type { Segment } from './segments.ts';

/** Editors do not belong to the title. Example: "Social Goals, edited by Leonid Hurwicz and Hugo Sonnenschein". */
export function divideAtRole(segments: Segment[], text: string): Segment[] {
  return segments.flatMap((segment) => {
    if (!TITLES.has(segment.label)) return [segment];
    const role = ROLE_WORDS.exec(segment.text);
    if (!role || role.index < 4) return [segment];
    const at = segment.start + role.index + (role[1] ?? '').length;
    const rest = text.slice(at, segment.end);
    if (!areNames(rest)) return [segment];
    return [
      { ...segment, end: at, text: text.slice(segment.start, at) },
      { ...segment, label: 'editor', start: at, text: rest },
    ];
  });
}

/** Names between "In:" and a colon are editors of the container. Example: "In: Rammert, Werner: Technik und Fluss". */
export function divideAfterIn(segments: Segment[], text: string): Segment[] {
  if (segments.some(({ label }) => label === 'editor')) return segments;
  return segments.flatMap((segment) => {
    const head = CONTAINERS.includes(segment.label) && NAMES_AFTER_IN.exec(segment.text)?.[0];
    if (!head || !areNames(head.replace(/^\W*in:\s+|:\s+$/gi, ''))) return [segment];
    const cut = segment.start + head.length;
    const margin = Math.max(segment.margin, USUAL);
    return [
      { ...segment, margin, label: 'editor', end: cut, text: head },
      {
        ...segment,
        margin,
        label: 'container-title',
        start: cut,
        text: text.slice(cut, segment.end),
      },
    ];
  });
}

/** Names as "Family, Given", separated by slashes or semicolons. */
const NAMES_AFTER_IN =
  /^[\s(–-]*in:\s+(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?, \p{Lu}[\p{L}.’' -]{0,24}?(?:\s?[/;]\s?|(?=:))){1,5}:\s+/iu;

/** The margin of a certain choice; see `BestPath`. */
const USUAL = 1;

const TITLES = new Set(['title', 'journal', 'container-title', 'collection-title']);

/** The group captures the text that belongs to the title. */
const ROLE_WORDS =
  /([,.]?\s{1,100})(?:edited by|eds?\. by|eds?\.|hrsg\. v(?:on|\.)|hg\. v(?:on|\.)|herausgegeben von|a cura di|org(?:s|anizado)?\.? por|sous la dir(?:ection|\.) d[e’'])\s+(?=\p{Lu})/iu;

/** Every name has a family and a given name. */
function areNames(text: string): boolean {
  const { names } = readNames(text);
  return (
    names.length > 0 &&
    names.every(({ family = '', given = '' }) => {
      const words = `${family} ${given}`.split(' ');
      return given !== '' && family !== '' && words.length < 5 && words.every(isNameWord);
    })
  );
}

const isNameWord = (word: string): boolean =>
  isInitials(word) ||
  /^\p{Lu}[\p{L}\p{M}’'-]+$|^(?:van|von|der|den|de|del|da|dos|di|la|le|al|bin|zu)$/u.test(word);
