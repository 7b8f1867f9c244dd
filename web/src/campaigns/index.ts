/** What other features use of this one. */
export { useCampaigns, type Campaign } from './api';
