import { z } from 'zod';
import { type DatasetName, foreignKeys, schemas } from './schemas/index.ts';
import { longestEvidence } from './schemas/row.ts';
import { wordsOf } from './schemas/words.ts';

/** A column as Frictionless describes it. */
export interface PackageField {
  [more: string]: unknown;
  name: string;
  type: string;
  title: string;
  description: string;
  constraints: Record<string, unknown>;
}

/** What datapackage.json says of a dataset's columns and keys; made from the schema that checks the rows. */
export function packageSchema(
  dataset: DatasetName,
  given: readonly { name?: string; title?: string; description?: string | undefined }[] = [],
) {
  const { properties = {} } = z.toJSONSchema(schemas[dataset], { io: 'input' });
  const shape: Record<string, z.core.$ZodType> = schemas[dataset].shape;
  const keys = Object.entries(foreignKeys[dataset] ?? {}).map(([column, target]) => ({
    fields: [column],
    // A reference without a resource is to the same one.
    reference: { ...(target === dataset ? {} : { resource: target }), fields: ['id'] },
  }));
  return {
    fields: Object.entries(properties).map(([name, property]): PackageField => {
      const { name: title, meaning } = wordsOf(shape[name]!);
      const known = given.find((one) => one.name === name);
      const { anyOf } = property as z.core.JSONSchema.BaseSchema;
      const options = (anyOf ?? [property]) as z.core.JSONSchema.BaseSchema[];
      const { type, enum: values } = options.find((option) => option.type !== 'null')!;
      return {
        name,
        type: String(type),
        // Words that readers of a release know stay: a new wording would be a new release.
        title: known?.title ?? title?.zh ?? name,
        description: known?.description ?? meaning?.en ?? '',
        constraints: {
          required: options.length === 1,
          ...(name === 'id' ? { unique: true } : {}),
          ...(values ? { enum: values } : {}),
          ...(name === 'evidence' ? { maxLength: longestEvidence } : {}),
        },
      };
    }),
    primaryKey: ['id'],
    missingValues: [''],
    ...(keys.length ? { foreignKeys: keys } : {}),
  };
}
