import { makePicture } from './makePicture';

/** A picture as a page that is one file holds it. */
export async function makeHeldPicture(width: number, height: number): Promise<string> {
  return `data:image/jpeg;base64,${(await makePicture(width, height)).toString('base64')}`;
}
