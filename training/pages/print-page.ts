/** Prints a page with its labels: `node --experimental-strip-types training/pages/print-page.ts ID`. */
import type { LabelledPage } from './labelled-page.ts';
import { allPages, PAGE_FOLDERS } from './read-pages.ts';

/** Text with each stretch as "⟦field words⟧"; "+" if a name or affiliation begins. */
function printed({ draft, fields }: LabelledPage): string {
  const { text } = draft.source;
  const at = [0, ...fields.map(({ end }) => end)];
  const stretches = fields.map(({ start, end, field, begins }, index) => {
    const before = text.slice(at[index], start);
    return `${before}⟦${field}${begins ? '+' : ''} ${text.slice(start, end)}⟧`;
  });
  return stretches.join('') + text.slice(at.at(-1));
}

const [id] = process.argv.slice(2);
for (const page of allPages(PAGE_FOLDERS)) {
  if (id === undefined) console.log(page.id, page.group, page.layout);
  else if (page.id === id) {
    console.log(printed(page));
    console.log(JSON.stringify(page.truth, null, 2));
  }
}
