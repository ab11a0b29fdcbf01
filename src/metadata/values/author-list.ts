/**
 * The names in one text: "Jane Doe and John Roe", "Jane Doe; John Roe", "Jane Doe, John Roe".
 * "Doe, Jane" and "Doe, Jr., John" are one name: only where every part has two words do commas
 * part names.
 */
export function splitAuthors(text: string): string[] {
  if (text.length > LONGEST_LIST) return [text];
  const groups = outsideNotes(text, /\s*;\s*|\s+(?:and|&)\s+/i);
  return groups.flatMap((group) => {
    const parts = outsideNotes(group, /\s*,\s*/);
    const whole =
      parts.length > 1 && parts.every((part) => /\S\s+\S/.test(part) && !/https?:/.test(part));
    return whole ? parts : [group];
  });
}

/** Longer texts are no lists of names: they are reported as one that is too long. */
const LONGEST_LIST = 5000;

/** Splits, but not inside `^[…]`, brackets and braces. */
function outsideNotes(text: string, separator: RegExp): string[] {
  const kept: string[] = [];
  const hidden = text.replace(
    /\^?\[[^\]]*\]|\{[^}]*\}|\([^)]*\)/g,
    (note) => `\u0000${kept.push(note) - 1}\u0000`,
  );
  return hidden
    .split(separator)
    .map((part) => part.replace(/\u0000(\d+)\u0000/g, (_, at) => kept[Number(at)] ?? '').trim())
    .filter(Boolean);
}
