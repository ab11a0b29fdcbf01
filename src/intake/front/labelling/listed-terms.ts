/** Keywords on separate lines below their label, some of which look like names, places or a title. */
import { frontLabel, isKnownHead } from '../../labels.ts';
import type { Label } from '../lines/line-label.ts';
import type { FrontLine } from '../lines/lines.ts';

/** Terms of a list; fewer lines may be a line that is cut. */
const [FEWEST, MOST] = [3, 12];
/** Characters and words of a term. */
const [LONGEST, MOST_WORDS] = [45, 5];

export function withListedTerms(lines: FrontLine[], labels: Label[]): Label[] {
  const label = lines.findIndex(({ text }) => isAlone(text));
  if (label === -1) return labels;
  const below = lines.slice(label + 1, label + 2 + MOST);
  const end = below.findIndex(({ text }) => !isTerm(text));
  const terms = end === -1 ? below.length : end;
  if (terms < FEWEST || terms > MOST) return labels;
  return labels.map((each, at) => (at > label && at <= label + terms ? 'keywords' : each));
}

function isAlone(text: string): boolean {
  const label = frontLabel(text);
  return label?.kind === 'keywords' && label.length === text.length;
}

/** A few words, each line of them whole: no sign parts or ends them. */
function isTerm(text: string): boolean {
  return (
    text.length <= LONGEST &&
    text.split(/\s+/).length <= MOST_WORDS &&
    /^\p{L}[^,;:.@•·|]*$/u.test(text) &&
    !frontLabel(text) &&
    !isKnownHead(text)
  );
}
