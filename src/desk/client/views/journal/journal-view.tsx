/** Not built yet. */
export function JournalView() {
  return null;
}
