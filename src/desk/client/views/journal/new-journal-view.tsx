/** Not built yet. */
export function NewJournalView() {
  return null;
}
