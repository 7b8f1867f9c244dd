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
const CampaignsPage = lazy(() => import('../campaigns/CampaignsPage'));
const CampaignNewPage = lazy(() => import('../campaigns/CampaignNewPage'));
const CampaignPage = lazy(() => import('../campaigns/CampaignPage'));
const WavesPage = lazy(() => import('../waves/WavesPage'));
const CyclePage = lazy(() => import('../waves/CyclePage'));
const PlansPage = lazy(() => import('../plans/PlansPage'));
const PlanNewPage = lazy(() => import('../plans/PlanNewPage'));
const PlanPage = lazy(() => import('../plans/PlanPage'));
const EvaluationsPage = lazy(() => import('../evaluations/EvaluationsPage'));
const EvaluationPage = lazy(() => import('../evaluations/EvaluationPage'));
const RecommendationPage = lazy(() => import('../evaluations/RecommendationPage'));
const RevisionsPage = lazy(() => import('../revisions/RevisionsPage'));
const RevisionPage = lazy(() => import('../revisions/RevisionPage'));
const MethodPage = lazy(() => import('../revisions/MethodPage'));
const ProposalsPage = lazy(() => import('../proposals/ProposalsPage'));
const ProposalPage = lazy(() => import('../proposals/ProposalPage'));
const NeedPage = lazy(() => import('../needs/NeedPage'));
const IndicatorsPage = lazy(() => import('../indicators/IndicatorsPage'));
const IndicatorNewPage = lazy(() => import('../indicators/IndicatorNewPage'));
const IndicatorPage = lazy(() => import('../indicators/IndicatorPage'));
const InstrumentsPage = lazy(() => import('../instruments/InstrumentsPage'));
const InstrumentPage = lazy(() => import('../instruments/InstrumentPage'));
const CareerPage = lazy(() => import('../career/CareerPage'));
const FeedsPage = lazy(() => import('../feeds/FeedsPage'));
const SourcePage = lazy(() => import('../feeds/SourcePage'));

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
        <Route path="sosialisasi" element={<CampaignsPage />} />
        <Route path="sosialisasi/baru" element={<CampaignNewPage />} />
        <Route path="sosialisasi/:id" element={<CampaignPage />} />
        <Route path="gelombang" element={<WavesPage />} />
        <Route path="siklus/:id" element={<CyclePage />} />
        <Route path="rencana" element={<PlansPage />} />
        <Route path="rencana/baru" element={<PlanNewPage />} />
        <Route path="rencana/:id" element={<PlanPage />} />
        <Route path="evaluasi" element={<EvaluationsPage />} />
        <Route path="evaluasi/rekomendasi/:id" element={<RecommendationPage />} />
        <Route path="evaluasi/:id" element={<EvaluationPage />} />
        <Route path="revisi" element={<RevisionsPage />} />
        <Route path="revisi/metode/:id" element={<MethodPage />} />
        <Route path="revisi/:id" element={<RevisionPage />} />
        <Route path="usulan" element={<ProposalsPage />} />
        <Route path="usulan/:id" element={<ProposalPage />} />
        <Route path="kebutuhan/butir/:id" element={<NeedPage />} />
        <Route path="indikator" element={<IndicatorsPage />} />
        <Route path="indikator/baru" element={<IndicatorNewPage />} />
        <Route path="indikator/:id" element={<IndicatorPage />} />
        <Route path="instrumen" element={<InstrumentsPage />} />
        <Route path="instrumen/:id" element={<InstrumentPage />} />
        <Route path="karier" element={<CareerPage />} />
        <Route path="umpan-survei" element={<FeedsPage />} />
        <Route path="umpan-survei/:code" element={<SourcePage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
