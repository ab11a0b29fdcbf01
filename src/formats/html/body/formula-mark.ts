/**
 * In print a formula is a picture with words; this mark before them tells it from other pictures.
 * U+2061, function application.
 */
export const FORMULA_MARK = '\u2061';
