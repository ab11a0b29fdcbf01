/** Whether a deposit has the form that its receiver takes, whatever the article says. */
import type { Element, Root } from 'xast';
import { childrenOf, indexOf, type JatsIndex, textOf } from '../outputs/jats/rule.ts';
import type { Form } from './forms.ts';

/** @returns "element “titel” …, expected one that it knows": `…` stands for where that is */
export function formProblems(root: Root, form: Form): string[] {
  const index = indexOf(root);
  return [
    ...unknownElements(index, form),
    ...missingElements(index, form),
    ...unknownMarks(index, form),
    ...unknownWords(index, form),
    ...leadingNowhere(index, form),
    ...soughtByNone(index, form),
    ...otherwiseSized(index),
  ];
}

function unknownElements({ all }: JatsIndex, { elements }: Form): string[] {
  const known = new Set(elements.split(' '));
  const isKnown = ({ name }: Element) =>
    known.has(name) || known.has(name.slice(0, name.indexOf(':') + 1));
  return all
    .filter((element) => !isKnown(element))
    .map(({ name }) => `element “${name}” …, expected one that it knows`);
}

function missingElements({ named }: JatsIndex, { holds }: Form): string[] {
  return Object.entries(holds).flatMap(([name, wanted]) =>
    named(name).flatMap((element) =>
      wanted
        .split(' ')
        .filter((child) => childrenOf(element, child).length === 0)
        .map((child) => `${name} without ${child} …, expected it`),
    ),
  );
}

function unknownMarks({ named }: JatsIndex, { marks }: Form): string[] {
  return Object.entries(marks).flatMap(([mark, wanted]) => {
    const [name = '', attribute = ''] = mark.split(' ');
    return named(name).flatMap(({ attributes }) => {
      const value = attributes[attribute] ?? '';
      return isOneOf(value, wanted)
        ? []
        : [`${attribute} “${value}” of ${name} …, expected ${inWords(wanted)}`];
    });
  });
}

function isOneOf(value: string, wanted: string): boolean {
  if (value === '') return wanted.startsWith('?');
  return wanted === '*' || wanted.replace('?', '').split('|').includes(value);
}

function inWords(wanted: string): string {
  return wanted === '*' ? 'a value' : wanted.replace('?', '').split('|').join(' or ');
}

function unknownWords({ named }: JatsIndex, { words = {} }: Form): string[] {
  return Object.entries(words).flatMap(([name, wanted]) =>
    named(name)
      .map(textOf)
      .filter((text) => !wanted.split('|').includes(text))
      .map((text) => `${name} “${text}” …, expected ${wanted.split('|').join(' or ')}`),
  );
}

function leadingNowhere({ named }: JatsIndex, { leads = {} }: Form): string[] {
  return Object.entries(leads).flatMap(([from, to]) => {
    const [source = '', attribute = ''] = from.split(' ');
    const [target = '', key = ''] = to.split(' ');
    const known = new Set(named(target).map(({ attributes }) => attributes[key]));
    return named(source)
      .flatMap(({ attributes }) => attributes[attribute] ?? [])
      .filter((value) => !known.has(value))
      .map((value) => `${attribute} “${value}” of ${source} …, expected that of a ${target}`);
  });
}

function soughtByNone({ named, parent }: JatsIndex, { sought = {} }: Form): string[] {
  return Object.entries(sought).flatMap(([what, by]) => {
    const [name = '', attribute = '', value] = what.split(' ');
    const leading = named(by).filter((one) => parent(one)?.name !== name);
    const found = new Set(leading.map(({ attributes }) => attributes.id));
    return named(name)
      .filter(({ attributes }) => attributes[attribute] === value && !found.has(attributes.id))
      .map(({ attributes }) => `${name} “${attributes.id}” …, expected a ${by} that leads to it`);
  });
}

/** What is sent along as base64 has the size that is said. */
function otherwiseSized({ named }: JatsIndex): string[] {
  return named('file').flatMap((file) => {
    const { filesize } = file.attributes;
    const [embed] = childrenOf(file, 'embed');
    if (filesize === undefined || !embed) return [];
    const size = Buffer.byteLength(textOf(embed).replace(/\s+/g, ''), 'base64');
    return Number(filesize) === size
      ? []
      : [`filesize “${filesize}” of file …, expected ${size} as what is sent`];
  });
}
