import { z } from 'zod';

const addressSchema = z.url({ protocol: /^https?$/ });

/** Whether a site can stand there: http(s), with a host, and nothing that the path of an article could not follow. */
export function isSiteAddress(address: string): boolean {
  return (
    /^https?:\/\/[^/?#@\s]+(?:\/[^?#\s]+)*$/i.test(address) &&
    !/["<>\\^`{|}]/.test(address) &&
    !address.endsWith('/') &&
    addressSchema.safeParse(address).success
  );
}
