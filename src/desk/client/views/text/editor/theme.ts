/** The colours of the text editor, from the variables of the page. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const FRAME = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: 'inherit',
    fontSize: '1rem',
    lineHeight: '1.6',
  },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '0.5rem' },
  '.cm-cursor, .cm-dropCursor': { borderInlineStartColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--ground)',
    color: 'var(--ink-soft)',
    borderInlineEnd: '1px solid var(--line)',
  },
  '.cm-activeLineGutter': { backgroundColor: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent-soft) 45%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'color-mix(in srgb, var(--accent) 30%, transparent)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--accent-soft)' },
  '.cm-searchMatch': { backgroundColor: 'var(--warn-soft)', outline: '1px solid var(--warn)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--accent-soft)' },
  '.cm-panels, .cm-tooltip': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    borderColor: 'var(--line-strong)',
  },
  '.cm-panels button, .cm-textfield': {
    backgroundImage: 'none',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    minBlockSize: '1.75rem',
    inlineSize: 'auto',
  },
  '.cm-panel.cm-search': { padding: '0.4rem', paddingInlineEnd: '2rem', fontSize: '0.9rem' },
  '.cm-panel.cm-search input, .cm-panel.cm-search button': { fontSize: '0.9rem' },
  '.cm-panel.cm-search input[type=checkbox]': { verticalAlign: '-0.2em' },
  '.cm-panel.cm-search label': { fontSize: '0.85rem', whiteSpace: 'nowrap' },
  '.cm-panel.cm-search [name=close]': {
    minInlineSize: '1.75rem',
    minBlockSize: '1.75rem',
    right: 'auto',
    insetInlineEnd: '0.3rem',
    insetBlockStart: '0.3rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxBlockSize: '16rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.5rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--accent-ink)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.85', marginInlineStart: '0.75em' },
  '.cm-diagnostic': { padding: '0.4rem 0.6rem', maxInlineSize: '32rem' },
  '.cm-diagnosticAction': {
    backgroundColor: 'var(--accent)',
    color: 'var(--accent-ink)',
    font: 'inherit',
    padding: '0.2rem 0.6rem',
  },
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: '"⋯"', margin: '0 0.5em' },
  '.cm-collapsedLines': { background: 'var(--sunken)', color: 'var(--ink-soft)' },
  '.cm-foldPlaceholder': {
    margin: '0 0.5rem',
    padding: '0.1rem 0.6rem',
    border: '1px solid var(--line)',
    color: 'var(--ink-soft)',
    backgroundColor: 'var(--sunken)',
    font: 'inherit',
  },
});

const COLORS = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700', color: 'var(--ink)' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.link, tags.url], color: 'var(--accent)' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: tags.monospace, fontFamily: 'var(--mono)', fontSize: '0.9em' },
  { tag: [tags.monospace, tags.string], color: 'var(--good)' },
  { tag: [tags.comment, tags.meta, tags.processingInstruction], color: 'var(--ink-soft)' },
  { tag: [tags.quote, tags.labelName], color: 'var(--ink-soft)' },
  { tag: tags.contentSeparator, color: 'var(--ink-soft)', fontWeight: '700' },
]);

export const THEME: Extension = [FRAME, syntaxHighlighting(COLORS)];
