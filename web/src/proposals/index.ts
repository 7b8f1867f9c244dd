/** What other features use of this one. */
export { ProposalCards } from './ProposalCards';
export { useProposals } from './api';
