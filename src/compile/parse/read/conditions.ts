import type { Place } from '../../../words/place.ts';
import { type Reading, say } from './reading.ts';

type Pairs = Readonly<Record<string, string>>;

/**
 * Quarto's blocks and words for some outputs alone (https://quarto.org/docs/authoring/conditional.html).
 * Web page, PDF and JATS say the same here: what Quarto's web page would.
 *
 * @param what "block" or "words", for the message
 * @returns whether it is left out, which is said
 */
export function isForOtherOutputs(
  what: string,
  classes: readonly string[],
  pairs: Pairs,
  place: Place | undefined,
  reading: Reading,
): boolean {
  const isHidden = classes.includes('content-hidden');
  if (!isHidden && !classes.includes('content-visible')) return false;
  const shown = holds(pairs);
  if (shown === undefined || shown !== isHidden) return false;
  const format = pairs['when-format'] ?? pairs['unless-format'];
  const condition = format ? `${isHidden ? 'hidden' : 'shown'} for ${format}` : 'always hidden';
  say(
    reading,
    'content-conditional',
    `Unexpected ${what} ${pairs['unless-format'] ? condition.replace(' for ', ' except for ') : condition}, expected what every output says`,
    place,
    'It is left out: web page, PDF and JATS have the same words, those for HTML. What all should have stands without the condition.',
  );
  return true;
}

/** Whether it would be shown in (or hidden from) a web page; of conditions that are no format's, nothing is known. */
function holds(pairs: Pairs): boolean | undefined {
  const [when, unless] = [pairs['when-format'], pairs['unless-format']];
  if (when === undefined && unless === undefined)
    return Object.keys(pairs).some((name) => /^(?:when|unless)-/.test(name)) ? undefined : true;
  return (when === undefined || isPage(when)) && (unless === undefined || !isPage(unless));
}

function isPage(format: string): boolean {
  return /^html/.test(format);
}
