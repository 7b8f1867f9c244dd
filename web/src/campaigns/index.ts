/** What other features use of this one. */
export { useCampaigns } from './api';
