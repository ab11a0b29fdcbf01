/** Splits the line of an affiliation at commas. */
import { type Part, partText } from '../lines/lines.ts';
import { ORGANISATION } from '../lines/words.ts';

export function segmentsOf(part: Part): Part[] {
  const segments: Part[] = [];
  let at = part.from;
  // A comma inside brackets does not part: "PhD Scholar (International Relations, Politics)".
  for (const match of partText(part).matchAll(/\([^()]{0,200}\)|[,،;]|\s[-–—]\s|$/g)) {
    if (match[0].startsWith('(') && !/\S@\S/.test(match[0])) continue;
    const to = part.from + match.index;
    segments.push(trimPart({ line: part.line, from: at, to }));
    at = to + match[0].length;
  }
  return wholeNames(segments.filter(({ from, to }) => to > from));
}

/** "Institute for the Study of Crime, Security, and Law": the commas are of its name. */
function wholeNames(segments: Part[]): Part[] {
  const end = segments.findIndex((part) => {
    const text = partText(part);
    return /^(?:and|und|et|y|e|&)\s/u.test(text) && !ORGANISATION.test(text);
  });
  const from = segments.slice(0, end).findLastIndex((part) => ORGANISATION.test(partText(part)));
  const [first, last] = [segments[from], segments[end]];
  if (end < 1 || !first || !last) return segments;
  return [...segments.slice(0, from), { ...first, to: last.to }, ...segments.slice(end + 1)];
}

export function trimPart(part: Part): Part {
  const text = partText(part);
  const lead = text.length - text.replace(/^[\s.:]+/, '').length;
  const tail = text.replace(/(?<![\s.])[\s.]+$/, (end) =>
    /\b(?:Inc|Ltd|Co|U\.S|St)\.$/.test(text.trim()) ? end.trimEnd() : '',
  ).length;
  return { ...part, from: part.from + lead, to: Math.max(part.from + tail, part.from + lead) };
}
