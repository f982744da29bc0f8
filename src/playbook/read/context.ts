import type { Library } from './library.ts';
import type { Names } from './names.ts';
import type { OrderRules } from './order.ts';
import type { Item } from './sections.ts';

/** An entry of a section whose shape was validated. */
export type Shaped<S extends { _zod: { output: unknown } }> = Item<S['_zod']['output']>;

/** All that the parts of a playbook need of each other while it is read. */
export interface Context {
  readonly names: Names;
  readonly order: OrderRules;
  readonly library: Library;
  readonly detailIds: ReadonlySet<string>;
  readonly stepIds: readonly string[];
}
