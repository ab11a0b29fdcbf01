/** The classes of a word's characters, without repetitions: "Smith2001" → "Aa9". */
export function shapeOf(text: string): string {
  let shape = '';
  for (const character of text.slice(0, 24)) {
    const kind = kindOf(character);
    if (shape.at(-1) !== kind || !/[Aax9]/.test(kind)) shape += kind;
    if (shape.length >= 8) break;
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'a';
  if (character >= 'A' && character <= 'Z') return 'A';
  if (character >= '0' && character <= '9') return '9';
  if (/\p{Lu}/u.test(character)) return 'A';
  if (/\p{Ll}/u.test(character)) return 'a';
  return /\p{L}/u.test(character) ? 'x' : character;
}
