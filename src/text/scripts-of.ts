/** ISO 15924 codes of scripts whose letters stand in one line with others', which may run the other way. */
const LETTERS: [script: string, letters: RegExp][] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Syrc', /\p{Script=Syriac}/gu],
  ['Thaa', /\p{Script=Thaana}/gu],
  ['Nkoo', /\p{Script=Nko}/gu],
];

/** The scripts of a text's letters, that with the most letters first: "Latn", "Arab". */
export function scriptsOf(text: string): string[] {
  const counted = LETTERS.map(
    ([script, letters]) => [script, text.match(letters)?.length ?? 0] as const,
  );
  return counted
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([script]) => script);
}
