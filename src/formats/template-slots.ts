/** Compares the tags of a theme's templates with the existing slots. */
import Mustache from 'mustache';
import { type MessageOf, message } from '../messages/message.ts';
import { flagOf, type Slot } from './html/view.ts';

export interface TemplateProblem {
  /** Name of the template, which is its file name without extension. */
  template: string;
  /** Offsets in the template. */
  start: number;
  end: number;
  message: MessageOf<'theme-invalid'>;
}

/** Problems of all templates that `roots` include. */
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
  /** The surrounding sections, innermost last, in which names are looked up. */
  groups: Slot[];
  /** Templates that are currently open. */
  open: string[];
  /** Nesting depth of sections. */
  depth: number;
  /** The number of included templates so far. */
  shown: { count: number };
}

/** Real pages have about twenty templates and four levels of sections. */
const MOST_SHOWN = 1000;
const DEEPEST = 50;
/** A token of `Mustache.parse`: kind, name, start, end and, for sections, the tokens inside. */
export type Token = [kind: string, name: string, start: number, end: number, inner?: Token[]];

function checkTemplate(template: string, scope: Scope): TemplateProblem[] {
  const text = scope.templates[template];
  if (text === undefined) return [];
  const inside = { ...scope, open: [...scope.open, template] };
  const parsed = parseTemplate(template, text);
  if (!Array.isArray(parsed)) return [parsed];
  return parsed.flatMap((token) => checkToken(token, template, inside));
}

/** The tags and texts of a template, or a problem if its tags are not closed. */
export function parseTemplate(template: string, text: string): Token[] | TemplateProblem {
  try {
    // The library types its tokens as `any`.
    return Mustache.parse(text) as Token[];
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const at = Number(/ at (\d+)$/.exec(text)?.[1] ?? 0);
    const problem = text.replace(/ at \d+$/, '');
    const start = at;
    return {
      template,
      start,
      end: at,
      message: message('theme-invalid/template-syntax', { problem }),
    };
  }
}

function checkToken(token: Token, template: string, scope: Scope): TemplateProblem[] {
  const [kind, name, start, end, inner = []] = token;
  if (kind === '>') return checkPartial(token, template, scope);
  if (!['name', '&', '#', '^'].includes(kind)) return [];
  const slot = lookUp(name, scope.groups);
  const tag = tagOf(kind, name);
  if (slot === undefined)
    return [{ template, start, end, message: message('theme-invalid/slot-unknown', { tag }) }];
  if (scope.depth > DEEPEST) {
    const problem = message('theme-invalid/section-nesting', { tag, most: DEEPEST });
    return [{ template, start, end, message: problem }];
  }
  const misuse = misuseOf(kind, slot, name);
  const own = misuse ? [{ template, start, end, message: misuse }] : [];
  const within = {
    ...scope,
    depth: scope.depth + 1,
    groups: kind === '#' ? [...scope.groups, insideOf(slot)] : scope.groups,
  };
  return [...own, ...inner.flatMap((child) => checkToken(child, template, within))];
}

/** Checks an included template. A template inside itself, or two includes in each of many templates, would not end. */
function checkPartial(token: Token, template: string, scope: Scope): TemplateProblem[] {
  const [, name, start, end] = token;
  if (scope.open.includes(name)) {
    const problem = message('theme-invalid/partial-inside-itself', { name });
    return [{ template, start, end, message: problem }];
  }
  scope.shown.count += 1;
  if (scope.shown.count > MOST_SHOWN) {
    const problem = message('theme-invalid/partials-many', { name, most: MOST_SHOWN });
    return scope.shown.count === MOST_SHOWN + 1 ? [{ template, start, end, message: problem }] : [];
  }
  if (Object.hasOwn(scope.templates, name)) return checkTemplate(name, scope);
  const known = Object.keys(scope.templates).sort();
  const problem = message('theme-invalid/partial-unknown', { name, known });
  return [{ template, start, end, message: problem }];
}

/** The message if the tag does not fit the kind of its slot. */
function misuseOf(kind: string, slot: Slot, name: string): TemplateProblem['message'] | undefined {
  const tag = tagOf(kind, name);
  if (kind === '#' || kind === '^') return undefined;
  if (slot === 'html')
    return kind === '&' ? undefined : message('theme-invalid/slot-escaped', { tag, name });
  if (slot === 'text')
    return kind === 'name' ? undefined : message('theme-invalid/slot-unescaped', { tag, name });
  return message('theme-invalid/slot-not-text', { tag, name });
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

/** The slots inside a section. A section of a list shows its items. */
function insideOf(slot: Slot): Slot {
  return isList(slot) ? slot[0] : slot;
}

function isList(slot: Slot): slot is readonly [Slot] {
  return Array.isArray(slot);
}

function tagOf(kind: string, name: string): string {
  const open: Record<string, string> = { name: '{{', '&': '{{{', '#': '{{#', '^': '{{^' };
  return `${open[kind]}${name}${kind === '&' ? '}}}' : '}}'}`;
}
