import { describe, expect, it } from 'vitest';
import { LinkedList } from './linked-list.js';

const listItems = <Item>(list: LinkedList<Item>): Item[] => {
  const items: Item[] = [];
  list.forEach((item) => {
    items.push(item);
  });
  return items;
};

describe('a linked list', () => {
  it('keeps the order in which items came, whichever of them leave', () => {
    const list = new LinkedList<string>();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((item) => list.add(item));
    if (!a || !b || !c || !d) throw new Error('four links');
    list.remove(b);
    expect(listItems(list)).toEqual(['a', 'c', 'd']);
    list.remove(d);
    list.remove(a);
    list.add('e');
    expect(listItems(list)).toEqual(['c', 'e']);
    expect(list).toMatchObject({ first: 'c', size: 2 });
    list.remove(c);
    list.remove(c);
    expect(list).toMatchObject({ first: 'e', size: 1 });
  });

  it('holds the same item twice, and removes one of them', () => {
    const list = new LinkedList<string>();
    list.add('a');
    list.remove(list.add('a'));
    expect(listItems(list)).toEqual(['a']);
  });

  it('lets go of its neighbours when it is removed, so that a removed link keeps nothing in memory', () => {
    const list = new LinkedList<string>();
    const links = ['a', 'b', 'c'].map((item) => list.add(item));
    for (const link of links) list.remove(link);
    expect(links).toMatchObject([
      { previous: undefined, next: undefined },
      { previous: undefined, next: undefined },
      { previous: undefined, next: undefined },
    ]);
    expect(list).toMatchObject({ first: undefined, size: 0 });
  });

  it('does not visit items that left before their turn', () => {
    const list = new LinkedList<string>();
    list.add('a');
    const second = list.add('b');
    list.add('c');
    const visited: string[] = [];
    list.forEach((item) => {
      visited.push(item);
      list.remove(second);
    });
    expect(visited).toEqual(['a', 'c']);
  });

  it('is drained of the items that come meanwhile too', () => {
    const list = new LinkedList<string>();
    list.add('a');
    list.remove(list.add('b'));
    list.add('c');
    const visited: string[] = [];
    for (const item of list.drain()) {
      visited.push(item);
      if (item === 'a') list.add('late');
    }
    expect(visited).toEqual(['a', 'c', 'late']);
    expect(list.size).toBe(0);
  });
});
