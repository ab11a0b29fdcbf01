/** Content-Security-Policies of files that come from manuscripts. */

/** The policy of galleys, which run nothing, even in a tab of their own. */
export const GALLEY_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** The policy of PDFs. A browser's PDF viewer does not start in a sandbox. */
export const PDF_POLICY = "frame-ancestors 'self'; base-uri 'none'";
