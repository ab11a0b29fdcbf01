/** Works that are listed. Nobody chooses among more. */
const MOST_WORKS = 8;

/** Lists the works that a citation may mean. Example: "@kim2014a, @kim2014b, … and 3 more" */
export function worksNamed(names: readonly string[], separator: string): string {
  const more = names.length - MOST_WORKS;
  return more > 0
    ? `${names.slice(0, MOST_WORKS).join(separator)} and ${more} more`
    : names.join(separator);
}
