/** Text that is smaller than this part of the theme's size is reported. */
export const LEGIBLE = 0.6;
