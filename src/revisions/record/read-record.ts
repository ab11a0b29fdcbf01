import { VFile } from 'vfile';
import { z } from 'zod';
import type { IssueRecord, NoticeAddress } from '../../compile/record/record.ts';
import { coreValueOf } from '../../compile/yaml/plain.ts';
import { readYamlMap } from '../../compile/yaml/read-map.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { reportOn } from '../../messages/report-on.ts';
import { isObject } from '../../words/is-object.ts';
import { RECORD_FORMAT, sealedText, sealOf } from './write-record.ts';

/** All kinds of versions. */
export const VERSION_KINDS = [
  'publication',
  'minor',
  'correction',
  'expression-of-concern',
  'retraction',
] as const;
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const versionNumber = z.string().regex(/^[1-9]\d*\.\d+$/);

const notice = z
  .string()
  .regex(/^[^/\\.][^/\\]*\/[^/\\.][^/\\]*$/)
  .transform(noticeAddress);
const outputs = z.record(z.string(), digest);

const version = z.strictObject({
  version: versionNumber,
  kind: z.enum(VERSION_KINDS),
  date: z.iso.date(),
  title: z.string(),
  doi: z.string().optional(),
  pages: z.strictObject({ first: z.string(), last: z.string().optional() }).optional(),
  reason: z.string().optional(),
  notice: notice.optional(),
  reviewed: z.literal(true).optional(),
  tool: z.string(),
  sources: digest,
  outputs,
  renewed: z
    .array(z.strictObject({ date: z.iso.date(), notice, version: versionNumber, outputs }))
    .optional(),
});
/** Duplicate numbers occur if two people changed a record and their changes were merged. */
const versions = z
  .array(version)
  .min(1)
  .refine((all) => new Set(all.map((one) => one.version)).size === all.length, {
    error: 'two versions have the same number',
  });
const recordFile = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  articles: z.record(z.string(), versions),
});

/**
 * Reads published.yaml. It has a seal, so that changes by hand are reported: the record is a journal's proof of
 * what it published when.
 *
 * @param sealed `false` also reads a record with a wrong seal
 * @returns undefined if the record is not reliable; that is reported
 */
export function readIssueRecord(file: VFile, sealed = true): IssueRecord | undefined {
  const data = parsed(file);
  if (data === undefined) return undefined;
  if (sealed && !hasItsSeal(file)) return undefined;
  const { seal: _, ...rest } = data;
  const result = recordFile.safeParse(rest);
  if (!result.success) return reportInvalid(file, result.error);
  return { articles: new Map(Object.entries(result.data.articles)) };
}

/** The keys of the record, or undefined if its YAML or its format is unknown. */
function parsed(file: VFile): Record<string, unknown> | undefined {
  const read = new VFile();
  const tree = readYamlMap(String(file), { line: 1, column: 1, offset: 0 }, reportOn(read));
  const problems = read.messages.flatMap(({ ruleId, reason }) =>
    ruleId === 'yaml-syntax' || ruleId === 'key-duplicate' ? [reason] : [],
  );
  const data = tree && coreValueOf(tree);
  const [problem] = problems;
  if (problem !== undefined) return reportSyntax(file, problem);
  if (!isObject(data)) return void report(file, message('record-damaged/unreadable'));
  if (Object.keys(data).length === 0) return void report(file, message('record-damaged/empty'));
  if (typeof data.format === 'number' && data.format > RECORD_FORMAT) {
    const facts = { format: data.format, known: RECORD_FORMAT };
    return void report(file, message('record-newer', facts));
  }
  return data;
}

function hasItsSeal(file: VFile): boolean {
  const { text, seal } = sealedText(String(file));
  if (seal !== undefined && seal === sealOf(text)) return true;
  report(file, message('record-edited'));
  return false;
}

function reportSyntax(file: VFile, sentence: string): undefined {
  const problem = sentence.replace(/\.$/, '');
  report(file, message('record-damaged/syntax', { problem }));
}

function reportInvalid(file: VFile, error: z.ZodError): undefined {
  const [issue] = error.issues;
  if (!issue) return void report(file, message('record-damaged/unreadable'));
  const facts = { key: issue.path.join('.'), problem: issue.message };
  report(file, message('record-damaged/value', facts));
}

function noticeAddress(text: string): NoticeAddress {
  const [issue = '', name = ''] = text.split('/');
  return { issue, name };
}
