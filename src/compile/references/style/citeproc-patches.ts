/** Patches citeproc-js from outside. None of its code is copied. */

import { getOrInsert } from '../../../words/memoize/get-or-insert.ts';
import type { Citeproc, Engine, Token } from '../citeproc-types.ts';
import { patchNames } from './citeproc-names.ts';
import { speedUp } from './citeproc-speed.ts';
import { patchTitles } from './citeproc-titles.ts';
import { hasRange, isHyphenated } from './page-ranges.ts';

/** The version that the patches were written for. Other versions run without them. */
const PATCHED_VERSION = '1.4.61';

/** Applies all patches. */
export function patchCiteproc(csl: Citeproc): void {
  if (csl.PROCESSOR_VERSION !== PATCHED_VERSION) return;
  shareSortMacros(csl);
  patchNames(csl);
  patchTitles(csl);
  patchRanges(csl);
  patchGroups(csl);
  speedUp(csl);
}

/** Parts of an engine while it is being built. */
interface Building {
  build: { extension: string; root: string; current_default_locale?: string };
  configureTokenList(tokens: Token[]): void;
}
type Areas = Record<string, { tokens: Token[] }>;

/**
 * Builds each macro of sort keys once, and lets the keys call it. Citeproc expands macros wherever they are
 * used, which gives 138,000 tokens for APA and takes a second.
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
      known.get(key) ?? expandSeparately(this, area, (list) => expand.call(this, token, list));
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

/** Expands into a separate list instead of the list of the area. */
function expandSeparately(engine: Engine, name: string, expand: (list: Token[]) => void): Token[] {
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

/** Makes ranges that citeproc cannot read (`markRanges`) plural, and numbers with hyphens singular. */
function patchRanges(csl: Citeproc): void {
  const prototype = csl.Engine.prototype;
  const { processNumber } = prototype;
  prototype.processNumber = function (node, item, variable) {
    processNumber.call(this, node, item, variable);
    const number = this.tmp.shadow_numbers[variable];
    // In a list there is no cite (`item`), though some styles use its locator.
    const value = item?.[variable];
    if (!number || !(hasRange(value) || isHyphenated(value))) return;
    for (const each of [number, ...number.values])
      Object.assign(each, { numeric: true, plural: hasRange(value) ? 1 : 0 });
  };
}

/**
 * Corrects groups of works of the same author, as in "(Smith 2016a, 2016b; Kim 2001)". Citeproc would write the
 * delimiter after a group inside the group, too. And it would omit the name after a prefix ("see also 2016b").
 */
function patchGroups(csl: Citeproc): void {
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
