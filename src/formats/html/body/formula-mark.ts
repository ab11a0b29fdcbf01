/**
 * In print a formula is a picture with words. This mark before the words distinguishes it from other pictures.
 * U+2061, function application.
 */
export const FORMULA_MARK = '\u2061';
