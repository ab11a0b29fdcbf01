/** Nobody chooses among more; and a list of a thousand works by one author and year would fill the text. */
const MOST_NAMED = 8;

/** The works that one citation may mean: "@kim2014a, @kim2014b, … and 3 more". */
export function worksNamed(names: readonly string[], joint: string): string {
  const more = names.length - MOST_NAMED;
  return more > 0
    ? `${names.slice(0, MOST_NAMED).join(joint)} and ${more} more`
    : names.join(joint);
}
