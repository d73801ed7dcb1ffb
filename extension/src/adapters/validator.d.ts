/** Generated from adapter.schema.json by the build. */
declare module 'adapter-validator' {
  interface SchemaError {
    readonly instancePath: string;
    readonly keyword: string;
    readonly message?: string;
    readonly params: Readonly<Record<string, unknown>>;
  }
  interface Validate {
    (data: unknown): boolean;
    readonly errors?: readonly SchemaError[] | null;
  }
  const validate: Validate;
  export default validate;
  export type { SchemaError };
}
