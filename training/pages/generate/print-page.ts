/**
 * Prints generated pages with their labels.
 *
 *     node --experimental-strip-types training/pages/generate/print-page.ts <seed> [<count>] [<layout>] [<language>]
 */
import process from 'node:process';
import type { LabelledPage } from '../labelled-page.ts';
import { generatePage } from './generate.ts';

const [seed = '1', count = '1', layout, language] = process.argv.slice(2);

for (let at = 0; at < Number(count); at++) {
  const page = generatePage(Number(seed) + at, {
    ...(layout && { layout }),
    ...(language && { language }),
  });
  process.stdout.write(`${printed(page)}\n`);
}

function printed({ id, layout: name, language: tag, draft, fields, truth }: LabelledPage): string {
  let text = '';
  let at = 0;
  for (const { start, end, field, begins, language: own } of fields) {
    text += draft.source.text.slice(at, start);
    text += `\u001b[2m‹${begins ? '+' : ''}${field}${own ? ` ${own}` : ''}›\u001b[0m${draft.source.text.slice(start, end)}\u001b[2m‹/›\u001b[0m`;
    at = end;
  }
  text += draft.source.text.slice(at);
  return `=== ${id} · ${draft.kind} · ${tag} · ${name}\n${text}\n--- ${JSON.stringify({ ...truth, abstract: truth.abstract?.slice(0, 60) })}\n`;
}
