/** Rules about the form of the title and the subtitle. */
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { editsAtKey } from '../edits.ts';
import { isInCapitals, truncateText, walkInlines, words } from '../nodes.ts';
import { CROSSREF, NLM, PUBMED, SCHOLAR } from '../sources.ts';

export const TITLE_RULES: readonly Check[] = [
  {
    name: 'title-full-stop',
    receivers: ['pubmed', 'crossref', 'scholar', 'readers'],
    ...PUBMED,
    fixes: true,
    *find(subject) {
      const { article, key } = subject;
      for (const part of ['title', 'subtitle'] as const) {
        const text = words(article[part] ?? [], article);
        if (!endsWithStop(text)) continue;
        yield {
          message: message('title-full-stop', { part, text: truncateText(text) }),
          at: key(part),
          fix: editsAtKey(subject, part, LAST_STOP, ''),
        };
      }
    },
  },
  {
    name: 'title-capitals',
    receivers: ['crossref', 'scholar', 'pubmed', 'readers'],
    ...SCHOLAR,
    *find({ article, key }) {
      for (const part of ['title', 'subtitle'] as const) {
        const text = words(article[part] ?? [], article);
        if (!isInCapitals(text)) continue;
        yield {
          message: message('title-capitals', { part, text: truncateText(text) }),
          at: key(part),
        };
      }
    },
  },
  {
    name: 'title-bold',
    receivers: ['pmc', 'crossref'],
    ...NLM,
    *find({ article, key }) {
      for (const part of ['title', 'subtitle'] as const) {
        const line = article[part] ?? [];
        const whole = line.length === 1 && line[0]?.type === 'emphasis';
        if (whole || [...walkInlines(line)].some(({ type }) => type === 'strong'))
          yield {
            message: message('title-bold', { part }),
            at: key(part),
          };
      }
    },
  },
  {
    name: 'title-note',
    severity: 'error',
    receivers: ['pmc', 'crossref', 'pubmed'],
    ...NLM,
    *find({ article, key }) {
      for (const part of ['title', 'subtitle'] as const) {
        const nodes = [...walkInlines(article[part] ?? [])];
        if (!nodes.some(({ type }) => type === 'citation' || type === 'footnoteReference'))
          continue;
        yield {
          message: message('title-note', { part }),
          at: key(part),
        };
      }
    },
  },
  {
    name: 'title-mark',
    receivers: ['crossref', 'scholar', 'readers'],
    ...CROSSREF,
    *find({ article, key }) {
      const text = words(article.title, article);
      if (!/\p{L}{4}\s?[*†‡§¹²]$/u.test(text)) return;
      yield {
        message: message('title-mark', { mark: text.slice(-1) }),
        at: key('title'),
      };
    },
  },
];

/** Whether a text ends with a full stop of any script, which does not belong to an abbreviation or an ellipsis. */
export function endsWithStop(text: string): boolean {
  if (!/[.。۔।]["”’»)]?$/.test(text) || /(?<!\.)\.\.+$|…$/.test(text)) return false;
  const last = text.split(/\s/).at(-1) ?? '';
  return !/^(\p{L}\.)+$|\..{1,1000}\.$|^(al|etc|inc|ltd|co|corp|jr|sr|st|sp|spp|var|nov|cf|ca|vs|no|vol|bros|assn|dept|univ)\.$/iu.test(
    last,
  );
}

/** The full stop of such a text, whose value in the front matter may be in quotation marks. */
export const LAST_STOP = /[.。۔।](?=["'”’»)]{0,3}\s*$)/gu;
