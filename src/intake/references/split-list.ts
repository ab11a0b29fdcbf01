export interface ReferenceEntry { raw: string; label?: string; from: number; to: number; confidence: number }
export interface ListHints { paragraphs?: boolean }
export function splitReferenceList(_lines: string[], _hints?: ListHints): ReferenceEntry[] { return []; }
