/** What PMC's style checker demands of ids in the JATS, and of what refers to them. */
import { nodeText } from '../../../markup/node-text.ts';
import type { ArticleCheck } from '../../check.ts';
import { NLM } from '../../sources.ts';
import { childElements, inWords, jatsRule } from './rule.ts';

const IDENTIFIED = ['fig', 'table-wrap', 'disp-formula', 'ref', 'aff', 'mml:math', 'tex-math'];

export const JATS_IDS: readonly ArticleCheck[] = [
  jatsRule({
    ...NLM,
    name: 'jats-id-missing',
    *wrong({ named, all, byId }) {
      for (const element of named(...IDENTIFIED))
        if (!element.attributes.id)
          yield [`Unexpected ${inWords(element)} without an id in the JATS, expected one`, element];
      for (const element of all)
        if (element.attributes.id && byId.get(element.attributes.id) !== element)
          yield [
            `Unexpected id of ${inWords(element)} a second time in the JATS, expected it once`,
            element,
          ];
    },
  }),
  jatsRule({
    ...NLM,
    name: 'jats-reference-dangling',
    *wrong({ named, byId }) {
      for (const xref of named('xref')) {
        const { rid = '', 'ref-type': type } = xref.attributes;
        const targets = (rid ?? '').split(/\s+/).map((id) => byId.get(id));
        const fits = targets.every(
          (target) => target && (KINDS[type ?? 'other'] ?? [target.name]).includes(target.name),
        );
        if (!fits)
          yield [
            `Unexpected reference “${nodeText(xref)}” in the JATS to “${rid}”, expected a ${type ?? 'thing'} there`,
            xref,
          ];
      }
      for (const xref of named('xref')) {
        const target =
          LABELLED.has(xref.attributes['ref-type'] ?? '') && byId.get(xref.attributes.rid ?? '');
        const [label] = target ? childElements(target, 'label').map(nodeText) : [];
        const sign = nodeText(xref).trim();
        if (target && sign !== (label ?? '').trim())
          yield [
            label === undefined
              ? `Unexpected “${sign}” as a reference in the JATS to what has no sign, expected the same sign there`
              : `Unexpected “${sign}” as a reference to “${label}” in the JATS, expected the same sign`,
            xref,
          ];
      }
    },
  }),
  jatsRule({
    ...NLM,
    name: 'jats-reference-punctuated',
    severity: 'warning',
    *wrong({ named }) {
      for (const xref of named('xref'))
        if (endsBadly(nodeText(xref)))
          yield [
            `Unexpected “${nodeText(xref)}” as a reference in the JATS, expected its last sign behind it`,
            xref,
          ];
    },
  }),
];

/** References to these say their labels and nothing else. */
const LABELLED = new Set(['aff', 'corresp', 'fn']);

/** Elements that a `ref-type` may lead to. */
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

/** A sign that belongs to the sentence: a comma, or a bracket that opens outside. */
function endsBadly(text: string): boolean {
  const end = text.trimEnd();
  const open = (end.match(/\(/g) ?? []).length < (end.match(/\)/g) ?? []).length;
  return /[,;:]$/.test(end) || (open && end.endsWith(')'));
}
