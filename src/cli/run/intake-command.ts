/** What `offprint intake` takes and gives. */
export interface IntakeCommand {
  /** Files, or folders of files. */
  inputs: string[];
  /** Folder of the article, or of the issue if there are several inputs. */
  into: string;
  /** Whether existing files are replaced, after copies of them were made. */
  force?: boolean;
  acceptChanges?: boolean;
  /** Folder of an article whose proposed citations are accepted. Then no files are read. */
  accept?: string;
  format?: 'pretty' | 'json';
}
export interface IntakeCommandResult {
  /** Absolute paths. */
  written: string[];
  /** For stdout: lines for people, or JSON. */
  report: string;
  /** 0 everything was written; 1 a file was not converted, because it was refused or its article exists; 2 our bug. */
  exit: 0 | 1 | 2;
}
