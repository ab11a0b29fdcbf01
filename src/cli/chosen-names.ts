import { SurroundingsError } from '../io/system/surroundings.ts';

/**
 * The names of a list that a user gave, separated by commas, in the order of `known`; all where
 * none was given.
 *
 * @param kind "format"
 * @param option "--to"
 * @throws SurroundingsError where one is unknown, or the list is empty
 */
export function chosenNames<Name extends string>(
  list: string | undefined,
  known: readonly Name[],
  kind: string,
  option: string,
): Name[] {
  if (list === undefined) return [...known];
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.find((name) => !known.some((each) => each === name));
  if (unknown !== undefined || names.length === 0)
    throw new SurroundingsError(
      `Unexpected ${kind} "${unknown ?? list}" in ${option}, expected some of ${known.join(', ')}.`,
    );
  return known.filter((name) => names.includes(name));
}
