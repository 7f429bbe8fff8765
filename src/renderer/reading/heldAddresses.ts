import { isHeldSpacer } from '../../shared/media/heldPicture';
import { isDrawnBox, isEmoji, isPixel } from './lossOf';

/** Where the pictures are that HTML holds itself, as `data:` addresses, each once. */
export function heldAddresses(body: HTMLElement): string[] {
  const addresses = [...body.querySelectorAll('img')]
    .filter((image) => !isPixel(image) && !isEmoji(image) && !isDrawnBox(image))
    .map((image) => image.getAttribute('src') ?? '')
    .filter((address) => /^\s*data:image\//i.test(address.slice(0, 64)) && !isHeldSpacer(address));
  return [...new Set(addresses)];
}
