/** The frame of the preview's own pages. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { assetAddress } from '../../app/preview/addresses.ts';
import { toHtml, withoutForbidden } from '../../formats/html/serialize.ts';

export interface DocumentParts {
  title: string;
  /** Name of the page's kind, for its styles: "index". */
  kind: string;
  /** Name of a script among the assets. */
  script?: string;
  /** Further attributes of `<body>`, for the script. */
  data?: Record<string, string>;
  content: ElementContent[];
}

export function documentOf({ title, kind, script, data, content }: DocumentParts): string {
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('link', { rel: 'icon', href: 'data:,' }),
    h('link', { rel: 'stylesheet', href: assetAddress('preview.css') }),
    ...(script ? [h('script', { type: 'module', src: assetAddress(script) })] : []),
  ];
  const page = h('html', { lang: 'en' }, [
    h('head', head),
    h('body', { className: [kind], ...data }, content),
  ]);
  return withoutForbidden(`<!doctype html>\n${toHtml([page])}\n`);
}

/** A part that the page's script replaces when something has changed. */
export function livePart(
  tag: string,
  id: string,
  properties: Record<string, string>,
  content: readonly ElementContent[],
): ElementContent {
  return h(tag, { id, dataLive: '', ...properties }, [...content]);
}

/** Shown by the script when the connection to the preview is lost. */
export function lostNotice(): ElementContent {
  return h(
    'p',
    { id: 'lost', role: 'status', hidden: true },
    'The preview has ended. What you see is its last state; start it again, and this page goes on.',
  );
}

export function noScriptNotice(): ElementContent {
  return h(
    'noscript',
    h('p', { className: ['hint'] }, 'Without scripts, reload this page to see what has changed.'),
  );
}
