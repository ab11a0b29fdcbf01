/** Tasks of the export view of an issue. */
import type { ExportReport, ExportRequest, ZipRequest } from '../export/export-at-desk.ts';
import type { ExportTable } from '../export/export-table.ts';
import type { Task } from './task.ts';

const exportTable: Task<Pick<ExportRequest, 'journal' | 'issue' | 'out'>, ExportTable> = async (
  request,
) => {
  const [{ keepAnswer }, { exportTable }] = await Promise.all([
    import('../kept-answers.ts'),
    import('../export/export-table.ts'),
  ]);
  return keepAnswer('table', request, () => exportTable(request));
};

const exportIssue: Task<ExportRequest, ExportReport> = async (request, { progress }) =>
  (await import('../export/export-at-desk.ts')).exportAtDesk(request, progress);

const zipExports: Task<ZipRequest, string> = async (request) =>
  (await import('../export/export-at-desk.ts')).zipExports(request);

export const exportTasks = { exportTable, exportIssue, zipExports };
