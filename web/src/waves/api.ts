import { useAll, useGet } from '../api/useGet';
import type { SchemeRef } from '../api/types';

interface WaveUnit {
  unitId: string;
  role: 'PILOT' | 'CONTROL';
  from: string;
  to?: string;
}

export interface Wave {
  id: string;
  version: number;
  name: string;
  kind: 'PILOT' | 'ROLLOUT';
  startsOn: string;
  status: 'PLANNED' | 'OPEN' | 'CLOSED';
  units: WaveUnit[];
  requiredCoverage?: number;
  causes?: string[];
  held?: boolean;
  openedWithout?: string;
}

export interface Cycle {
  id: string;
  version: number;
  name: string;
  year: number;
  startsOn: string;
  endsOn: string;
  scheme: SchemeRef;
  numberScheme?: SchemeRef;
  causes?: string[];
  status: 'PLANNED' | 'OPEN' | 'CLOSED';
  hash: string;
}

/** How ready a unit is for a cycle, and whether it is open there. */
export interface Readiness {
  unitId: string;
  unitCode: string;
  unitName: string;
  waveId: string;
  coverage: number;
  required: number;
  employees: number;
  answered: number;
  open: boolean;
  openedOn?: string;
}

export interface Scheme {
  code: string;
  version: number;
  name?: string;
  /** False for a number that only stands beside the legal result. */
  legalResult: boolean;
}

export const useWaves = (enabled = true) => useAll<Wave>('/api/waves', { enabled });
export const useCycles = () => useAll<Cycle>('/api/cycles');
export const useCycle = (id: string) => useGet<Cycle>(`/api/cycles/${id}`);
export const useReadiness = (cycleId: string) =>
  useAll<Readiness>(`/api/cycles/${cycleId}/units`, { everyMs: 10_000 });
export const useSchemes = () => useAll<Scheme>('/api/schemes');
