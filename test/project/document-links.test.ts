/** Every relative link in the documents leads to a file, and to a heading in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';

/** docs/rules.md shows links as an editor types them. */
const DOCUMENTS = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'templates/README.md'],
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md') && name !== 'rules.md')
    .map((name) => `docs/${name}`),
];

test.each(DOCUMENTS)('the links of %s', (path) => {
  const linked: string[] = [];
  visit(parsed(path), (node) => {
    if ('url' in node && !/^\w+:/.test(node.url)) linked.push(node.url);
  });
  expect(linked.filter((link) => !leadsSomewhere(link, path))).toEqual([]);
});

test('docs/README.md names every page of docs/', () => {
  const index = readFileSync('docs/README.md', 'utf8');
  const pages = readdirSync('docs').filter((name) => name.endsWith('.md') && name !== 'README.md');
  expect(pages.filter((name) => !index.includes(`](${name})`))).toEqual([]);
});

function leadsSomewhere(link: string, from: string): boolean {
  const [file = '', anchor] = link.split('#');
  const path = file === '' ? from : posix.join(posix.dirname(from), file);
  if (!existsSync(path)) return false;
  return anchor === undefined || anchorsOf(path).has(anchor);
}

/** The anchors that GitHub gives to the headings of a file. Equal headings are numbered from the second on. */
function anchorsOf(path: string): Set<string> {
  const anchors = new Set<string>();
  visit(parsed(path), 'heading', (heading) => {
    const slug = slugOf(textOf(heading));
    let count = 0;
    while (anchors.has(count === 0 ? slug : `${slug}-${count}`)) count++;
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  });
  return anchors;
}

function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
}

function parsed(path: string) {
  return fromMarkdown(readFileSync(path));
}
