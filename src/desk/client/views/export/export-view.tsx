/** Not built yet. */
export function ExportView(_: { issue: string }) {
  return null;
}
