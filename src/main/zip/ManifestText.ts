import type { Manifest } from './manifest';

const CHUNK = 64 * 1024;

/** The bytes of a manifest, made as its entries come: of a large library, its text is not to be made at one stroke. */
export class ManifestText {
  private readonly chunks: Buffer[] = [];
  private text: string;
  private isFirst = true;

  constructor(head: Omit<Manifest, 'entries'>) {
    this.text = `${JSON.stringify(head).slice(0, -1)},"entries":[`;
  }

  add(entry: Manifest['entries'][number]): void {
    this.text += (this.isFirst ? '' : ',') + JSON.stringify(entry);
    this.isFirst = false;
    if (this.text.length > CHUNK) this.cut();
  }

  end(): Buffer {
    this.text += ']}';
    this.cut();
    return Buffer.concat(this.chunks);
  }

  private cut(): void {
    this.chunks.push(Buffer.from(this.text));
    this.text = '';
  }
}
