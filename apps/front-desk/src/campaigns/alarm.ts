/** Sleep that can be ended early. */
export class Alarm {
  #wake: (() => void) | undefined;
  #rang = false;

  /** Ends the sleep, or the next one if nobody sleeps. */
  ring(): void {
    this.#rang = true;
    this.#wake?.();
  }

  /** Resolves after so many milliseconds, or when the alarm rings. */
  async sleep(milliseconds: number): Promise<void> {
    if (!this.#rang) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = undefined;
    this.#rang = false;
  }
}
