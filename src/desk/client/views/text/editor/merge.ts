/** Two versions of a text side by side: the one on the disk cannot be changed, the editor's own can. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { words } from '../../../words.ts';
import { baseExtensions } from './base.ts';

export interface Merge {
  /** The editor's own version, as it is now. */
  text(): string;
  destroy(): void;
}

export function openMerge(parent: HTMLElement, theirs: string, mine: string): Merge {
  const view = new MergeView({
    parent,
    a: {
      doc: theirs,
      extensions: [
        baseExtensions(words.text.theirs),
        EditorState.readOnly.of(true),
        EditorView.editorAttributes.of({ class: 'theirs' }),
      ],
    },
    b: {
      doc: mine,
      extensions: [
        baseExtensions(words.text.mine),
        history(),
        keymap.of([...historyKeymap, ...defaultKeymap]),
      ],
    },
    revertControls: 'a-to-b',
    renderRevertControl: copyButton,
    collapseUnchanged: { margin: 2, minSize: 4 },
    gutter: true,
  });
  return { text: () => view.b.state.doc.toString(), destroy: () => view.destroy() };
}

function copyButton(): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '→';
  button.title = words.text.copyChange;
  button.setAttribute('aria-label', words.text.copyChange);
  return button;
}
