/**
 * What the app's pages may load and do, behind both doors: only what came with them.
 *
 * React Flow places things by style attributes, hence `unsafe-inline` for styles; pictures are
 * drawn to `data:` and `blob:` addresses when a diagram is exported.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
