import { message } from '../../../messages/message.ts';
import type { Place } from '../../../words/place.ts';
import { type Reading, type ReadingMessage, reportProblem } from './reading.ts';

type Kind = 'block' | 'words';
type Pairs = Readonly<Record<string, string>>;

/**
 * Quarto's blocks and spans for some outputs (https://quarto.org/docs/authoring/conditional.html). All
 * outputs here have the same text, namely that of Quarto's web page.
 *
 * @returns whether it is left out, which is reported
 */
export function isForOtherOutputs(
  kind: Kind,
  classes: readonly string[],
  pairs: Pairs,
  place: Place | undefined,
  reading: Reading,
): boolean {
  const isHidden = classes.includes('content-hidden');
  if (!isHidden && !classes.includes('content-visible')) return false;
  const shown = appliesToPage(pairs);
  if (shown === undefined || shown !== isHidden) return false;
  reportProblem(reading, conditionMessage(kind, isHidden, pairs), place);
  return true;
}

function conditionMessage(kind: Kind, isHidden: boolean, pairs: Pairs): ReadingMessage {
  const format = pairs['when-format'] ?? pairs['unless-format'];
  if (!format) return message('content-conditional/always-hidden', { kind });
  if (pairs['unless-format'])
    return isHidden
      ? message('content-conditional/hidden-except', { kind, format })
      : message('content-conditional/shown-except', { kind, format });
  return isHidden
    ? message('content-conditional/hidden-for', { kind, format })
    : message('content-conditional/shown-for', { kind, format });
}

/** Whether a web page would show (or hide) it; undefined for conditions that are not about formats. */
function appliesToPage(pairs: Pairs): boolean | undefined {
  const [when, unless] = [pairs['when-format'], pairs['unless-format']];
  if (when === undefined && unless === undefined)
    return Object.keys(pairs).some((name) => /^(?:when|unless)-/.test(name)) ? undefined : true;
  return (when === undefined || isPage(when)) && (unless === undefined || !isPage(unless));
}

function isPage(format: string): boolean {
  return /^html/.test(format);
}
