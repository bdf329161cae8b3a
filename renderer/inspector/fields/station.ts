import {
  addresses,
  description,
  dhcp,
  macField,
  nameField,
  routes,
  standInMac,
  upField,
} from "./common.ts";
import type { FieldTable } from "./field.ts";

export const stationFields: FieldTable<"station"> = {
  name: nameField("ui.inspector.help.plain.name"),
  up: upField("ui.inspector.help.station.up"),
  mac: macField("ui.inspector.help.station.mac", standInMac),
  dhcp,
  addresses,
  routes,
  description,
};
