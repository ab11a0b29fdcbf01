/** The forms of names in requests. Each part is a name in a folder, never a hidden one or a way out. */
import { z } from 'zod';

/** Example: "1-2" */
export const issue = z.string().regex(/^[^./\\][^/\\]*$/);
/** Example: "1-2/firdous" */
export const article = z.string().regex(/^[^./\\][^/\\]*\/[^./\\][^/\\]*$/);
/** Files that were dropped together. */
export const batch = z.string().regex(/^[\w-]{1,64}$/);
