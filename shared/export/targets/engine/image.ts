/** The variable that a user says a container's image in: `IMAGE_WEB_2` for `web-2`. */
export function imageVariable(container: string): string {
  return `IMAGE_${container.replaceAll("-", "_").toUpperCase()}`;
}
