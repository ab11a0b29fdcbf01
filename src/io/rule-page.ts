import { readFile } from 'node:fs/promises';

const RULES_PAGE = new URL('../../docs/rules.md', import.meta.url);

/** The section about a rule of `check` in docs/rules.md, which comes with Offprint. Markdown. */
export async function rulePage(rule: string): Promise<string | undefined> {
  const sections = (await readFile(RULES_PAGE, 'utf8')).split(/\n\n(?=## [a-z-]+\n\n)/);
  return sections.find((section) => section.startsWith(`## ${rule}\n`))?.trimEnd();
}
