/** The place of an item in a `LinkedList`. */
export class Link<Item> {
  previous: Link<Item> | undefined;
  next: Link<Item> | undefined;
  listed = true;

  constructor(readonly item: Item) {}
}

/**
 * A list in the order in which its items came, for what comes and goes with each call. A `Set` does the same, but
 * each time it resizes, V8 leaves a table that holds on to its items and to the next table: once one of them is in
 * the old space, all later ones follow it there. That cost a quarter of the time of a call.
 */
export class LinkedList<Item> {
  #first: Link<Item> | undefined;
  #last: Link<Item> | undefined;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The oldest item. */
  get first(): Item | undefined {
    return this.#first?.item;
  }

  /** Adds an item at the end. Returns its place, by which it is removed. */
  add(item: Item): Link<Item> {
    const link = new Link(item);
    link.previous = this.#last;
    if (this.#last) this.#last.next = link;
    else this.#first = link;
    this.#last = link;
    this.#size += 1;
    return link;
  }

  /** Removes an item. A second time does nothing. */
  remove(link: Link<Item>): void {
    if (!link.listed) return;
    link.listed = false;
    const { previous, next } = link;
    if (previous) previous.next = next;
    else this.#first = next;
    if (next) next.previous = previous;
    else this.#last = previous;
    // A link that was removed must not hold on to those that follow it.
    link.previous = undefined;
    link.next = undefined;
    this.#size -= 1;
  }

  /**
   * Removes the items one after the other, and those that come meanwhile. A loop over them, unlike a function called with
   * each, adds no line to the stack of an error that an item creates: V8 would cut off the line of the caller instead.
   */
  *drain(): Generator<Item, void, void> {
    for (let link = this.#first; link; link = this.#first) {
      this.remove(link);
      yield link.item;
    }
  }

  /** Calls `visit` with each item that is in the list now, except those that it removes before their turn. */
  forEach(visit: (item: Item) => void): void {
    const links: Link<Item>[] = [];
    for (let link = this.#first; link; link = link.next) links.push(link);
    for (const link of links) if (link.listed) visit(link.item);
  }
}
