import type { z } from "zod";

/** One call of the contract: what goes in is parsed where it arrives, what comes back is typed. */
export interface AppCall<Input, Output> {
  readonly input: z.ZodType<Input>;
  /** Only for the compiler; nothing is stored here. */
  readonly output?: Output;
}

/** Declares a call by the schema of its input and the type of its answer. */
export function call<Output>(): <Input>(input: z.ZodType<Input>) => AppCall<Input, Output> {
  return (input) => ({ input });
}
