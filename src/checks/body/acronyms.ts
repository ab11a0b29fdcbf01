/** Rules about acronyms. */
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { deep, lineWords, textBlocks } from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { PRACTICE } from '../sources.ts';

export const ACRONYMS: readonly Check[] = [
  {
    name: 'acronym-inconsistent',
    receivers: ['readers'],
    ...PRACTICE,
    *find(subject) {
      const { article } = subject;
      const blocks = [...deep(textBlocks(article))].map((block) => ({
        block,
        text: lineWords(block, article),
      }));
      const defined = new Set(blocks.flatMap(({ text }) => introduced(text)));
      for (const { block, text } of blocks)
        for (const token of new Set(
          text.match(/(?<![\p{L}\p{N}-])\p{Lu}{4,7}(?![\p{L}\p{N}])/gu),
        )) {
          const meant = [...defined].find((acronym) => areExchanged(acronym, token));
          if (meant === undefined || defined.has(token)) continue;
          yield {
            message: message('acronym-inconsistent', { written: token, introduced: meant }),
            at: placeOfWord(subject, block, token),
          };
        }
    },
  },
];

/** Acronyms in brackets behind words: "Collective Security Treaty Organization (CSTO)". */
function introduced(text: string): string[] {
  return [...text.matchAll(/(?<=\p{L}[\p{L}’'-])\s+\((\p{Lu}{4,7})\)/gu)].map(
    ([, acronym]) => acronym ?? '',
  );
}

/** Two neighbours have changed places. */
function areExchanged(one: string, other: string): boolean {
  if (one === other || one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const exchanged = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
  return exchanged === other;
}
