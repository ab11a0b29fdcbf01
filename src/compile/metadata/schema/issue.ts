import type { z } from 'zod';

/** A problem as zod gives it. */
export type Issue = z.core.$ZodIssue;
