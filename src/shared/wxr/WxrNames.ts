import { termSlug } from './termSlug';

export interface WxrTerm {
  name: string;
  /** Under which WordPress finds it. */
  slug: string;
}

/** The authors, sections and tags of the articles of a file, each once, as they come. */
export class WxrNames {
  private readonly known = {
    author: new Map<string, string>(),
    section: new Map<string, string>(),
    tag: new Map<string, string>(),
  };
  private readonly taken = new Set<string>();

  /** The login name of whoever is called so; '' for nobody. WordPress has no signs in it but those of English. */
  author(byline: string): string {
    const name = byline.trim();
    return name === '' ? '' : this.find('author', name, termSlug(name).replace(/%[\da-f]{2}/g, ''));
  }

  section(name: string): string {
    return this.find('section', name, termSlug(name));
  }

  tag(name: string): string {
    return this.find('tag', name, termSlug(name));
  }

  list(kind: 'author' | 'section' | 'tag'): WxrTerm[] {
    return [...this.known[kind]].map(([name, slug]) => ({ name, slug }));
  }

  private find(kind: 'author' | 'section' | 'tag', name: string, proposed: string): string {
    const known = this.known[kind].get(name);
    if (known !== undefined) return known;
    const stem = proposed.replace(/^-+|-+$/g, '') || kind;
    let slug = stem;
    for (let number = 2; this.taken.has(`${kind} ${slug}`); number += 1) slug = `${stem}-${number}`;
    this.taken.add(`${kind} ${slug}`);
    this.known[kind].set(name, slug);
    return slug;
  }
}
