import type { VFile } from 'vfile';
import type { Place, Point } from '../words/place.ts';
import { type BuildMessage, report } from './report.ts';

/** Reports messages about one file: `report` of src/messages/report.ts with its file filled in. */
export type Report = (message: BuildMessage, place?: Place | Point) => void;

export function reportOn(file: VFile): Report {
  return (message, place) => void report(file, message, place);
}
