/** Moves messages about a refused notice to the text that the editor wrote, because its folder is removed. */
import type { VFile } from 'vfile';
import type { At } from '../../checks/subject.ts';
import { lineInText } from '../../revisions/record/notice-manuscript.ts';
import type { Point } from '../../words/place.ts';
import type { Recorded } from './put-on-record.ts';

/**
 * @param text the text by the editor
 * @param manuscript article.md of the notice, as it was written
 */
export function atNoticeText<Refused extends Recorded & { files: VFile[] }>(
  refused: Refused,
  text: VFile,
  manuscript: VFile,
): Refused {
  const { path } = manuscript;
  const findings = refused.findings.map((found) => ({ ...found, at: moved(found.at) }));
  const built = refused.built?.files ?? [];
  for (const file of [...refused.files, ...built]) if (file.path === path) moveMessages(file);
  return { ...refused, findings };

  function moved(at: At): At {
    if (at.path !== path) return at;
    const [start, end] = [at.place?.start, at.place?.end].map((point) => point && pointOf(point));
    return { path: text.path, ...(start && { place: { start, end: end ?? start } }) };
  }

  function moveMessages(file: VFile): void {
    file.path = text.path;
    for (const message of file.messages) {
      const { line, column } = message;
      const point = line === undefined ? undefined : pointOf({ line, column: column ?? 1 });
      Object.assign(message, { place: point, line: point?.line, column: point?.column });
    }
  }

  function pointOf({ line, column }: Point): Point | undefined {
    const own = lineInText(String(text), String(manuscript), line);
    return own === undefined ? undefined : { line: own, column };
  }
}
