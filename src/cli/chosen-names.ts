import { SurroundingsError } from '../io/system/surroundings.ts';

/**
 * Parses a list of names, separated by commas.
 *
 * @param list undefined chooses all names
 * @param kind Example: "format"
 * @param option Example: "--to"
 * @returns the names in the order of `known`
 * @throws SurroundingsError if a name is unknown, or the list is empty
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
      `There is no ${kind} "${unknown ?? list}". Choose from these with ${option}: ${known.join(', ')}.`,
    );
  return known.filter((name) => names.includes(name));
}
