import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { lineWords, textBlocks, walkBlocks } from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { PRACTICE } from '../sources.ts';

export const ACRONYMS: readonly Check[] = [
  {
    name: 'acronym-inconsistent',
    receivers: ['readers'],
    ...PRACTICE,
    *find(subject) {
      const { article } = subject;
      const blocks = [...walkBlocks(textBlocks(article))].map((block) => ({
        block,
        text: lineWords(block, article),
      }));
      const introduced = new Set(blocks.flatMap(({ text }) => findIntroducedAcronyms(text)));
      for (const { block, text } of blocks)
        for (const token of new Set(
          text.match(/(?<![\p{L}\p{N}-])\p{Lu}{4,7}(?![\p{L}\p{N}])/gu),
        )) {
          const similar = [...introduced].find((acronym) => hasSwappedLetters(acronym, token));
          if (similar === undefined || introduced.has(token)) continue;
          yield {
            message: message('acronym-inconsistent', { written: token, introduced: similar }),
            at: placeOfWord(subject, block, token),
          };
        }
    },
  },
];

/** Acronyms in brackets after words. Example: "Collective Security Treaty Organization (CSTO)". */
function findIntroducedAcronyms(text: string): string[] {
  return [...text.matchAll(/(?<=\p{L}[\p{L}’'-])\s+\((\p{Lu}{4,7})\)/gu)].map(
    ([, acronym]) => acronym ?? '',
  );
}

/** Whether two acronyms differ only in the order of two neighbouring letters. */
function hasSwappedLetters(one: string, other: string): boolean {
  if (one === other || one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
  return swapped === other;
}
