/** Whether there is nothing in a text to read: blanks, and signs that only tell others how to stand. */
export function isUnseen(text: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}
