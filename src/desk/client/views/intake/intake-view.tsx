/** Not built yet. */
export function IntakeView(_: { issue: string }) {
  return null;
}
