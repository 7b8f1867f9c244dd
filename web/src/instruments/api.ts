import type { InstrumentItem, VersionStatus } from '../api/schemas';
import { useAll, useGet } from '../api/useGet';

/** An item that names its indicator: each of a published instrument does, one of a draft may not. */
export type NamedItem = InstrumentItem & { indicatorId: string; indicatorVersion: number };

export const namedItems = (items: InstrumentItem[]) =>
  items.filter(
    (one): one is NamedItem => one.indicatorId !== undefined && one.indicatorVersion !== undefined,
  );

export const useInstruments = (status?: VersionStatus) =>
  useAll('/api/instruments', status ? { query: { status: [status] } } : {});
export const useInstrument = (id: string, enabled = true) =>
  useGet('/api/instruments/{id}', { path: { id } }, { enabled });
export const useInstrumentVersion = (id: string, number: number) =>
  useGet('/api/instruments/{id}/versions/{number}', { path: { id, number } });
