/** Numbers and sets of numbers as text for the search index, in characters that JSON does not escape. */

/** Each digit has 5 bits, the lowest first. A character of the second half means that a digit follows. */
const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map(Array.from(CHARACTERS, (character, value) => [character, value]));
/** Bits of a character in a set that is written as bits. */
const BITS = 6;
/** The first character of a set: it is written as gaps or as bits. */
const [GAPS, AS_BITS] = ['.', ':'];

export function packNumber(value: number): string {
  let packed = '';
  let left = value;
  for (; left >= 32; left = Math.floor(left / 32)) packed += CHARACTERS[32 + (left % 32)];
  return packed + CHARACTERS[left];
}

export function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let [value, scale] = [0, 1];
  for (const character of packed) {
    const digit = VALUES.get(character) ?? 0;
    value += (digit % 32) * scale;
    scale *= 32;
    if (digit >= 32) continue;
    numbers.push(value);
    [value, scale] = [0, 1];
  }
  return numbers;
}

/** @param numbers sorted, each once */
export function packSet(numbers: readonly number[]): string {
  let before = -1;
  const gaps = numbers.map((number) => {
    const gap = packNumber(number - before - 1);
    before = number;
    return gap;
  });
  const packed = GAPS + gaps.join('');
  return packed.length <= before / BITS ? packed : packBits(numbers, before);
}

function packBits(numbers: readonly number[], last: number): string {
  const bits = new Uint8Array(Math.floor(last / BITS) + 1);
  for (const number of numbers) {
    const at = Math.floor(number / BITS);
    bits[at] = (bits[at] ?? 0) | (1 << (number % BITS));
  }
  return AS_BITS + Array.from(bits, (value) => CHARACTERS[value]).join('');
}

/** @returns the numbers in order */
export function unpackSet(packed: string): number[] {
  if (packed[0] === AS_BITS) return unpackBits(packed.slice(1));
  let before = -1;
  return unpackNumbers(packed.slice(1)).map((gap) => {
    before += gap + 1;
    return before;
  });
}

function unpackBits(packed: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < packed.length; at++) {
    const value = VALUES.get(packed[at] ?? '') ?? 0;
    for (let bit = 0; bit < BITS; bit++) if (value & (1 << bit)) numbers.push(at * BITS + bit);
  }
  return numbers;
}
