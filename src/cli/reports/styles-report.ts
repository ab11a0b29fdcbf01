/** The bundled citation styles, for people, for programs, and as a page of the documentation. */
import type { StyleSample } from '../../app/styles/bundled-styles.ts';

const FORMATS: Record<StyleSample['format'], string> = {
  'author-date': 'author and year',
  numeric: 'numbers',
  note: 'notes',
};

const OTHER_STYLES =
  'Any other style of https://www.zotero.org/styles can be used too: put its .csl file into the journal’s folder, and give its path.';

export function prettyStyles(samples: readonly StyleSample[]): string {
  const entries = samples.map(({ name, aliases, title, format, citation, reference }) => {
    const also = aliases.length > 0 ? `, also: ${aliases.join(', ')}` : '';
    return `${name}${also}\n    ${title} (${FORMATS[format]})\n    ${citation}\n    ${reference}\n`;
  });
  return `${entries.join('\n')}\nName one in journal.yaml, as in "style: apa". ${OTHER_STYLES}\n`;
}

/** docs/styles.md */
export function stylesPage(samples: readonly StyleSample[]): string {
  const sections = Object.entries(FORMATS).map(([format, words]) => {
    const entries = samples.filter((sample) => sample.format === format).map(entryOf);
    return `## Styles that cite by ${words}\n\n${entries.join('\n\n')}`;
  });
  return `# Citation styles

\`style:\` in [journal.yaml](journal.md) names the style in which articles cite and list works. These come with Offprint, and
\`offprint styles\` prints them. Below each stand a citation and the same work in the list of references.
${OTHER_STYLES}

${sections.join('\n\n')}
`;
}

function entryOf({ name, aliases, title, citation, reference }: StyleSample): string {
  const names = [name, ...aliases].map((each) => `\`${each}\``).join(', ');
  return `${names}: ${escaped(title)}\n\n> ${escaped(citation)}\n>\n> ${escaped(reference)}`;
}

/** Escapes characters that have a meaning in Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]|^\d+(?=[.)])/g, (sign) =>
    /\d/.test(sign) ? `${sign}\\` : `\\${sign}`,
  );
}
