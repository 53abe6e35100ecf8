import type { Page } from 'playwright-core';

/** Everything that a page complains about: in its console, in its scripts, and in what it asked the server for. */
export class PageProblems {
  readonly found: string[] = [];

  /** @param expectedStatuses - responses that the test provokes, such as 404. */
  constructor(page: Page, expectedStatuses: readonly number[]) {
    page.on('pageerror', (error) => this.found.push(`script: ${error.message}`));
    page.on('console', (message) => {
      // A response with an error is listed below, with its status.
      const expected = message.text().startsWith('Failed to load resource');
      if (['error', 'warning'].includes(message.type()) && !expected)
        this.found.push(`console: ${message.text()}`);
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // Whoever leaves a page ends its streams and what it still loads.
      if (reason !== 'net::ERR_ABORTED')
        this.found.push(`request: ${request.method()} ${request.url()} ${reason}`);
    });
    page.on('response', (response) => {
      const status = response.status();
      if (status >= 400 && !expectedStatuses.includes(status))
        this.found.push(`response: ${status} ${response.url()}`);
    });
  }
}
