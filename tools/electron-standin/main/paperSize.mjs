/** Inches. @type {Record<string, [number, number]>} */
const SIZES = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
};

/** @param {string | {width: number, height: number} | undefined} size a name, or inches */
export function paperSize(size) {
  if (size === undefined) return {};
  const known =
    typeof size === 'string' ? SIZES[size] : /** @type {[number, number]} */ ([size.width, size.height]);
  if (known === undefined) throw new Error(`Unknown page size ${JSON.stringify(size)}`);
  return { paperWidth: known[0], paperHeight: known[1] };
}
