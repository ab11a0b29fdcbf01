/** Finds ids inside a node and references to ids, in document order. */

export function idsOf(node: object): string[] {
  return found(node, (each) =>
    'id' in each && typeof each.id === 'string' && !isReference(each) ? each.id : undefined,
  );
}

export function targetsOf(node: object): string[] {
  return found(node, (each) =>
    'target' in each && isReference(each) && typeof each.target === 'string'
      ? each.target
      : undefined,
  );
}

const REFERENCES: readonly unknown[] = ['citation', 'crossReference', 'footnoteReference'];

function isReference(node: object): boolean {
  return 'type' in node && REFERENCES.includes(node.type);
}

function found(value: unknown, of: (node: object) => string | undefined): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = of(value);
  const inside = Object.values(value).flatMap((each) => found(each, of));
  return own === undefined ? inside : [own, ...inside];
}
