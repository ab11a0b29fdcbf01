/** Addresses of what a page holds itself: whole data, and its marks. */
export const IN_PAGE = /^(?:data:|#)/i;
