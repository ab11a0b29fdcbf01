import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casesIn } from '../../test/support/cases.ts';
import { wordingOf } from '../messages/wording.ts';
import { type Slot, VIEW_SLOTS } from './html/view.ts';
import { SITE_SLOTS } from './site/slots.ts';
import { checkTemplates, type TemplateProblem } from './template-slots.ts';

const CASES = casesIn(new URL('./template-slots.cases.md', import.meta.url));

describe('checkTemplates (template-slots.cases.md)', () => {
  it.each(CASES)('$title', ({ text, expectText }) => {
    const problems = checkTemplates({ article: text('html') ?? '' }, VIEW_SLOTS);
    expectText(
      'text',
      problems.map(({ start, message }) => `1:${start + 1} ${sentences(message)}`).join('\n'),
    );
  });

  it('checks partials and refuses a partial inside itself', () => {
    const templates = {
      article: '{{#authors}}{{> a}}{{/authors}}',
      a: '{{orcid}}{{nothing}}{{> a}}',
    };
    expect(checkTemplates(templates, VIEW_SLOTS)).toEqual([
      expect.objectContaining({ template: 'a', start: 9 }),
      expect.objectContaining({ template: 'a', start: 20 }),
    ]);
  });

  it('has no slot that templates/README.md does not name', () => {
    const readme = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8');
    const { words, ...slots } = { ...VIEW_SLOTS, ...SITE_SLOTS };
    expect(words).toBeDefined();
    expect(namesOf(slots).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

function sentences(message: TemplateProblem['message']): string {
  const { text, fix = '' } = wordingOf(message);
  return `${text} ${fix}`;
}

function namesOf(slot: Slot): string[] {
  if (typeof slot === 'string') return [];
  return Object.entries(slot).flatMap(([name, inner]: [string, Slot]) => [
    ...(/^\d+$/.test(name) ? [] : [name]),
    ...namesOf(inner),
  ]);
}
