/** Writes the start of a part, up to its content. */
export function writePartHead(part: {
  readonly boundary: string;
  readonly name: string;
  readonly filename?: string;
  readonly contentType?: string;
}): string {
  const filename = part.filename === undefined ? '' : `; filename="${escapeName(part.filename)}"`;
  const type = part.contentType === undefined ? '' : `\r\nContent-Type: ${part.contentType}`;
  return `--${part.boundary}\r\nContent-Disposition: form-data; name="${escapeName(part.name)}"${filename}${type}\r\n\r\n`;
}

/**
 * Names are sent as UTF-8, with only these three characters encoded, as browsers do
 * (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data).
 */
const escapeName = (name: string): string =>
  name.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
