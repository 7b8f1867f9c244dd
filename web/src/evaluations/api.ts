import { useAll, useGet } from '../api/useGet';
import type { SchemeRef } from '../api/types';

export type EvaluationStatus = 'REGISTERED' | 'LOOKED' | 'STALE';
export type SuggestedAction =
  | 'RETIRE'
  | 'RESCALE_TARGET'
  | 'REWORD'
  | 'SPLIT'
  | 'KEEP'
  | 'CHANGE_METHOD'
  | 'EXTEND_WAVE'
  | 'HOLD_WAVE';

export interface Target {
  kind: 'INDICATOR' | 'METHOD' | 'WAVE';
  indicatorId?: string;
  version?: number;
  waveId?: string;
  scheme?: SchemeRef;
}

export interface Reason {
  code: string;
  value?: number;
  threshold?: number;
  message?: string;
}

export interface Fate {
  decision: 'ACCEPTED' | 'REJECTED' | 'POSTPONED';
  reason: string;
  decidedAt: string;
  postponedUntil?: string;
  result?: {
    kind?: 'WAVE' | 'CYCLE';
    id?: string;
    indicatorId?: string;
    version?: number;
    status?: string;
  };
}

export interface Recommendation {
  id: string;
  target: Target;
  suggestedAction: SuggestedAction;
  reasons?: Reason[];
  evidence?: { kind: string; evaluationId?: string; verdict?: string; n?: number; note?: string };
  raisedAt?: string;
  fate?: Fate;
}

export interface UnitFigure {
  unitId: string;
  unitCode: string;
  unitName: string;
  role: 'PILOT' | 'CONTROL';
  pre?: number;
  post?: number;
  change?: number;
  respondents?: number;
  excluded?: string;
}

export interface Result {
  verdict: string;
  sentence: string;
  effect?: number;
  low?: number;
  high?: number;
  standardError?: number;
  df?: number;
  t?: number;
  p?: number;
  permutation?: { p?: number; smallest?: number; enumerated?: boolean; draws?: number };
  preTrend?: { status: string; [more: string]: unknown };
  ceiling?: { checked: boolean; [more: string]: unknown };
  units: UnitFigure[];
  snapshotHash: string;
  lookedAt: string;
}

export interface Evaluation {
  id: string;
  version: number;
  waveId: string;
  status: EvaluationStatus;
  registeredAt: string;
  registeredAfterWindow?: boolean;
  preQuarters: string[];
  postQuarters: string[];
  lookOn: string;
  pilotUnits?: number;
  controlUnits?: number;
  smallestEffect: number;
  alpha: number;
  minimumRespondents: number;
  seed?: number;
  draws?: number;
  note?: string;
  result?: Result;
  recommendations?: Recommendation[];
}

export const useEvaluations = (enabled = true) =>
  useAll<Evaluation>('/api/evaluation/evaluations', { enabled });
export const useEvaluation = (id: string) =>
  useGet<Evaluation>(`/api/evaluation/evaluations/${id}`);
export const useRecommendations = (enabled = true) =>
  useAll<Recommendation>('/api/evaluation/recommendations', { enabled });
export const useRecommendation = (id: string, enabled = true) =>
  useGet<Recommendation>(`/api/evaluation/recommendations/${id}`, { enabled });
