/** The parts that the text editor and the comparison of two versions share. */
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { words } from '../../../words.ts';
import { THEME } from './theme.ts';

export function baseExtensions(label: string): Extension {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
  return [
    EditorView.cspNonce.of(nonce),
    EditorState.phrases.of(words.text.codeMirror),
    EditorView.darkTheme.of(matchMedia('(prefers-color-scheme: dark)').matches),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({
      dir: 'auto',
      'aria-label': label,
      spellcheck: 'true',
      tabindex: '0',
    }),
    lineNumbers(),
    yamlFrontmatter({ content: markdown({ base: markdownLanguage }) }),
    THEME,
  ];
}
