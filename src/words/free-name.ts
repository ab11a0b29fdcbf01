/**
 * A name that nothing else has: as it is wanted, else with the first number from 2 on that is free.
 *
 * @param separator before the number
 */
export function freeName(
  wanted: string,
  isTaken: (name: string) => boolean,
  separator = '-',
): string {
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = `${wanted}${separator}${number}`;
  return name;
}
