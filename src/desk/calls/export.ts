/** Calls of the export view of an issue. */
import { z } from 'zod';
import { EXPORT_NAMES } from '../../exports/names.ts';
import type { Desk } from '../state/desk.ts';
import { call } from './call.ts';
import { issue } from './names.ts';

export const exportCalls = {
  /** Which receiver would take which article, what is missing, and whether the built files are up to date. */
  'export.table': call(z.object({ issue }), async (desk, request) => {
    // It watches the files, so that the page learns of changes. An issue without articles has no preview.
    void desk.preview(request.issue).catch(() => {});
    const table = await desk.run('exportTable', { ...places(desk), ...request });
    return { ...table, today: desk.now().toISOString().slice(0, 10) };
  }),
  'export.run': call(
    z.object({ issue, to: z.array(z.enum(EXPORT_NAMES)).min(1), isBuiltFirst: z.boolean() }),
    (desk, request, progress) =>
      desk.run('exportIssue', { ...places(desk), ...request, now: desk.now() }, progress),
  ),
  /** Answers with the path of the zip in the output folder. */
  'export.zip': call(
    z.object({ issue, files: z.array(z.string()).min(1) }),
    async (desk, request) => ({
      path: await desk.run('zipExports', { ...places(desk), ...request }),
    }),
  ),
};

function places(desk: Desk) {
  const { folder, out } = desk.journal();
  return { journal: folder, out };
}
