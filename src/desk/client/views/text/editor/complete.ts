/** Proposes citation keys, labels of the text, and keys of the front matter. */
import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete';
import type { Text } from '@codemirror/state';
import type { CitedWork } from '../../../../../app/desk/article/completions.ts';
import type { FrontMatterKey } from '../../../../../app/desk/article/front-matter-keys.ts';
import { labelsIn } from './labels.ts';
import type { EditorOptions } from './text-editor.ts';

/** @param load the works and the keys; asked for at each completion, so that it can answer with the newest */
export function completionSource(load: EditorOptions['completions']): CompletionSource {
  return async (context) => {
    const reference = context.matchBefore(/@[\p{L}\p{N}_:.-]*/u);
    if (reference && isReference(context, reference.from)) {
      const { works = [] } = (await load()) ?? {};
      const labels = labelsIn(context.state.doc.toString());
      const options = [...works.map(workOption), ...labels.map(labelOption)];
      return { from: reference.from + 1, options, validFor: /^[\p{L}\p{N}_:.-]*$/u };
    }
    return keysAt(context, async () => (await load())?.keys ?? []);
  };
}

/** An @ within a word belongs to an e-mail address. */
function isReference({ state }: CompletionContext, at: number): boolean {
  return !/[\p{L}\p{N}.]/u.test(state.sliceDoc(Math.max(0, at - 1), at));
}

function workOption({ key, authors, year, title }: CitedWork): Completion {
  return {
    label: key,
    detail: [authors, year].filter(Boolean).join(', '),
    info: title,
    type: 'text',
  };
}

function labelOption({ id, text }: { id: string; text: string }): Completion {
  return { label: id, detail: text, type: 'constant' };
}

async function keysAt(
  context: CompletionContext,
  load: () => Promise<readonly FrontMatterKey[]>,
): Promise<CompletionResult | null> {
  const word = context.matchBefore(/^[a-z-]*/);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  if (!isInFrontMatter(context.state.doc, context.pos)) return null;
  const keys = await load();
  const options = keys.map(({ key, description }) => ({
    label: key,
    apply: `${key}: `,
    info: description,
    type: 'property',
  }));
  return { from: word.from, options, validFor: /^[a-z-]*$/ };
}

/** Whether a place is between the first line `---` and the next one. */
function isInFrontMatter(doc: Text, at: number): boolean {
  if (doc.line(1).text.trimEnd() !== '---') return false;
  const { number } = doc.lineAt(at);
  for (let line = 2; line < number; line++)
    if (/^(---|\.\.\.)\s*$/.test(doc.line(line).text)) return false;
  return number > 1;
}
