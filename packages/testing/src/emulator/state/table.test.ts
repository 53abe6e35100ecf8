import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { mergePatch } from '../../shared/merge.js';
import { Table, type TableOptions } from './table.js';

const schema = z.object({
  id: z.string(),
  name: z.string(),
  size: z.object({ width: z.number(), height: z.number() }),
});
type Box = z.infer<typeof schema>;

const createBoxes = (more: Partial<TableOptions<Box>> = {}) => {
  let count = 0;
  return new Table<Box>({
    name: 'box',
    schema,
    complete: (partial) =>
      mergePatch<Box>(
        { id: `box_${++count}`, name: 'a box', size: { width: 1, height: 2 } },
        partial,
      ),
    ...more,
  });
};

describe('Table', () => {
  it('fills in the fields that an insert omits', () => {
    const boxes = createBoxes();
    expect(boxes.insert({ size: { width: 9 } })).toEqual({
      id: 'box_1',
      name: 'a box',
      size: { width: 9, height: 2 },
    });
    expect(boxes.size).toBe(1);
  });

  it('rejects a slip of a field, and a value that is not an object', () => {
    const boxes = createBoxes();
    const { id } = boxes.insert();
    expect(() => boxes.insert({ nmae: 'a' } as never)).toThrow(
      new TypeError('The model of box has no field "nmae". Did you mean "name"?'),
    );
    expect(() => boxes.update(id, { NAME: 'a' } as never)).toThrow('Did you mean "name"?');
    expect(() => boxes.insert(null as never)).toThrow('The box must be an object; got null');
    expect(boxes.size).toBe(1);
  });

  it('keeps the id of an entity', () => {
    const boxes = createBoxes();
    const { id } = boxes.insert();
    expect(() => boxes.update(id, { id: 'box_9' })).toThrow('The id of box box_1 cannot change');
    expect(boxes.update(id, { id, name: 'b' }).name).toBe('b');
  });

  it('returns copies', () => {
    const boxes = createBoxes();
    const inserted = boxes.insert();
    inserted.size.width = 100;
    const [listed] = boxes.all();
    if (listed) listed.size.width = 100;
    expect(boxes.get('box_1')?.size.width).toBe(1);
  });

  it('refuses an entity that does not match its model, and names the field', () => {
    const boxes = createBoxes();
    const wrong = { name: 4 } as unknown as { name: string };
    expect(() => boxes.insert(wrong)).toThrow(/This box does not match its model[\s\S]*→ at name/);
    expect(boxes.size).toBe(0);
  });

  it('refuses a second entity with the same id', () => {
    const boxes = createBoxes();
    boxes.insert({ id: 'box_a' });
    expect(() => boxes.insert({ id: 'box_a' })).toThrow('The box box_a already exists');
  });

  it('merges an update into the stored entity, and reports the change', () => {
    const onUpdate = vi.fn();
    const boxes = createBoxes({ onUpdate });
    boxes.insert();
    const updated = boxes.update('box_1', { size: { height: 7 } });
    expect(updated.size).toEqual({ width: 1, height: 7 });
    expect(onUpdate).toHaveBeenCalledWith(updated);
  });

  it('does not change an entity when the update does not match the model', () => {
    const boxes = createBoxes();
    boxes.insert();
    expect(() => boxes.update('box_1', { name: 1 as unknown as string })).toThrow('does not match');
    expect(boxes.get('box_1')?.name).toBe('a box');
  });

  it('rejects an update of an unknown id', () => {
    expect(() => createBoxes().update('box_9', {})).toThrow('No box has the id box_9.');
  });

  it('deletes once, and reports it', () => {
    const onDelete = vi.fn();
    const boxes = createBoxes({ onDelete });
    boxes.insert();
    expect(boxes.delete('box_1')).toBe(true);
    expect(boxes.delete('box_1')).toBe(false);
    expect(boxes.get('box_1')).toBeUndefined();
    expect(onDelete).toHaveBeenCalledTimes(1);
  });
});
