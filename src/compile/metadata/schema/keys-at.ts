import { z } from 'zod';

/** The keys that a schema has at a path, for suggestions. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path;
  return formsOf(schema).flatMap((form) => {
    if (step === undefined) return form instanceof z.ZodObject ? Object.keys(form.shape) : [];
    const inner = innerOf(form, step);
    return inner ? keysAt(inner, rest) : [];
  });
}

/** The paths of all keys at all levels. Lists and records add no step. Example: "authors.name.given". */
export function allKeys(schema: z.core.$ZodType, above: string[] = []): string[] {
  return formsOf(schema).flatMap((form) => {
    if (form instanceof z.ZodArray) return allKeys(form.element, above);
    if (form instanceof z.ZodRecord) return allKeys(form.valueType, above);
    if (!(form instanceof z.ZodObject)) return [];
    return Object.entries<z.core.$ZodType>(form.shape).flatMap(([key, inner]) => {
      const path = [...above, key];
      return [path.join('.'), ...allKeys(inner, path)];
    });
  });
}

/** The schema without wrappers; for a union, each of its schemas. */
function formsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return formsOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return formsOf(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(formsOf);
  return [schema];
}

function innerOf(form: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  if (form instanceof z.ZodObject) return form.shape[String(step)];
  if (form instanceof z.ZodArray) return form.element;
  if (form instanceof z.ZodRecord) return form.valueType;
  return undefined;
}
