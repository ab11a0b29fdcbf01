/** Law: the restricted DTD accepts what the whole DTD accepts, and editors get the messages of the whole DTD. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DtdValidator, XmlDocument, XmlDtd, XmlLibError } from 'libxml2-wasm';
import { afterAll, expect, it } from 'vitest';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import type { XmlProblem } from '../../formats/format.ts';
import { DTD_FILES, namesIn, readJatsDtd, restrictDtd } from './jats-dtd.ts';
import { close, validateJats } from './validate-jats.ts';

afterAll(close);

const PUBLIC_IDS = Object.keys(DTD_FILES);
const GOLDEN = ['dialect', 'pipeline', 'urdu'].map((name) =>
  readFileSync(`test/golden/${name}.xml`, 'utf8'),
);
const WHOLE = new Map(PUBLIC_IDS.map((id) => [id, validatorOf(dtdText(id))]));
const DECLARED = [...new Set(PUBLIC_IDS.flatMap((id) => dtdText(id).match(/(?<=<!ELEMENT )\S+/g)))];
const ATTRIBUTES = ['id', 'rid', 'xml:lang', 'country', 'notation', 'position', 'colspan', 'bogus'];
const VALUES = ['', 'en', 'ref-1', 'ref-1 ref-2', 'TeX', 'float', 'a b', '1'];

const anyArticle = fc.constantFrom(
  ...GOLDEN.flatMap((xml) =>
    PUBLIC_IDS.map((id) => xml.replace(/PUBLIC "[^"]*"/, `PUBLIC "${id}"`)),
  ),
);
const anyPlace = fc.nat(100_000);
const anyName = fc.option(fc.constantFrom(...DECLARED));

/** Each of them changes one element. `pick` gives any of the elements by a number. */
type Mutation = (root: Root) => void;
const anyMutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ at: anyPlace, other: anyPlace, name: anyName }).map(renamed),
  fc.record({ at: anyPlace }).map(removed),
  fc.record({ at: anyPlace, to: anyPlace, before: fc.boolean() }).map(moved),
  fc
    .record({
      at: anyPlace,
      name: fc.constantFrom(...ATTRIBUTES),
      value: fc.constantFrom(...VALUES),
    })
    .map(withAttribute),
  fc.record({ at: anyPlace, which: anyPlace }).map(withoutAttribute),
);

it.each(GOLDEN)('both accept a golden article', async (xml) => {
  expect(problemsOf(restrictedFor(xml), xml)).toEqual([]);
  expect(await validateJats(xml)).toEqual([]);
});

it('both agree on changed articles', async () => {
  const seen = { valid: 0, invalid: 0 };
  await fc.assert(
    fc.asyncProperty(anyArticle, anyMutation, async (article, mutate) => {
      const root = fromXml(article);
      mutate(root);
      const xml = toXml(root);
      const problems = problemsOf(WHOLE.get(publicIdOf(xml)), xml);
      seen[problems.length === 0 ? 'valid' : 'invalid'] += 1;
      expect(problemsOf(restrictedFor(xml), xml).length === 0).toBe(problems.length === 0);
      expect(sorted(await validateJats(xml))).toEqual(sorted(problems));
    }),
    { numRuns: 40 },
  );
  expect(seen.valid).toBeGreaterThan(10);
  expect(seen.invalid).toBeGreaterThan(10);
});

it('the restricted DTD refuses names that it does not know', () => {
  const [xml = ''] = GOLDEN;
  const dtd = restrictDtd(dtdText(publicIdOf(xml)), new Set(['article']));
  expect(problemsOf(validatorOf(dtd), xml)).not.toEqual([]);
});

function renamed({
  at,
  other,
  name,
}: {
  at: number;
  other: number;
  name: string | null;
}): Mutation {
  return (root) => {
    pick(root, at).node.name = name ?? pick(root, other).node.name;
  };
}

function removed({ at }: { at: number }): Mutation {
  return (root) => {
    const { node, parent } = pick(root, at);
    parent.children.splice(parent.children.indexOf(node), 1);
  };
}

function moved({ at, to, before }: { at: number; to: number; before: boolean }): Mutation {
  return (root) => {
    const { node } = pick(root, at);
    removed({ at })(root);
    const { children } = pick(root, to).node;
    if (before) children.unshift(node);
    else children.push(node);
  };
}

function withAttribute({ at, name, value }: { at: number; name: string; value: string }): Mutation {
  return (root) => {
    pick(root, at).node.attributes[name] = value;
  };
}

function withoutAttribute({ at, which }: { at: number; which: number }): Mutation {
  return (root) => {
    const { attributes } = pick(root, at).node;
    const names = Object.keys(attributes);
    delete attributes[names[which % names.length] ?? ''];
  };
}

interface Picked {
  node: Element;
  parent: Element;
}

/** The root element is not among them. */
function pick(root: Root, number: number): Picked {
  const article = root.children.find((node) => node.type === 'element');
  const all = article ? below(article) : [];
  const picked = all[number % all.length];
  if (!picked) throw new Error('no element');
  return picked;
}

function below(parent: Element): Picked[] {
  return parent.children.flatMap((node) =>
    node.type === 'element' ? [{ node, parent }, ...below(node)] : [],
  );
}

function publicIdOf(xml: string): string {
  return PUBLIC_IDS.find((id) => xml.includes(`"${id}"`)) ?? '';
}

function dtdText(publicId: string): string {
  return readJatsDtd(publicId) ?? '';
}

function restrictedFor(xml: string): DtdValidator {
  return validatorOf(restrictDtd(dtdText(publicIdOf(xml)), new Set(namesIn(xml))));
}

function validatorOf(dtd: string): DtdValidator {
  return new DtdValidator(XmlDtd.fromString(dtd));
}

/** libxml2 reports references to unknown ids in any order. */
function sorted(problems: readonly XmlProblem[]): string[] {
  return problems.map(({ line, message }) => `${line}: ${message}`).sort();
}

function problemsOf(validator: DtdValidator | undefined, xml: string): XmlProblem[] {
  try {
    validator?.validate(XmlDocument.fromString(xml, { url: 'article.xml' }));
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => ({ line, message: message.trim() }));
  }
}
