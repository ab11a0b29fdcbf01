import { createHash } from 'node:crypto';
import type { IssueRecord, NoticeAddress, Version } from '../../compile/record/record.ts';
import { yamlText } from '../../compile/yaml/write.ts';

/** The format of the record. It increases if older versions of Offprint cannot read the new one. */
export const RECORD_FORMAT = 1;

const HEAD = `# What was published of this issue, kept by Offprint. The sources of each version stand in published/.
# Changed by offprint publish, revise, correct, retract and concern; see docs/revisions.md.
`;

/** Serializes published.yaml with the seal in its last line. */
export function recordText(record: IssueRecord): string {
  const articles = Object.fromEntries(
    [...record.articles].map(([name, versions]) => [name, versions.map(versionFields)]),
  );
  const text = `${HEAD}${yamlText({ format: RECORD_FORMAT, articles })}`;
  return `${text}seal: ${sealOf(text)}\n`;
}

/** SHA-256 of the text above the seal. Line ends are normalized, because tools change them. */
export function sealOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}

/** The sealed text and the seal. The seal is undefined if the file does not end with one. */
export function sealedText(file: string): { text: string; seal?: string } {
  const [, text, seal] = /^([\s\S]*\n)seal: ([0-9a-f]{64})\s*$/.exec(file) ?? [];
  return text === undefined ? { text: file } : { text, ...(seal !== undefined && { seal }) };
}

/** The keys in reading order, without undefined values. */
function versionFields(entry: Version): Record<string, unknown> {
  const { version, kind, date, title, doi, pages, reason, reviewed, tool, sources, outputs } =
    entry;
  const notice = entry.notice && addressText(entry.notice);
  const renewed = entry.renewed?.map((each) => ({ ...each, notice: addressText(each.notice) }));
  return {
    ...{ version, kind, date, title, doi, pages, reason, notice, reviewed },
    ...{ tool, sources, outputs, renewed },
  };
}

function addressText({ issue, name }: NoticeAddress): string {
  return `${issue}/${name}`;
}
