import { readFile } from 'node:fs/promises';
import { RULE_WORDINGS } from '../messages/wordings.ts';
import { ownValue } from '../words/own-value.ts';

const PAGES = new URL('../../docs/rules/', import.meta.url);

/** The section about a rule in docs/rules/, which comes with Offprint. Markdown; undefined if no rule has the name. */
export async function rulePage(rule: string): Promise<string | undefined> {
  const wording = ownValue(RULE_WORDINGS, rule);
  if (!wording) return undefined;
  const page = await readFile(new URL(`${wording.subject}.md`, PAGES), 'utf8');
  const sections = page.split(/\n\n(?=## [a-z-]+\n\n)/);
  return sections.find((section) => section.startsWith(`## ${rule}\n`))?.trimEnd();
}
