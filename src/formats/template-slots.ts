/** Compares the tags of a theme's templates with the slots that exist. */
import Mustache from 'mustache';
import { flagOf, type Slot } from './html/view.ts';

export interface TemplateProblem {
  /** Template (file name without extension) in which it stands. */
  template: string;
  /** Where in it, in characters. */
  start: number;
  end: number;
  /** "Unexpected …, expected …" */
  reason: string;
}

/** Problems of all templates that are reached from `roots`. */
export function checkTemplates(
  templates: Record<string, string>,
  slots: Record<string, Slot>,
  roots: readonly string[] = ['article'],
): TemplateProblem[] {
  const problems = roots.flatMap((root) =>
    checkTemplate(root, { templates, groups: [slots], open: [], depth: 0, shown: { count: 0 } }),
  );
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

interface Scope {
  templates: Record<string, string>;
  /** The sections around, innermost last: where a name is looked up. */
  groups: Slot[];
  /** Templates inside which we are. */
  open: string[];
  /** Of sections in sections. */
  depth: number;
  /** Templates that were shown so far, in all places. */
  shown: { count: number };
}

/** A page has some twenty templates, and sections that stand in four others. */
const MOST_SHOWN = 1000;
const DEEPEST = 50;
/** What `Mustache.parse` gives: kind, name, start, end and, of sections, the tokens inside. */
export type Token = [kind: string, name: string, start: number, end: number, inner?: Token[]];

function checkTemplate(template: string, scope: Scope): TemplateProblem[] {
  const text = scope.templates[template];
  if (text === undefined) return [];
  const inside = { ...scope, open: [...scope.open, template] };
  const parsed = parseTemplate(template, text);
  if (!Array.isArray(parsed)) return [parsed];
  return parsed.flatMap((token) => checkToken(token, template, inside));
}

/** The tags and texts of a template; a problem where its tags are not closed. */
export function parseTemplate(template: string, text: string): Token[] | TemplateProblem {
  try {
    // The library types its tokens as `any`.
    return Mustache.parse(text) as Token[];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/ at (\d+)$/.exec(message)?.[1] ?? 0);
    const reason = `Unexpected tag (${message.replace(/ at \d+$/, '')}), expected closed tags`;
    return { template, start: at, end: at, reason };
  }
}

function checkToken(token: Token, template: string, scope: Scope): TemplateProblem[] {
  const [kind, name, start, end, inner = []] = token;
  if (kind === '>') return checkPartial(token, template, scope);
  if (!['name', '&', '#', '^'].includes(kind)) return [];
  const slot = lookUp(name, scope.groups);
  const expected = slot === undefined ? 'a slot of templates/README.md' : misuse(kind, slot, name);
  const reason = `Unexpected “${tag(kind, name)}”, expected ${expected}`;
  const own = expected ? [{ template, start, end, reason }] : [];
  if (slot === undefined) return own;
  if (scope.depth > DEEPEST)
    return [{ template, start, end, reason: TOO_DEEP.replace('…', tag(kind, name)) }];
  const within = {
    ...scope,
    depth: scope.depth + 1,
    groups: kind === '#' ? [...scope.groups, insideOf(slot)] : scope.groups,
  };
  return [...own, ...inner.flatMap((child) => checkToken(child, template, within))];
}

const TOO_DEEP = `Unexpected “…” inside more than ${DEEPEST} others, expected fewer`;

/** No slot holds itself: a template inside itself, or twice in each of many, would never end. */
function checkPartial(token: Token, template: string, scope: Scope): TemplateProblem[] {
  const [, name, start, end] = token;
  const shown = `Unexpected “{{> ${name}}}”`;
  if (scope.open.includes(name))
    return [{ template, start, end, reason: `${shown} inside itself, expected another template` }];
  scope.shown.count += 1;
  if (scope.shown.count > MOST_SHOWN) {
    const reason = `${shown} after ${MOST_SHOWN} others, expected fewer templates in one page`;
    return scope.shown.count === MOST_SHOWN + 1 ? [{ template, start, end, reason }] : [];
  }
  if (Object.hasOwn(scope.templates, name)) return checkTemplate(name, scope);
  const known = Object.keys(scope.templates).sort().join(', ');
  const reason = `${shown}, expected one of the theme's templates: ${known}`;
  return [{ template, start, end, reason }];
}

/** What is expected instead where a slot is used in a way that does not fit its kind. */
function misuse(kind: string, slot: Slot, name: string): string | undefined {
  if (kind === '#' || kind === '^') return undefined;
  if (slot === 'html') return kind === '&' ? undefined : `“{{{${name}}}}”: it is finished HTML`;
  if (slot === 'text') return kind === 'name' ? undefined : `“{{${name}}}”: it must be escaped`;
  return `“{{#${name}}}…{{/${name}}}”: it has no text of its own`;
}

function lookUp(name: string, groups: Slot[]): Slot | undefined {
  if (name === '.') return groups.at(-1);
  const [first = '', ...rest] = name.split('.');
  const group = groups.findLast((candidate) => partOf(candidate, first) !== undefined);
  let slot = group && partOf(group, first);
  for (const part of rest) slot = slot && partOf(slot, part);
  return slot;
}

function partOf(slot: Slot, name: string): Slot | undefined {
  if (typeof slot === 'string' || isList(slot)) return undefined;
  if (Object.hasOwn(slot, name)) return slot[name];
  const list = Object.keys(slot).find((key) => flagOf(key) === name);
  return list !== undefined && isList(slot[list] ?? 'text') ? 'flag' : undefined;
}

/** A section over a list shows its items. */
function insideOf(slot: Slot): Slot {
  return isList(slot) ? slot[0] : slot;
}

function isList(slot: Slot): slot is readonly [Slot] {
  return Array.isArray(slot);
}

function tag(kind: string, name: string): string {
  const open: Record<string, string> = { name: '{{', '&': '{{{', '#': '{{#', '^': '{{^' };
  return `${open[kind]}${name}${kind === '&' ? '}}}' : '}}'}`;
}
