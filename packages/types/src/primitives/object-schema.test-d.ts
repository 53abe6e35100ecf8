import { describe, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import type { DateInput } from '../models/date-input.js';
import type { FreeFormMap } from '../models/free-form-map.js';
import type { OpenEnum } from '../models/open-enum.js';
import { freeFormMap } from './free-form-map.js';
import { listOf } from './lists.js';
import type { ObjectSchema } from './object-schema.js';
import { closedEnum, openEnum } from './open-enum.js';
import { nullishFields } from './optional-fields.js';
import { requestObject } from './request-object.js';
import { responseObject } from './response-object.js';
import { schemaFor } from './schema-for.js';

interface Voice {
  speed?: number | null | undefined;
}
interface Thing {
  id: string;
  type: 'thing';
  status: OpenEnum<'active' | 'draft'>;
  order?: 'asc' | 'desc' | undefined;
  voice?: Voice | null | undefined;
  voices: Voice[];
  phrases?: readonly string[] | undefined;
  metadata: FreeFormMap;
  enabled: boolean;
}

const voice: ObjectSchema<Voice> = responseObject('Voice', () =>
  nullishFields({ speed: z.number() }),
);
const fields = () => ({
  id: z.string(),
  type: z.literal('thing'),
  status: openEnum(['active', 'draft']),
  order: closedEnum(['asc', 'desc']).optional(),
  voice: voice.nullish(),
  voices: z.array(voice),
  phrases: listOf(z.string()).optional(),
  metadata: freeFormMap(),
  enabled: z.boolean(),
});
const schema: ObjectSchema<Thing> = responseObject('Thing', fields);

describe('ObjectSchema', () => {
  test('parses to its model, and takes its model', () => {
    expectTypeOf<z.output<typeof schema>>().toEqualTypeOf<Thing>();
    expectTypeOf<z.input<typeof schema>>().toEqualTypeOf<Thing>();
  });

  test('is a schema of zod, whose fields have schemas of their kind', () => {
    expectTypeOf(schema).toExtend<z.ZodObject>();
    expectTypeOf(schema.shape.id).toEqualTypeOf<z.ZodString>();
    expectTypeOf(schema.shape.enabled).toEqualTypeOf<z.ZodBoolean>();
    expectTypeOf(schema.shape.type.value).toEqualTypeOf<'thing'>();
    expectTypeOf(schema.shape.order.unwrap().enum.asc).toEqualTypeOf<'asc'>();
    expectTypeOf(schema.shape.voice.unwrap().unwrap()).toEqualTypeOf<ObjectSchema<Voice>>();
    expectTypeOf(schema.shape.voices.element).toEqualTypeOf<ObjectSchema<Voice>>();
  });

  test('can be picked from, extended and made partial', () => {
    expectTypeOf(schema.pick({ id: true }).parse(0)).toEqualTypeOf<{ id: string }>();
    expectTypeOf(schema.extend({ size: z.number() }).parse(0).size).toEqualTypeOf<number>();
    expectTypeOf(schema.partial().parse(0).id).toEqualTypeOf<string | undefined>();
    expectTypeOf(schema.optional().parse(0)).toEqualTypeOf<Thing | undefined>();
  });

  test('gives dates of a request back as texts', () => {
    type Call = ObjectSchema<{ at?: DateInput | undefined }>;
    expectTypeOf<z.input<Call>>().toEqualTypeOf<{ at?: string | Date | undefined }>();
    expectTypeOf<z.output<Call>>().toEqualTypeOf<{ at?: string | undefined }>();
  });
});

describe('requestObject and responseObject', () => {
  test('take fields that are those of the model', () => {
    const one: ObjectSchema<Thing> = responseObject('Thing', fields);
    const other: ObjectSchema<Thing> = requestObject('Thing', fields);
    expectTypeOf(one).toEqualTypeOf(other);
  });

  test('reject a field that is missing', () => {
    const { id: _, ...rest } = fields();
    // @ts-expect-error the id is missing
    const less: ObjectSchema<Thing> = responseObject('Thing', () => rest);
    expectTypeOf(less).toBeObject();
  });

  test('reject a field that the model does not have', () => {
    const more: ObjectSchema<Thing> = requestObject('Thing', () => ({
      ...fields(),
      // @ts-expect-error the model has no colour
      colour: z.string().optional(),
    }));
    expectTypeOf(more).toBeObject();
  });

  test('reject another type, a narrower and a wider one', () => {
    const other: ObjectSchema<Thing> = responseObject('Thing', () => ({
      ...fields(),
      // @ts-expect-error the id is a string
      id: z.number(),
    }));
    const narrower: ObjectSchema<Thing> = responseObject('Thing', () => ({
      ...fields(),
      // @ts-expect-error the status can be a draft too
      status: openEnum(['active']),
    }));
    const wider: ObjectSchema<Thing> = responseObject('Thing', () => ({
      ...fields(),
      // @ts-expect-error the model knows no third order
      order: closedEnum(['asc', 'desc', 'none']).optional(),
    }));
    expectTypeOf([other, narrower, wider]).toBeArray();
  });

  test('reject a field that is optional or null on one side only', () => {
    const optional: ObjectSchema<Thing> = responseObject('Thing', () => ({
      ...fields(),
      // @ts-expect-error the id is required
      id: z.string().optional(),
    }));
    const required: ObjectSchema<Thing> = responseObject('Thing', () => ({
      ...fields(),
      // @ts-expect-error the order is optional
      order: closedEnum(['asc', 'desc']),
    }));
    const nullable: ObjectSchema<Thing> = responseObject('Thing', () => ({
      ...fields(),
      // @ts-expect-error the order is not null
      order: closedEnum(['asc', 'desc']).nullish(),
    }));
    const notNullable: ObjectSchema<Thing> = responseObject('Thing', () => ({
      ...fields(),
      // @ts-expect-error the voice can be null
      voice: voice.optional(),
    }));
    expectTypeOf([optional, required, nullable, notNullable]).toBeArray();
  });
});

describe('schemaFor', () => {
  type Sizes = Record<string, number> | number[];
  const sizes = schemaFor<Sizes>();
  const record = z.record(z.string(), z.number());

  test('gives a schema the type of its values', () => {
    const schema = sizes(z.union([record, z.array(z.number())]));
    expectTypeOf(schema).toEqualTypeOf<z.ZodType<Sizes, Sizes>>();
  });

  test('rejects a narrower, a wider and another schema', () => {
    // @ts-expect-error the model has arrays too
    sizes(record);
    // @ts-expect-error the model has no null
    sizes(z.union([record, z.array(z.number()), z.null()]));
    // @ts-expect-error the model has numbers
    sizes(z.union([record, z.array(z.string())]));
  });

  test('rejects a schema with another input', () => {
    // @ts-expect-error the input can be undefined
    sizes(z.union([record, z.array(z.number())]).default([]));
  });
});
