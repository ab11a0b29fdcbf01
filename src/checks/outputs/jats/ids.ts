/** What PMC's style checker demands of ids and cross-references in the JATS. */
import { nodeText } from '../../../markup/node-text.ts';
import { message } from '../../../messages/message.ts';
import { wordList } from '../../../words/word-list.ts';
import type { ArticleCheck } from '../../check.ts';
import { NLM } from '../../sources.ts';
import { childElements, elementFault, jatsRule } from './rule.ts';

const IDENTIFIED = wordList(
  'fig table-wrap disp-formula ref aff mml:math tex-math related-article',
);

export const JATS_IDS: readonly ArticleCheck[] = [
  jatsRule({
    ...NLM,
    name: 'jats-id-missing',
    *faults({ named, all, byId }) {
      for (const element of named(...IDENTIFIED))
        if (!element.attributes.id) yield elementFault('jats-id-missing', element);
      for (const element of all)
        if (element.attributes.id && byId.get(element.attributes.id) !== element)
          yield elementFault('jats-id-missing/duplicate', element);
    },
  }),
  jatsRule({
    ...NLM,
    name: 'jats-reference-dangling',
    *faults({ named, byId }) {
      for (const xref of named('xref')) {
        const { rid = '', 'ref-type': type } = xref.attributes;
        const targets = (rid ?? '').split(/\s+/).map((id) => byId.get(id));
        const fits = targets.every(
          (target) => target && (KINDS[type ?? 'other'] ?? [target.name]).includes(target.name),
        );
        if (!fits)
          yield [
            message('jats-reference-dangling/target', {
              name: nodeText(xref),
              id: rid ?? '',
              kind: type ?? 'other',
              element: xref.name,
            }),
            xref,
          ];
      }
      for (const xref of named('xref')) {
        const target =
          LABELLED.has(xref.attributes['ref-type'] ?? '') && byId.get(xref.attributes.rid ?? '');
        const [label] = target ? childElements(target, 'label').map(nodeText) : [];
        const text = nodeText(xref).trim();
        if (target && text !== (label ?? '').trim())
          yield [
            label === undefined
              ? message('jats-reference-dangling/no-label', { name: text, element: xref.name })
              : message('jats-reference-dangling/label', { name: text, label, element: xref.name }),
            xref,
          ];
      }
    },
  }),
];

/** A reference of these types has exactly the label of its target. */
const LABELLED = new Set(['aff', 'corresp', 'fn']);

/** Elements that are valid targets of each `ref-type`. */
const KINDS: Record<string, string[]> = {
  aff: ['aff'],
  app: ['app'],
  bibr: ['ref'],
  'boxed-text': ['boxed-text'],
  corresp: ['corresp'],
  'disp-formula': ['disp-formula'],
  fig: ['fig', 'fig-group'],
  fn: ['fn'],
  sec: ['sec'],
  table: ['table-wrap'],
  'supplementary-material': ['supplementary-material'],
};
