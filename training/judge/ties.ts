/** Judges which author is at which affiliation. */
import { FIELDS, type FrontAffiliation, piecesText } from '../../src/intake/front/affiliation.ts';
import type { FrontMatter } from '../../src/intake/front/front-matter.ts';
import { partText } from '../../src/intake/front/lines/lines.ts';
import { wordOverlap } from './compare.ts';
import {
  type Judgement,
  type Kind,
  type Mark,
  type MarkedFinding,
  markOf,
  markOfLost,
  markOfMissing,
  verdict,
} from './judgement.ts';
import { fullName, type Pair } from './pairs.ts';

/** Words that a found affiliation and the true one must share. */
const ALIKE = 0.6;

/**
 * A tie is right if the found affiliation is most like this true affiliation, and shares enough words with it. It is
 * wrong if the found affiliation is most like the affiliation of somebody else, or like none.
 */
export function judgeTies(
  pairs: Pair[],
  affiliations: string[],
  front: Pick<FrontMatter, 'affiliations'>,
  findings: MarkedFinding[],
): Judgement[] {
  const places = front.affiliations.map((affiliation) => {
    const text = writtenText(affiliation);
    const overlaps = affiliations.map((each) => wordOverlap(text, each));
    return { id: affiliation.id, text, overlaps, best: Math.max(...overlaps) };
  });
  return pairs.flatMap(({ author, found }) => {
    const wanted = author.affiliations;
    if (!wanted) return [];
    const own = places.filter(({ id }) => found?.affiliations.includes(id));
    const mark = markOf(findings, 'affiliations', [{ kind: 'ties' }]);
    const judged = (kind: Kind, text: string, mark: Mark) =>
      verdict('tie', kind, mark, `${fullName(author)} at “${text}”`);
    const known = wanted.map((index) => {
      const text = affiliations[index] ?? '';
      const place = own.find(({ overlaps, best }) => best >= ALIKE && overlaps[index] === best);
      if (place) return judged('right', text, mark);
      return judged(
        'missing',
        text,
        found ? markOfMissing(findings, text, mark) : markOfLost(findings, fullName(author)),
      );
    });
    const isWrong = ({ overlaps, best }: (typeof places)[number]) =>
      best === 0 || wanted.every((index) => overlaps[index] !== best);
    const wrong = own.filter(isWrong);
    return [...known, ...wrong.map(({ text }) => judged('wrong', text, mark))];
  });
}

/** The affiliation as it is written into the manuscript. */
function writtenText(affiliation: FrontAffiliation): string {
  if (!affiliation.institution) return affiliation.parts.map(partText).join(', ');
  const fields = FIELDS.flatMap((field) => affiliation[field] ?? []);
  const country = affiliation.country ? [affiliation.country.pieces] : [];
  return [...fields, ...country].map(piecesText).join(', ');
}
