import type * as z from 'zod/mini';

/** A shape with everything in it read-only, so that mutable and read-only lists compare as equal. */
export type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

/** True for identical types, optional properties included; assignability is not enough. */
type IsSame<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Checked<Shape, Schema extends z.ZodMiniType> =
  IsSame<Frozen<z.infer<Schema>>, Frozen<Shape>> extends true
    ? Schema
    : { readonly 'schema and type differ': Frozen<z.infer<Schema>> };

/**
 * A schema for a type that belongs to another room: it compiles only while both have the same
 * properties. Otherwise a field that is added to the type would be stripped silently.
 *
 * `schemaOf<Entry>()(z.object({ … }))`
 */
export function schemaOf<Shape>() {
  return <Schema extends z.ZodMiniType>(schema: Schema & Checked<Shape, Schema>): Schema => schema;
}

/** Like `schemaOf`, for a message whose values are narrower than the type's: the keys must match. */
export function schemaWithKeysOf<Shape>() {
  return <Schema extends z.ZodMiniType>(
    schema: Schema &
      (IsSame<keyof z.infer<Schema>, keyof Shape> extends true
        ? Schema
        : { readonly 'schema and type have other names': keyof z.infer<Schema> }),
  ): Schema => schema;
}
