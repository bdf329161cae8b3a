/** A network: the masked address and the prefix length. IPv4 addresses are unsigned numbers, IPv6 ones bigints. */
export interface Prefix<Address = number> {
  readonly network: Address;
  readonly length: number;
}

/** An address with the network that it is on. */
export interface AddressOnLink<Address = number> extends Prefix<Address> {
  readonly address: Address;
}

/** A route of the main table. */
export interface RouteEntry<Address = number> extends Prefix<Address> {
  /** The interface that it leaves by. */
  readonly device: number;
  /** The next hop; undefined: the destination is on the link. */
  readonly via: Address | undefined;
}
