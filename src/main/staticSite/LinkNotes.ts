import { targetOf } from '../../shared/staticSite/targetOf';

/** Where the pages written now lead within the site, each with one page that does. */
export class LinkNotes {
  readonly leads = new Map<string, string>();
  private readonly ledTo = new Set<string>();

  constructor(
    /** Of the site. */
    private readonly address: string,
  ) {}

  /** @param leads as they stand on the page at `path` */
  note(leads: readonly string[], path: string): void {
    const toTop = '../'.repeat(path.split('/').length - 1);
    for (const lead of leads) {
      if (lead.startsWith('http') || lead.startsWith('#')) continue;
      // What the frame leads to is the same on every page, and need not be read again.
      const fromTop = lead.startsWith(toTop) ? lead.slice(toTop.length) : null;
      if (fromTop !== null && this.ledTo.has(fromTop)) continue;
      if (fromTop !== null) this.ledTo.add(fromTop);
      const target = targetOf(lead, path, this.address);
      if (target !== null) this.add(target.path, path);
    }
  }

  add(path: string, from: string): void {
    if (!this.leads.has(path)) this.leads.set(path, from);
  }

  /** What was noted since it was asked last. */
  taken(): [path: string, from: string][] {
    const fresh = [...this.leads].slice(this.told);
    this.told = this.leads.size;
    return fresh;
  }
  private told = 0;
}
