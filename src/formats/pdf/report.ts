/** Reports problems with a page or its print to the editor. */
import type { Article } from '../../article/article.ts';
import type { RuleName } from '../../messages/rules.ts';
import type { Uncovered } from '../faces.ts';
import type { Host } from '../format.ts';
import type { PrintProblem } from '../print/print-problem.ts';

/**
 * Maximum number of characters in a message. A text in a script without a font may have hundreds.
 */
const MOST_NAMED = 12;

/** Without this message, the characters would disappear from the page unnoticed. */
export function reportUncovered(uncovered: readonly Uncovered[], host: Host): void {
  const [first] = uncovered;
  if (!first) return;
  const [named, more] = [uncovered.slice(0, MOST_NAMED), uncovered.length - MOST_NAMED];
  const all = named.map(({ character }) => nameOf(character)).join(', ');
  const what = uncovered.length > 1 ? 'characters' : 'character';
  host.report(
    'character-not-in-fonts',
    `Unexpected ${what} ${all}${more > 0 ? ` and ${more} more` : ''} in “${first.context.trim()}”, expected what the theme’s fonts have`,
    host.find(first.character),
    `Replace the ${what}, or add a font that has ${uncovered.length > 1 ? 'them' : 'it'} to \`fonts: fallback\` in theme.yaml.`,
  );
}

/** Reports content that the layout had to make very small or could not fit into the page. */
export function reportWide(overflowing: readonly string[], host: Host): void {
  for (const what of overflowing) {
    host.report(
      'wider-than-page',
      `Unexpected width of ${what}, expected that of the page`,
      undefined,
      'Look at it in the PDF. A table may be parted in two, or its rows made columns; a formula may be parted into lines.',
    );
  }
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `“${character}” (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}

export function reportProblems(
  problems: readonly PrintProblem[],
  article: Article,
  host: Host,
): void {
  const font = problems.find(({ kind }) => kind === 'font-not-static');
  for (const problem of problems) {
    if (problem.kind === 'font-not-static' && problem !== font) continue;
    const drawn = problem.kind === 'font-not-static' && outlinedText(article);
    const { rule, reason, advice } = drawn || wordsFor(problem);
    host.report(rule, reason, undefined, advice);
  }
}

/**
 * Letters with outlines are the most frequent cause of Type 3 fonts, and occur only in drawings.
 */
function outlinedText({ assets }: Article): Words | undefined {
  const drawings = assets.filter(({ mediaType }) => mediaType === 'image/svg+xml');
  if (drawings.length === 0) return undefined;
  const names = drawings.map(({ path }) => path).join(', ');
  return {
    rule: 'figure-type',
    reason: `Unexpected letters with outlines in a drawing (${names}), expected plain text in it`,
    advice:
      'Save the drawing with its text as paths, or as PNG at 300 dpi. If it has no such letters, the theme’s fonts are to blame: they must be static TrueType fonts.',
  };
}

interface Words {
  rule: RuleName;
  reason: string;
  advice: string;
}
type Kind = PrintProblem['kind'];
type Problem<K extends Kind> = Extract<PrintProblem, { kind: K }>;

function wordsFor<K extends Kind>(problem: Problem<K>): Words {
  const words: (problem: Problem<K>) => Words = WORDS[problem.kind];
  return words(problem);
}

const WORDS: { [K in Kind]: (problem: Problem<K>) => Words } = {
  'words-lost': ({ expected, found }) => ({
    rule: 'print-words-lost',
    reason: `Unexpected “${found}” in the PDF, expected “${expected}”`,
    advice:
      'The browser lost words in two prints. Build again; if it stays, report it with the manuscript.',
  }),
  'glyph-missing': ({ context }) => ({
    rule: 'character-not-in-fonts',
    reason: `Unexpected empty box in the PDF at “${context}”, expected a character of the theme’s fonts`,
    advice:
      'Replace the character there, or add a font that has it to `fonts: fallback` in theme.yaml.',
  }),
  'font-not-static': () => ({
    rule: 'theme-invalid',
    reason: 'Unexpected Type 3 font in the PDF, expected only static TrueType fonts',
    advice:
      'Replace variable fonts and fonts with PostScript outlines (.otf) in the theme, and give it a bold and an italic file for every family that is used so.',
  }),
  'font-not-embedded': ({ font }) => ({
    rule: 'theme-invalid',
    reason: `Unexpected font “${font}” outside the PDF, expected every font inside it`,
    advice: 'Take another font file: this one does not allow that it is embedded.',
  }),
  'places-differ': ({ ids }) => ({
    rule: 'print-failed',
    reason: `Unexpected page numbers in the text, expected those of the print: they do not settle (${ids.join(', ')})`,
    advice: 'Take out the page references to these places, or report it with the manuscript.',
  }),
};
