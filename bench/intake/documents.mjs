/** Whole documents: heads with levels, paragraphs, page breaks, references, citations. */
import { readFileSync } from 'node:fs';
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import { parse } from 'yaml';
import { intake } from '../../src/intake/intake.ts';
import { newScores } from './scores.mjs';

export async function documents() {
  const scores = newScores();
  const cases = readFileSync(new URL('documents.md', import.meta.url), 'utf8').matchAll(
    /^## (.+)\n\n```text\n([\s\S]*?)```\n```yaml\n([\s\S]*?)```/gm,
  );
  for (const [, name, text, facts] of cases) {
    const truth = parse(facts);
    const file = text.startsWith('word: true\n')
      ? await wordFile(text.split('\n').slice(1))
      : Buffer.from(text);
    score(name, intake(file), truth, scores);
  }
  return scores;
}

function score(name, { article, references, findings, account }, truth, scores) {
  const body = article.replace(/^---\n[\s\S]*?\n---\n/, '').trim();
  const blocks = body.split(/\n\n+/);
  const heads =
    blocks.flatMap((block) => /^(#+) (.*?)(?: \{[^}]*\})?$/.exec(block) ?? []).length > 0
      ? blocks.flatMap((block) => headOf(block))
      : [];
  scores.list(
    'heads',
    heads.map(({ text }) => text),
    truth.heads.map((head) => head.slice(2)),
    name,
  );
  scores.list(
    'heads with level',
    heads.map(({ level, text }) => `${level} ${text}`),
    truth.heads,
    name,
  );
  const paragraphs = blocks.filter(
    (block) => !/^(?:#|- |\d+\. |>|\[\^|:::|\$\$|\||: |!\[)/.test(block),
  ).length;
  scores.exact(
    'paragraphs',
    paragraphs === truth.paragraphs,
    `${name}: ${paragraphs} paragraphs, expected ${truth.paragraphs}`,
  );
  const joined = findings.filter(({ what }) => what.startsWith('Paragraph joined')).length;
  scores.exact(
    'page breaks',
    joined === (truth.joined ?? 0),
    `${name}: ${joined} joined, expected ${truth.joined ?? 0}`,
  );
  scores.exact(
    'references',
    references.length === truth.references,
    `${name}: ${references.length} references, expected ${truth.references}`,
  );
  const cited = new Set([...body.matchAll(/(?<!\\)@([a-z]+\d{4}[a-z]?)/g)].map(([, key]) => key));
  scores.list('cited works', [...cited], truth.cited, name);
  scores.exact(
    'words',
    account.wordsIn === account.accounted,
    `${name}: ${account.wordsIn} words in, ${account.accounted} accounted for`,
  );
}

function headOf(block) {
  const match = /^(#+) (.*?)(?: \{[^}]*\})?$/.exec(block);
  return match ? [{ level: match[1].length, text: match[2] }] : [];
}

/** No styles: letters are bold or slanted by hand. */
async function wordFile(lines) {
  const children = lines.filter(Boolean).map((line, index) => {
    const bold = /^\*\*(.*)\*\*$/.exec(line);
    const slanted = /^_(.*)_$/.exec(line);
    const run = new TextRun({
      text: bold?.[1] ?? slanted?.[1] ?? line,
      bold: Boolean(bold),
      italics: Boolean(slanted),
      size: index === 0 ? 32 : 24,
    });
    return new Paragraph({
      alignment: index < 3 ? AlignmentType.CENTER : AlignmentType.LEFT,
      children: [run],
    });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
