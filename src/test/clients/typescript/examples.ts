import type { ResultOf } from '@graphql-typed-document-node/core';
import type { Client } from '@urql/core';
import {
  AnkaraInJanuary2026Document,
  BeingBuiltDocument,
  CentralAsiaDocument,
  FourPlusFourDocument,
  HakanFidanDocument,
  MiddleCorridorDocument,
} from './generated/graphql';

/** What is never null needs no check. */
export function titles({ meetings }: ResultOf<typeof AnkaraInJanuary2026Document>): string[] {
  return meetings.nodes.map((meeting) => `${meeting.title}: ${meeting.states.map((state) => state.name).join(', ')}`);
}

/** What may be null has to be checked. */
export function lengthKm({ corridor }: ResultOf<typeof MiddleCorridorDocument>): number {
  // @ts-expect-error A corridor with this slug may not be there.
  corridor.lengthKm;
  return corridor?.lengthKm ?? 0;
}

/** Scalars are what JSON brings: a number for an amount, text for a date that may be a year alone. */
export function cost({ projects }: ResultOf<typeof BeingBuiltDocument>): string[] {
  return projects.nodes.map(({ cost, expectedCompletion }) => {
    const amount: number = cost?.amount ?? 0;
    const year: string = (expectedCompletion ?? '').slice(0, 4);
    return `${year}: ${amount} ${cost?.currency}`;
  });
}

/** An enum takes its own values alone. */
export function isTwoPlusTwo({ states }: ResultOf<typeof CentralAsiaDocument>): boolean {
  // @ts-expect-error There is no such kind of council.
  return states.nodes.some((state) => state.councils.nodes.some((council) => council.kind === 'TWO_PLUS_TWO'));
}

/** A typed document carries its result through a client. */
export async function people(client: Client): Promise<string[]> {
  const [launch, minister] = await Promise.all([
    client.query(FourPlusFourDocument, {}),
    client.query(HakanFidanDocument, {}),
  ]);
  const there = launch.data?.council?.meetings.nodes.flatMap((meeting) => meeting.participations) ?? [];
  return [...there.map(({ person }) => person.name), minister.data?.person?.name ?? ''];
}
