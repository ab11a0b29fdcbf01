import { isInitials } from './name.ts';
import { readNames } from './names.ts';
import type { Segment } from './segments.ts';

/** "Social Goals, edited by Leonid Hurwicz and Hugo Sonnenschein": the names are no part of the title. */
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

const TITLES = new Set(['title', 'journal', 'container-title', 'collection-title']);

/** The group is what belongs to the title. */
const ROLE_WORDS =
  /([,.]?\s+)(?:edited by|eds?\. by|eds?\.|hrsg\. v(?:on|\.)|hg\. v(?:on|\.)|herausgegeben von|a cura di|org(?:s|anizado)?\.? por|sous la dir(?:ection|\.) d[e’'])\s+(?=\p{Lu})/iu;

/** Every one has a family and a given name. */
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
