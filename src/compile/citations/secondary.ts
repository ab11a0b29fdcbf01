/** Words between an unread work and the work that cites it, as the source of a pattern. */
export const SECONDARY_SOURCE =
  '(?:(?:as )?(?:cited|quoted) (?:in|by)|apud|citado (?:en|por|em)|cité (?:par|dans)|citato in|zit(?:iert|\\.) nach|aktaran|dalam|цит\\. по)';

/** The same at the start of a text. */
export const SECONDARY = new RegExp(`^${SECONDARY_SOURCE}(?![\\p{L}])`, 'iu');
