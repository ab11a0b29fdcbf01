/** Reports problems with a page or its print to the editor. */
import type { Article } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { BuildMessage } from '../../messages/report.ts';
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
  const more = uncovered.length - MOST_NAMED;
  const named = uncovered.slice(0, MOST_NAMED).map(({ character }) => describeCharacter(character));
  const characters = more > 0 ? [...named, `${more} more`] : named;
  const context = first.context.trim();
  host.report(
    message('character-not-in-fonts', { characters, context }),
    host.find(first.character),
  );
}

/** Reports content that the layout had to make very small or could not fit into the page. */
export function reportWide(overflowing: readonly string[], host: Host): void {
  for (const content of overflowing) host.report(message('wider-than-page', { content }));
}

function describeCharacter(character: string): string {
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
    host.report(drawn || messageOf(problem));
  }
}

/**
 * Letters with outlines are the most frequent cause of Type 3 fonts, and occur only in drawings.
 */
function outlinedText({ assets }: Article): BuildMessage | undefined {
  const drawings = assets.filter(({ mediaType }) => mediaType === 'image/svg+xml');
  if (drawings.length === 0) return undefined;
  return message('figure-type/outlined-letters', { drawings: drawings.map(({ path }) => path) });
}

function messageOf(problem: PrintProblem): BuildMessage {
  switch (problem.kind) {
    case 'words-lost':
      return message('print-words-lost', { expected: problem.expected, found: problem.found });
    case 'glyph-missing':
      return message('character-not-in-fonts/empty-box', { context: problem.context });
    case 'font-not-static':
      return message('theme-invalid/type-3-font');
    case 'font-not-embedded':
      return message('theme-invalid/font-not-embedded', { font: problem.font });
    case 'places-differ':
      return message('print-failed/page-numbers', { ids: problem.ids });
  }
}
