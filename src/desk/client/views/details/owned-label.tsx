/** The label of a field in a list: the page shows the field's name, and screen readers also hear whose field it is. */
export function OwnedLabel({ field, owner }: { field: string; owner: string }) {
  return (
    <>
      {field}
      <span class="visually-hidden"> ({owner})</span>
    </>
  );
}
