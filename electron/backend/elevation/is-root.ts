/** Whether this process runs as root already, so that nobody has to be asked. */
export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}
