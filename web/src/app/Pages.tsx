import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

const HomePage = lazy(() => import('../home/HomePage'));
const LivePage = lazy(() => import('../live/LivePage'));
const ResultsPage = lazy(() => import('../results/ResultsPage'));
const ResultPage = lazy(() => import('../results/ResultPage'));
const TeamPage = lazy(() => import('../team/TeamPage'));
const FeedbackPage = lazy(() => import('../team/FeedbackPage'));
const NeedsPage = lazy(() => import('../needs/NeedsPage'));
const RoundPage = lazy(() => import('../needs/RoundPage'));

/** Each page is loaded when it is first opened. */
export function Pages() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<HomePage />} />
        <Route path="langsung" element={<LivePage />} />
        <Route path="hasil" element={<ResultsPage />} />
        <Route path="hasil/:id" element={<ResultPage />} />
        <Route path="tim" element={<TeamPage />} />
        <Route path="tim/:id/umpan-balik" element={<FeedbackPage />} />
        <Route path="kebutuhan" element={<NeedsPage />} />
        <Route path="kebutuhan/:id" element={<RoundPage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
