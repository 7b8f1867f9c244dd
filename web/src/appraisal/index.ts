/** What other features use of this one. */
export { InnovationView } from './InnovationForms';
export { OpinionsSection } from './OpinionsSection';
export { Work } from './Work';
