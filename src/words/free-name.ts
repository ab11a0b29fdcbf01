/**
 * A unique name: the wanted one, or with the first free number from 2.
 *
 * @param separator the text before the number
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
