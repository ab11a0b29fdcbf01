/** Not built yet. */
export function OpenJournalView() {
  return null;
}
