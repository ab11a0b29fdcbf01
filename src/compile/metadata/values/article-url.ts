import { message } from '../../../messages/message.ts';
import type { Outcome } from './outcome.ts';

/** Slots in the address of an article: names of folders, and facts of the article. */
const SLOTS = ['issue', 'article', 'volume', 'number', 'doi', 'first-page'];

/** Reads a pattern of addresses. Example: "https://journal.example/{issue}/{article}". */
export function readArticleUrl(text: string): Outcome<string> {
  const slots = [...text.matchAll(/\{([^}]{0,1000})\}/g)].map(([, slot]) => slot ?? '');
  const unknown = slots.find((slot) => !SLOTS.includes(slot));
  const filled = text.replace(/\{[^}]{0,1000}\}/g, 'x');
  const distinct = slots.some((slot) => ['article', 'doi', 'first-page'].includes(slot));
  if (!unknown && distinct && /^https?:\/\/\S+$/.test(filled) && URL.canParse(filled))
    return { value: text };
  const known = SLOTS.map((slot) => `{${slot}}`);
  return {
    fault:
      unknown === undefined
        ? message('value-invalid/article-url', { text, slots: known })
        : message('value-invalid/article-url-slot', { slot: unknown, slots: known }),
  };
}
