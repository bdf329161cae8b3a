import type { Rule } from "../rule.ts";
import { addressNotForHosts } from "./address-not-for-hosts.ts";
import { addressOnTwo } from "./address-on-two.ts";
import { addressRefused } from "./address-refused.ts";
import { addressTwice } from "./address-twice.ts";
import { bclimUnknown } from "./bclim-unknown.ts";
import { bondDoublesFrames } from "./bond-doubles-frames.ts";
import { bondOnTwoSwitches } from "./bond-on-two-switches.ts";
import { bondPortTaken } from "./bond-port-taken.ts";
import { bondRewritesMacs } from "./bond-rewrites-macs.ts";
import { broadcastQueueZero } from "./broadcast-queue-zero.ts";
import { childAsPort } from "./child-as-port.ts";
import { childOfPassthru } from "./child-of-passthru.ts";
import { childOnBridge } from "./child-on-bridge.ts";
import { derivedMacReused } from "./derived-mac-reused.ts";
import { guestMacWithoutTap } from "./guest-mac-without-tap.ts";
import { guestsInDifferentSubnets } from "./guests-in-different-subnets.ts";
import { hostVmRestriction } from "./host-vm-restriction.ts";
import { loop } from "./loop.ts";
import { macInUse } from "./mac-in-use.ts";
import { macNotUnicast } from "./mac-not-unicast.ts";
import { macOnTwo } from "./mac-on-two.ts";
import { macUniversal } from "./mac-universal.ts";
import { macvtapAsPort } from "./macvtap-as-port.ts";
import { mtuAboveParent } from "./mtu-above-parent.ts";
import { nameLo } from "./name-lo.ts";
import { nameTwice } from "./name-twice.ts";
import { namespaceTwice } from "./namespace-twice.ts";
import { nestedChild } from "./nested-child.ts";
import { nestedTooDeep } from "./nested-too-deep.ts";
import { noAddress } from "./no-address.ts";
import { nodstOutsideSource } from "./nodst-outside-source.ts";
import { nodstSteals } from "./nodst-steals.ts";
import { nopromiscOutsidePassthru } from "./nopromisc-outside-passthru.ts";
import { parentDown } from "./parent-down.ts";
import { parentIsBondPort } from "./parent-is-bond-port.ts";
import { parentIsBridgePort } from "./parent-is-bridge-port.ts";
import { parentWithoutCarrier } from "./parent-without-carrier.ts";
import { passthruAlone } from "./passthru-alone.ts";
import { passthruMac } from "./passthru-mac.ts";
import { passthruOnAddressedParent } from "./passthru-on-addressed-parent.ts";
import { portOfTwoBridges } from "./port-of-two-bridges.ts";
import { portOnOwnBridge } from "./port-on-own-bridge.ts";
import { portSettingWithoutSwitch } from "./port-setting-without-switch.ts";
import { portWithAddresses } from "./port-with-addresses.ts";
import { primaryUnused } from "./primary-unused.ts";
import { privateBehindRelay } from "./private-behind-relay.ts";
import { relayFacesBridge } from "./relay-faces-bridge.ts";
import { routeGateway } from "./route-gateway.ts";
import { routeOnDown } from "./route-on-down.ts";
import { routePrefix } from "./route-prefix.ts";
import { routeSource } from "./route-source.ts";
import { routeTwice } from "./route-twice.ts";
import { shimWithoutRoutes } from "./shim-without-routes.ts";
import { sourceWithoutList } from "./source-without-list.ts";
import { sourcesOutsideSource } from "./sources-outside-source.ts";
import { twoCables } from "./two-cables.ts";
import { vepaWithoutRelay } from "./vepa-without-relay.ts";
import { vlanBehindAccessPort } from "./vlan-behind-access-port.ts";
import { vlanOnBondPort } from "./vlan-on-bond-port.ts";
import { vlanTwice } from "./vlan-twice.ts";
import { vmMac } from "./vm-mac.ts";
import { vmWithoutTap } from "./vm-without-tap.ts";
import { wirelessParent } from "./wireless-parent.ts";
import { wirelessPort } from "./wireless-port.ts";

/**
 * Every rule, by code.
 *
 * A code is never given out again; docs/lint-rules.md has a section for each.
 */
export const RULES: readonly Rule[] = [
  passthruAlone,
  childOfPassthru,
  parentIsBridgePort,
  portOfTwoBridges,
  macvtapAsPort,
  portOnOwnBridge,
  nameTwice,
  nameLo,
  namespaceTwice,
  mtuAboveParent,
  macInUse,
  macNotUnicast,
  sourcesOutsideSource,
  nopromiscOutsidePassthru,
  guestMacWithoutTap,
  vlanTwice,
  loop,
  twoCables,
  vmWithoutTap,
  addressRefused,
  addressTwice,
  routeGateway,
  routeSource,
  routePrefix,
  routeTwice,
  nestedTooDeep,
  parentIsBondPort,
  bondPortTaken,
  hostVmRestriction,
  vepaWithoutRelay,
  privateBehindRelay,
  passthruOnAddressedParent,
  passthruMac,
  sourceWithoutList,
  nodstSteals,
  nodstOutsideSource,
  nestedChild,
  vmMac,
  parentDown,
  parentWithoutCarrier,
  broadcastQueueZero,
  addressOnTwo,
  macOnTwo,
  guestsInDifferentSubnets,
  wirelessParent,
  wirelessPort,
  childAsPort,
  portWithAddresses,
  derivedMacReused,
  relayFacesBridge,
  shimWithoutRoutes,
  portSettingWithoutSwitch,
  bclimUnknown,
  addressNotForHosts,
  routeOnDown,
  vlanBehindAccessPort,
  bondRewritesMacs,
  bondOnTwoSwitches,
  bondDoublesFrames,
  primaryUnused,
  vlanOnBondPort,
  noAddress,
  macUniversal,
  childOnBridge,
];
