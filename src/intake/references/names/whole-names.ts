import { readNames } from './names.ts';

/** The text contains only people, each with a family name and given names. */
export function areWholeNames(text: string): boolean {
  const { names } = readNames(text);
  return (
    names.length > 0 &&
    names.every(
      ({ family = '', given = '' }) =>
        /^\p{L}/u.test(family) &&
        /^\p{Lu}/u.test(given) &&
        `${family} ${given}`.split(' ').length < 6,
    )
  );
}
