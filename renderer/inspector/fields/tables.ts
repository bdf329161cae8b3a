import { cableSchema } from "../../../shared/topology/cable.ts";
import { nodeSchemas } from "../../../shared/topology/document.ts";
import { isOptionalKey } from "../../../shared/topology/schema-shape.ts";
import { bondFields } from "./bond.ts";
import { bridgeFields } from "./bridge.ts";
import { cableFields } from "./cable.ts";
import type { FieldSpec, Scope } from "./field.ts";
import { guestFields } from "./guest.ts";
import { hostFields } from "./host.ts";
import { macvlanFields } from "./macvlan.ts";
import { nicFields } from "./nic.ts";
import { noteFields } from "./note.ts";
import { stationFields } from "./station.ts";
import { switchFields } from "./switch.ts";
import { vethFields } from "./veth.ts";

/** Every property of every kind, in the order of the panel. */
const TABLES: Readonly<Record<Scope, object>> = {
  host: hostFields,
  nic: nicFields,
  bond: bondFields,
  bridge: bridgeFields,
  macvlan: macvlanFields,
  veth: vethFields,
  guest: guestFields,
  switch: switchFields,
  station: stationFields,
  note: noteFields,
  cable: cableFields,
};

/** The fields of a kind by the property's key. */
export function fieldsOf(scope: Scope): readonly (readonly [string, FieldSpec])[] {
  return Object.entries(TABLES[scope] as Readonly<Record<string, FieldSpec>>);
}

export function fieldOf(scope: Scope, key: string): FieldSpec | undefined {
  return (TABLES[scope] as Readonly<Record<string, FieldSpec>>)[key];
}

/** Whether a property may be left out of the document. */
export function isOptionalField(scope: Scope, key: string): boolean {
  return isOptionalKey(scope === "cable" ? cableSchema : nodeSchemas[scope], key);
}
