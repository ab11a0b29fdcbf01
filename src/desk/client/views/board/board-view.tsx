/** Not built yet. */
export function BoardView(_: { issue: string }) {
  return null;
}
