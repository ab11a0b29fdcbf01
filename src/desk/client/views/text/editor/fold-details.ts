/**
 * Folds the front matter when a text is opened, because its facts have forms of their own. It unfolds when it is
 * pressed, and when the cursor goes to a line in it.
 */
import { codeFolding, foldEffect, foldKeymap } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import { frontMatterOf } from '../../../../../words/front-matter.ts';
import { words } from '../../../words.ts';

export function detailsFolding(): Extension {
  return [codeFolding({ placeholderDOM: placeholder }), keymap.of(foldKeymap)];
}

/** The opening fence stays. */
export function foldDetails(view: EditorView): void {
  const found = frontMatterOf(view.state.doc.toString());
  if (!found || found.yaml.trim() === '') return;
  const range = { from: found.start - 1, to: found.end };
  view.dispatch({ effects: foldEffect.of(range) });
}

function placeholder(_: EditorView, unfold: (event: Event) => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cm-foldPlaceholder';
  button.textContent = words.text.foldedDetails;
  button.title = words.text.unfoldDetails;
  button.addEventListener('click', unfold);
  return button;
}
