/** Who races on which shape. */
import * as root from 'vietqr-kit';
import * as lite from 'vietqr-kit/lite';
import { type Lap, lapOf } from '../race.ts';
import { codeShapes } from './codes.ts';
import { orderShapes } from './orders.ts';
import { isReadBy, readers } from './readers.ts';
import { isWrittenBy, writers } from './writers.ts';

export interface Contest {
  readonly action: 'decode' | 'encode';
  readonly shape: string;
  /** Characters of a code of this shape. */
  readonly length: number;
  readonly root: Lap;
  /** Absent where it gives another answer than the root. */
  readonly lite?: Lap;
  /** Absent where it does more than read: it looks for repairs. */
  readonly inspect?: Lap;
  /** The libraries that do it rightly. */
  readonly peers: Readonly<Record<string, Lap>>;
}

export const contests: readonly Contest[] = [...reading(), ...writing()];

function reading(): Contest[] {
  return codeShapes.map((shape) => {
    const texts = shape.codes.map(({ text }) => text);
    const hasRepairs = texts.some((text) => root.inspect(text).repairs.length > 0);
    return {
      action: 'decode',
      shape: shape.name,
      length: meanLength(texts),
      root: lapOf(texts, readByRoot),
      lite: lapOf(texts, readByLite),
      ...(!hasRepairs && { inspect: lapOf(texts, inspectByRoot) }),
      peers: Object.fromEntries(
        readers.filter((peer) => isReadBy(peer, shape)).map(({ name, read }) => [name, lapOf(texts, read)]),
      ),
    };
  });
}

function writing(): Contest[] {
  return orderShapes.map((shape) => {
    const { name, orders } = shape;
    return {
      action: 'encode',
      shape: name,
      length: meanLength(orders.map((order) => root.encode(order))),
      root: lapOf(orders, writeByRoot),
      ...(orders.every((order) => lite.safeEncode(order).ok) && { lite: lapOf(orders, writeByLite) }),
      peers: Object.fromEntries(
        writers.filter((peer) => isWrittenBy(peer, shape)).map((peer) => [peer.name, peer.lap(orders)]),
      ),
    };
  });
}

function readByRoot(text: string): unknown {
  return root.decode(text);
}

function readByLite(text: string): unknown {
  return lite.decode(text);
}

function inspectByRoot(text: string): unknown {
  return root.inspect(text);
}

function writeByRoot(order: root.PaymentInput): unknown {
  return root.encode(order);
}

function writeByLite(order: root.PaymentInput): unknown {
  return lite.encode(order);
}

function meanLength(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
}
