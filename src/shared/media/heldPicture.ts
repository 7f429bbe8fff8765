/** Nothing that is looked at is smaller: pages hold the place of a picture that comes later, and count readers, with less. */
const LEAST_BYTES = 200;

const HELD = /^\s*data:([^,;]*)((?:;[^,;]*)*),/i;

/** A picture that is in its own address, as `data:` has it. */
export interface HeldData {
  isBase64: boolean;
  /** In base64, or as text. */
  data: string;
}

/** What an address holds itself; null where it holds no picture. */
export function heldData(address: string): HeldData | null {
  const [start, type = '', parameters = ''] = HELD.exec(address.slice(0, 256)) ?? [];
  if (start === undefined || !/^image\//i.test(type.trim())) return null;
  const isBase64 = /;\s*base64\s*$/i.test(parameters);
  const data = address.slice(start.length);
  return { isBase64, data: data.includes('%') ? unescaped(data) : data };
}

function unescaped(data: string): string {
  try {
    return decodeURIComponent(data);
  } catch {
    return data;
  }
}

/** Whether an address holds so little that it shows nothing; nothing is unpacked to know it. */
export function isHeldSpacer(address: string): boolean {
  return /^\s*data:/i.test(address.slice(0, 32)) && address.length < LEAST_BYTES * 1.34;
}
