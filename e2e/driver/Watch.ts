import type { Page, Request } from '@playwright/test';

/** The stand-in shows app://galley as a name that resolves nowhere. */
const OWN = /^(app:\/\/galley\/|https:\/\/galley\.app\.invalid\/|data:|blob:|about:)/;

/** Listens to a window for what must never happen: an error, a blocked resource, a request to the network. */
export class Watch {
  readonly errors: string[] = [];
  readonly foreignRequests: string[] = [];

  constructor(page: Page) {
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' || text.includes('Content Security Policy')) this.errors.push(text);
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('request', (request: Request) => {
      if (!OWN.test(request.url())) this.foreignRequests.push(request.url());
    });
  }
}
