/** Changes to citeproc-js from outside; none of its code is copied. */

import { getOrInsert } from '../../../words/memoize/get-or-insert.ts';
import type { Citeproc, Engine, Token } from '../citeproc-types.ts';
import { mendNames } from './citeproc-names.ts';
import { mendTitles } from './citeproc-titles.ts';
import { hasRange, isHyphenated } from './page-ranges.ts';

/** The version for which the patches were measured; another one runs unpatched. */
const PATCHED_VERSION = '1.4.61';

/** Patches the processor: a quicker start, and initials only as people write them. */
export function patchCiteproc(csl: Citeproc): void {
  if (csl.PROCESSOR_VERSION !== PATCHED_VERSION) return;
  shareSortMacros(csl);
  mendNames(csl);
  mendTitles(csl);
  readRanges(csl);
  groupCites(csl);
}

/** Parts of an engine under construction. */
interface Building {
  build: { extension: string; root: string; current_default_locale?: string };
  configureTokenList(tokens: Token[]): void;
}
type Areas = Record<string, { tokens: Token[] }>;

/**
 * In sort keys the processor writes every macro out in full wherever it is used: 138,000 tokens for
 * APA, a second to build. Build each macro once and let the keys call it.
 */
function shareSortMacros(csl: Citeproc): void {
  const expand = csl.expandMacro;
  const shared = new WeakMap<Engine, Map<string, Token[]>>();
  csl.expandMacro = function (token, target) {
    const { build } = this as Engine & Building;
    if (!build.extension) return expand.call(this, token, target);
    const known = getOrInsert(shared, this, () => new Map<string, Token[]>());
    const area = build.root + build.extension;
    const key = JSON.stringify([
      token.postponed_macro,
      token.strings.sort_direction,
      build.current_default_locale,
      area,
    ]);
    const tokens =
      known.get(key) ?? expandAside(this, area, (list) => expand.call(this, token, list));
    known.set(key, tokens);
    const call = new csl.Token('text', csl.SINGLETON);
    call.execs.push((state, item, cite) => {
      for (let next = 0; next < tokens.length; ) {
        const current = tokens[next];
        if (!current) break;
        next = csl.tokenExec.call(state, current, item, cite);
      }
    });
    target.push(call);
  };
}

/** Expands into a list of its own; the processor adds to the area's list meanwhile. */
function expandAside(engine: Engine, name: string, expand: (list: Token[]) => void): Token[] {
  const area = (engine as Engine & Areas)[name];
  const list: Token[] = [];
  if (!area) return list;
  const saved = area.tokens;
  area.tokens = list;
  try {
    expand(list);
  } finally {
    area.tokens = saved;
  }
  (engine as Engine & Building).configureTokenList(list);
  return list;
}

/** A range that the processor cannot read (`markRanges`) is of several pages, a number with hyphens one. */
function readRanges(csl: Citeproc): void {
  const prototype = csl.Engine.prototype;
  const { processNumber } = prototype;
  prototype.processNumber = function (node, item, variable) {
    processNumber.call(this, node, item, variable);
    const number = this.tmp.shadow_numbers[variable];
    // A list has no cite, whose locator some styles ask for.
    const value = item?.[variable];
    if (!number || !(hasRange(value) || isHyphenated(value))) return;
    for (const read of [number, ...number.values])
      Object.assign(read, { numeric: true, plural: hasRange(value) ? 1 : 0 });
  };
}

/**
 * Works of one author: "(Smith 2016a, 2016b; Kim 2001)". Where a style says what stands behind such a
 * group, the processor writes it inside, too; and it leaves the name out behind a prefix ("see also
 * 2016b"), which begins something new.
 */
function groupCites(csl: Citeproc): void {
  const { getSpliceDelimiter, getCitationCluster } = csl;
  csl.getSpliceDelimiter = function (lastLocator, lastCollapsed, position) {
    const delimiter = getSpliceDelimiter.call(this, lastLocator, lastCollapsed, position);
    const { collapse, cite_group_delimiter, ...opt } = this.citation.opt;
    const isInside =
      /^year/.test(`${collapse}`) && this.tmp.have_collapsed && !lastLocator && position > 0;
    if (opt['after-collapse-delimiter'] === undefined || !isInside) return delimiter;
    this.tmp.splice_delimiter = cite_group_delimiter || ', ';
    return this.tmp.splice_delimiter;
  };
  csl.getCitationCluster = function (items, ...further) {
    const { opt } = this.citation;
    const { collapse } = opt;
    if (items.some(([, cite], index) => index > 0 && cite.prefix)) opt.collapse = [];
    try {
      return getCitationCluster.call(this, items, ...further);
    } finally {
      opt.collapse = collapse;
    }
  };
}
